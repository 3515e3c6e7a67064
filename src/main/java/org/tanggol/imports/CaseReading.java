package org.tanggol.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.MemberId;
import org.tanggol.custody.StayId;
import org.tanggol.docket.HearingType;
import org.tanggol.people.PeopleInBulk;
import org.tanggol.proceedings.ProceedingId;
import org.tanggol.proceedings.ProceedingKind;
import org.tanggol.reference.FacilityId;
import org.tanggol.work.NoteReading;

/** Reads what is on record about the cases a file matches, five hundred in a handful of statements. */
@ApplicationScoped
class CaseReading {

    private static final int AT_ONCE = 500;
    private static final int ALL = 1_000_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    PeopleInBulk people;

    @Inject
    NoteReading notes;

    Map<CaseFileId, KnownCase> of(CaseScope scope, Collection<CaseFileId> files) {
        Map<CaseFileId, KnownCase> known = new HashMap<>();
        people.known(scope, files).forEach((file, person) -> known.put(file, new KnownCase(person)));
        List<CaseFileId> all = new ArrayList<>(new LinkedHashSet<>(known.keySet()));
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            read(scope, all.subList(from, Math.min(from + AT_ONCE, all.size())), known);
        }
        return known;
    }

    private void read(CaseScope scope, List<CaseFileId> files, Map<CaseFileId, KnownCase> known) {
        for (Object[] row : rows("select p.file, p.id, p.kind, p.closedOn from Proceeding p where p.file in :files order by p.id.value", files)) {
            known.get((CaseFileId) row[0]).matters.add(new KnownCase.KnownMatter((ProceedingId) row[1], (ProceedingKind) row[2], row[3] == null));
        }
        for (Object[] row : rows("select h.file, h.type, h.time.day, h.time.local from Hearing h where h.file in :files order by h.id.value", files)) {
            known.get((CaseFileId) row[0]).settings.add(key((HearingType) row[1], (LocalDate) row[2], (LocalDateTime) row[3]));
        }
        for (Object[] row : rows("select a.file, a.member from Assignment a where a.file in :files and a.endedOn is null order by a.id.value", files)) {
            known.get((CaseFileId) row[0]).team.add(new MemberId((UUID) row[1]));
        }
        for (Object[] row : rows("""
            select s.file, s.id, s.beganAt, s.endedAt, t.facility, t.from from Stint t join t.stay s where s.file in :files
            and not exists (select 1 from Stint later where later.stay = s and later.from > t.from) order by s.beganAt, s.id.value""", files)) {
            known.get((CaseFileId) row[0]).stays.add(new KnownCase.KnownStay((StayId) row[1], (Instant) row[2], (Instant) row[3], (FacilityId) row[4], (Instant) row[5]));
        }
        notes.texts(scope, files).forEach((file, texts) -> known.get(file).notes.addAll(texts));
    }

    static String key(HearingType type, LocalDate day, LocalDateTime local) {
        return type + " " + day + " " + (local == null ? "" : local.toLocalTime());
    }

    private List<Object[]> rows(String query, List<CaseFileId> files) {
        return em.createQuery(query, Object[].class).setParameter("files", files).setMaxResults(ALL).getResultList();
    }
}
