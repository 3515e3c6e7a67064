package org.tanggol.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;
import org.tanggol.custody.EndKind;
import org.tanggol.custody.LocatorResult;
import org.tanggol.custody.Stint;
import org.tanggol.custody.StintId;
import org.tanggol.custody.StintKind;
import org.tanggol.docket.DocketQueries;
import org.tanggol.docket.HearingRow;
import org.tanggol.people.PersonListing;
import org.tanggol.reference.FacilityId;

/** Makes rows of files: four statements, and one for keys that are not in memory, whatever their number. */
@ApplicationScoped
class PersonRows {

    @PersistenceContext
    EntityManager em;

    @Inject
    Vault vault;

    @Inject
    Caller caller;

    @Inject
    PersonListing listing;

    @Inject
    DocketQueries docket;

    @Inject
    Clock clock;

    List<PersonRow> of(CaseScope scope, List<CaseFileId> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        Map<CaseFileId, Object[]> custody = custody(scope, files);
        Map<CaseFileId, PersonListing.Listed> people = listing.of(scope, files);
        boolean docketToo = caller.may(org.tanggol.access.Permission.READ_DOCKET);
        Map<CaseFileId, HearingRow> hearings = docketToo ? docket.nextOf(files, LocalDate.ofInstant(clock.instant(), caller.zone())) : Map.of();
        Map<CaseFileId, List<MemberId>> teams = teams(scope, files);
        List<Closed> places = new ArrayList<>();
        for (CaseFileId file : files) {
            Object[] c = custody.get(file);
            places.add(c == null || c[5] == null ? new Closed(null, null) : new Closed(Stint.cell(file, (StintId) c[5], "place_p2"), confidential(c[11])));
        }
        List<String> words = vault.open(scope, places);
        List<PersonRow> rows = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            CaseFileId file = files.get(i);
            PersonListing.Listed person = people.get(file);
            if (person != null) {
                rows.add(new PersonRow(file, person.person(), person.number(), person.title(), person.aNumber(), person.languages(),
                    person.flags().stream().map(flag -> new PersonRow.Flag(flag.kind(), flag.urgent(), flag.text())).toList(), custody(custody.get(file), words.get(i)),
                    hearings.get(file), teams.getOrDefault(file, List.of()), person.updatedAt()));
            }
        }
        return rows;
    }

    /** The open stay of each file, else the last one, with the current place. */
    private Map<CaseFileId, Object[]> custody(CaseScope scope, List<CaseFileId> files) {
        Map<CaseFileId, Object[]> found = new HashMap<>();
        scope.bind(em.createQuery("""
            select s.file, s.id, s.beganAt, s.endedAt, s.endKind, t.id, t.kind, t.facility, g.name, g.city, g.state, t.place.bytes, t.from, s.lastCheckAt, s.lastResult
            from Stay s left join Stint t on t.stay = s and (t.to is null or t.to = s.endedAt) left join Facility g on g.id = t.facility
            where s.file in :files and\s""" + scope.on("s.file") + " order by s.beganAt, t.from, t.id.value", Object[].class))
            .setParameter("files", files).setMaxResults(files.size() * 8).getResultList().forEach(row -> found.put((CaseFileId) row[0], row));
        return found;
    }

    private static PersonRow.Custody custody(Object[] c, String place) {
        return c == null ? null : new PersonRow.Custody((Instant) c[2], (Instant) c[3], (EndKind) c[4], (StintKind) c[6], (FacilityId) c[7], (String) c[8],
            (String) c[9], (String) c[10], place, (Instant) c[12], (Instant) c[13], (LocatorResult) c[14]);
    }

    private Map<CaseFileId, List<MemberId>> teams(CaseScope scope, List<CaseFileId> files) {
        Map<CaseFileId, List<MemberId>> teams = new HashMap<>();
        scope.bind(em.createQuery("select a.file, a.member from Assignment a where a.file in :files and a.endedOn is null and " + scope.on("a.file")
            + " order by a.part, a.id.value", Object[].class)).setParameter("files", files).setMaxResults(files.size() * 20).getResultList()
            .forEach(row -> teams.computeIfAbsent((CaseFileId) row[0], file -> new ArrayList<>()).add(new MemberId((UUID) row[1])));
        return teams;
    }

    private static Confidential confidential(Object bytes) {
        return bytes == null ? null : new Confidential((byte[]) bytes);
    }
}
