package org.tanggol.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tanggol.access.Caller;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.imports.sheet.SheetRow;

/** Reading imports: the list, one of them, its people with the cells they come from. */
@ApplicationScoped
@Transactional
public class ImportQueries {

    private static final int MOST = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    ImportShelf shelf;

    @Inject
    ImportProgress progress;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** A person of the file with the rows they come from. */
    public record EntryRows(ImportEntry entry, List<SheetRow> rows) { }

    /** The newest first. */
    @Requires(Permission.IMPORT_RECORDS)
    public List<ImportSummary> recent() {
        return em.createQuery("select j from ImportJob j order by j.uploadedAt desc, j.id.value", ImportJob.class).setMaxResults(MOST).getResultList().stream()
            .map(job -> summary(job, false)).toList();
    }

    /** @throws org.tanggol.platform.RuleViolation NOT_FOUND */
    @Requires(Permission.IMPORT_RECORDS)
    public ImportSummary one(ImportId id) {
        return summary(shelf.get(id), true);
    }

    /** The first rows below the header, to look at while mapping. */
    @Requires(Permission.IMPORT_RECORDS)
    public List<SheetRow> sample(ImportId id, int most) {
        ImportJob job = shelf.get(id);
        Set<Integer> numbers = new LinkedHashSet<>();
        for (int i = 1; i <= most * 3; i++) {
            numbers.add(job.headerRow() + i);       // blank rows are not there
        }
        return shelf.rows(caller.organization(), id, numbers).values().stream().sorted(java.util.Comparator.comparingInt(SheetRow::number)).limit(most).toList();
    }

    /** The rows above and at the header, to choose another. */
    @Requires(Permission.IMPORT_RECORDS)
    public List<SheetRow> top(ImportId id) {
        Set<Integer> numbers = new LinkedHashSet<>();
        for (int i = 1; i <= 40; i++) {
            numbers.add(i);
        }
        return shelf.rows(caller.organization(), id, numbers).values().stream().sorted(java.util.Comparator.comparingInt(SheetRow::number)).limit(12).toList();
    }

    /** People of the file after a position. @param outcome null for all */
    @Requires(Permission.IMPORT_RECORDS)
    public List<EntryRows> entries(ImportId id, EntryOutcome outcome, int after, int limit) {
        shelf.get(id);
        List<ImportEntry> entries = shelf.entries(caller.organization(), id, outcome, after, limit);
        Set<Integer> numbers = new LinkedHashSet<>();
        entries.forEach(entry -> numbers.addAll(entry.rows()));
        Map<Integer, SheetRow> rows = shelf.rows(caller.organization(), id, numbers);
        return entries.stream().map(entry -> new EntryRows(entry, present(rows, entry.rows()))).toList();
    }

    /** How many people a commit would write about: new ones, those it adds to, and duplicates that were decided. */
    @Requires(Permission.IMPORT_RECORDS)
    public int taken(ImportId id) {
        ImportCounts counts = shelf.get(id).counts();
        return counts.fresh() + counts.changed() + (counts.duplicate() == 0 ? 0 : shelf.decided(caller.organization(), id));
    }

    private static List<SheetRow> present(Map<Integer, SheetRow> rows, Collection<Integer> numbers) {
        List<SheetRow> found = new ArrayList<>();
        numbers.stream().filter(rows::containsKey).forEach(number -> found.add(rows.get(number)));
        return found;
    }

    private ImportSummary summary(ImportJob job, boolean whole) {
        return new ImportSummary(job.id(), job.version(), shelf.fileName(caller.organization(), job), job.state(), job.fault(), job.member(), job.uploadedAt(), job.checkedAt(),
            job.committedAt(), job.undoneAt(), job.undoUntil(), job.sheetCount(), job.sheetPosition(),
            job.headerRow(), whole ? shelf.headings(caller.organization(), job) : List.of(), job.plan(), job.isDateOrderOpen(), job.rowCount(), job.counts(), job.kept(), job.isEdited(),
            whole && job.state().isRunning() ? progress.of(caller.organization(), job.id()).orElse(null) : null);
    }
}
