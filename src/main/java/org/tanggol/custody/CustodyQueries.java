package org.tanggol.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.reference.CourtId;
import org.tanggol.reference.FacilityId;

/** Reading where people are and were. */
@ApplicationScoped
@Transactional
public class CustodyQueries {

    private static final int MOST = 500;
    private static final int MOST_OF_A_PAGE = 20_000;

    private static final String CHECK = """
        select c.id, c.checkedAt, c.system, c.inputs, c.result, c.facility, f.name, c.note.bytes, c.checkedBy, c.file
        from LocatorCheck c left join Facility f on f.id = c.facility where\s""";

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Stays and stints of one file. */
    @Requires(Permission.READ_PEOPLE)
    public CustodyFolder folder(CaseFileId file) {
        return read(List.of(file), MOST).getOrDefault(file, new CustodyFolder(List.of(), List.of()));
    }

    /** Of each file that may be read and has been in custody; recorded as one reading. */
    @Requires(Permission.READ_PEOPLE)
    public Map<CaseFileId, CustodyFolder> folders(Collection<CaseFileId> files) {
        return read(files, MOST_OF_A_PAGE);
    }

    /** One statement; facilities are joined left, so that no stint hides behind a missing one. */
    private Map<CaseFileId, CustodyFolder> read(Collection<CaseFileId> files, int most) {
        CaseScope scope = access.scope();
        List<Object[]> rows = scope.bind(em.createQuery("""
            select s.id, s.beganAt, s.endedAt, s.endKind, s.lastCheckAt, s.lastResult, s.checks, s.version,
                   t.id, t.kind, t.facility, f.name, f.state, f.city, t.place.bytes, t.from, t.to, t.zone, t.dayOnly, t.source, t.confidence, t.note.bytes,
                   t.recordedAt, t.recordedBy, s.file, o.name, f.court
            from Stay s join Stint t on t.stay = s left join Facility f on f.id = t.facility
              left join f.operators r on r.role = OPERATOR and (r.fromDay is null or r.fromDay <= :today) and (r.toDay is null or r.toDay >= :today)
              left join Operator o on o.id = r.operator
            where s.file in :files and\s""" + scope.on("s.file") + " order by s.beganAt desc, s.id.value, t.from desc, t.id.value desc", Object[].class))
            .setParameter("files", files).setParameter("today", LocalDate.now(clock.withZone(ZoneOffset.UTC))).setMaxResults(most).getResultList();
        List<Closed> cells = new ArrayList<>();
        for (Object[] row : rows) {
            cells.add(new Closed(Stint.cell((CaseFileId) row[24], (StintId) row[8], "place_p2"), confidential(row[14])));
            cells.add(new Closed(Stint.cell((CaseFileId) row[24], (StintId) row[8], "note_p2"), confidential(row[21])));
        }
        List<String> texts = vault.open(scope, cells);
        Map<CaseFileId, Map<StayId, CustodyFolder.StayItem>> found = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Object[] r = rows.get(i);
            found.computeIfAbsent((CaseFileId) r[24], file -> new LinkedHashMap<>()).computeIfAbsent((StayId) r[0], id -> new CustodyFolder.StayItem(id, (Instant) r[1],
                (Instant) r[2], (EndKind) r[3], (Instant) r[4], (LocatorResult) r[5], (Integer) r[6], (Long) r[7], new ArrayList<>()))
                .stints().add(stint(r, texts.get(2 * i), texts.get(2 * i + 1)));
        }
        Map<CaseFileId, CustodyFolder> folders = new LinkedHashMap<>();
        found.forEach((file, stays) -> {
            Map<Boolean, List<CustodyFolder.StayItem>> twice = stays.values().stream()
                .collect(Collectors.partitioningBy(stay -> stay.endKind() == EndKind.RECORDED_TWICE));
            folders.put(file, new CustodyFolder(twice.get(false), twice.get(true)));
        });
        return folders;
    }

    private static CustodyFolder.StintItem stint(Object[] r, String place, String note) {
        return new CustodyFolder.StintItem((StintId) r[8], (StintKind) r[9], (FacilityId) r[10], (String) r[11], (String) r[13], (String) r[12], place, (Instant) r[15],
            (Instant) r[16], ZoneId.of((String) r[17]), (Boolean) r[18], (CustodySource) r[19], (Confidence) r[20], note, (Instant) r[22],
            new MemberId((UUID) r[23]), (String) r[25], (CourtId) r[26]);
    }

    /** What somebody found or did not find, newest first. */
    @Requires(Permission.READ_PEOPLE)
    public List<LocatorRow> checks(CaseFileId file, int limit) {
        CaseScope scope = access.scope();
        return opened(scope, scope.bind(em.createQuery(CHECK + "c.file = :file and " + scope.on("c.file") + " order by c.checkedAt desc, c.id.value desc",
            Object[].class)).setParameter("file", file).setMaxResults(limit).getResultList());
    }

    /** One look. @throws RuleViolation NOT_FOUND */
    @Requires(Permission.READ_PEOPLE)
    public LocatorRow check(LocatorCheckId id) {
        CaseScope scope = access.scope();
        return opened(scope, scope.bind(em.createQuery(CHECK + "c.id = :id and " + scope.on("c.file"), Object[].class)).setParameter("id", id)
            .setMaxResults(1).getResultList()).stream().findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    private List<LocatorRow> opened(CaseScope scope, List<Object[]> rows) {
        List<String> notes = vault.open(scope,
            rows.stream().map(r -> new Closed(LocatorCheck.cell((CaseFileId) r[9], (LocatorCheckId) r[0]), confidential(r[7]))).toList());
        List<LocatorRow> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Object[] r = rows.get(i);
            found.add(new LocatorRow((LocatorCheckId) r[0], (Instant) r[1], (LocatorSystem) r[2], (LocatorInputs) r[3], (LocatorResult) r[4], (FacilityId) r[5],
                (String) r[6], notes.get(i), new MemberId((UUID) r[8])));
        }
        return found;
    }

    /** One look at a locator. */
    public record LocatorRow(LocatorCheckId id, Instant checkedAt, LocatorSystem system, LocatorInputs inputs, LocatorResult result, FacilityId facility,
                             String facilityName, String note, MemberId checkedBy) { }

    private static Confidential confidential(Object bytes) {
        return bytes == null ? null : new Confidential((byte[]) bytes);
    }
}
