package org.tanggol.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.StaffVault;

/** Reading uploads of the statistics workbook. */
@ApplicationScoped
@Transactional
public class WorkbookQueries {

    /** An upload on one line. */
    public record UploadRow(WorkbookId id, String fileName, LocalDate dataDate, int rows, WorkbookState state, MemberId uploadedBy, Instant uploadedAt) { }

    @PersistenceContext
    EntityManager em;

    @Inject
    Workbooks workbooks;

    @Inject
    StaffVault staff;

    /** Uploads, newest first. */
    @Requires(Permission.READ_REFERENCE)
    public List<UploadRow> recent(int limit) {
        return em.createQuery("""
            select w.id, w.fileName.bytes, w.dataDate, w.rows, w.state, w.uploadedBy, w.uploadedAt
            from WorkbookImport w order by w.uploadedAt desc, w.id.value""", Object[].class).setMaxResults(limit).getResultList().stream()
            .map(w -> new UploadRow((WorkbookId) w[0], name((WorkbookId) w[0], w[1] == null ? null : new Confidential((byte[]) w[1])), (LocalDate) w[2], (Integer) w[3], (WorkbookState) w[4],
                (MemberId) w[5], (Instant) w[6])).toList();
    }

    private String name(WorkbookId id, Confidential fileName) {
        return staff.open("workbook_import", "file_name_p2", id.value(), fileName);
    }

    /**
     * An upload and what it changes.
     *
     * @throws org.tanggol.platform.RuleViolation NOT_FOUND
     */
    @Requires(Permission.READ_REFERENCE)
    public WorkbookSheet sheet(WorkbookId id) {
        WorkbookImport upload = workbooks.get(id);
        List<WorkbookRow> rows = workbooks.rows(id);
        Map<Integer, List<WorkbookFact>> facts = workbooks.facts(id);
        Map<FacilityId, Object[]> places = em.createQuery("""
            select f.id, f.name, f.code from WorkbookRow r left join Facility f on f.id = r.facility
            where r.id.workbook = :id and f.id.value is not null order by f.id.value""", Object[].class).setParameter("id", id.value())
            .setMaxResults(10_000).getResultList().stream().collect(Collectors.toMap(row -> (FacilityId) row[0], row -> row, (one, other) -> one));
        Map<FactEffect, Long> effects = new EnumMap<>(FactEffect.class);
        rows.stream().filter(row -> row.outcome() != RowOutcome.UNSURE).flatMap(row -> facts.getOrDefault(row.id().row(), List.of()).stream())
            .forEach(fact -> effects.merge(fact.effect(), 1L, Long::sum));
        Map<RowOutcome, Long> outcomes = rows.stream()
            .collect(Collectors.groupingBy(WorkbookRow::outcome, () -> new EnumMap<>(RowOutcome.class), Collectors.counting()));
        List<WorkbookSheet.Line> lines = rows.stream().map(row -> line(row, places.get(row.facility()), facts.getOrDefault(row.id().row(), List.of()))).toList();
        return new WorkbookSheet(upload.id(), upload.version(), name(id, upload.fileName()), upload.sheet(), upload.dataDate(), upload.state(), upload.uploadedBy(),
            upload.uploadedAt(), outcomes, effects, lines);
    }

    private static WorkbookSheet.Line line(WorkbookRow row, Object[] place, List<WorkbookFact> facts) {
        return new WorkbookSheet.Line(row.id().row(), row.outcome(), row.score(), ReadableName.of(row.name()), row.address().line(), row.facility(),
            place == null ? null : (String) place[1], place == null ? null : (String) place[2],
            facts.stream().map(fact -> new WorkbookSheet.Change(fact.id().kind(), fact.effect(), fact.before(), fact.beforeAsOf(), fact.value()))
                .sorted(java.util.Comparator.comparing(WorkbookSheet.Change::kind)).toList());
    }
}
