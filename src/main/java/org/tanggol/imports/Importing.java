package org.tanggol.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanggol.access.Caller;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.imports.sheet.Sheet;
import org.tanggol.imports.sheet.SheetReading;
import org.tanggol.imports.sheet.SheetRow;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.jobs.Jobs;

/** The steps a person or a program takes with an import. One public method is one use case, one transaction. */
@ApplicationScoped
@Transactional
public class Importing {

    private static final int NAME_LENGTH = 200;

    @Inject
    ImportShelf shelf;

    @Inject
    Jobs jobs;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What a program changes at once. @param decisions by the position of the person in the file; null takes one back */
    public record Change(SheetPlan plan, List<CellFix> fixes, Map<Integer, Decision> decisions) { }

    /** A cell to be put right. @param row number as the spreadsheet program shows it; @param column from 0 */
    public record CellFix(int row, int column, String text) { }

    /**
     * Takes a file in, finds its header and guesses its columns. Nothing is checked yet.
     *
     * @throws RuleViolation SHEET_UNREADABLE, SHEET_EMPTY, SHEET_TOO_LARGE, SHEET_OLD_FORMAT
     */
    @Requires(Permission.IMPORT_RECORDS)
    public ImportId upload(String fileName, byte[] content) {
        List<Sheet> sheets = SheetReading.read(content);
        OrganizationId organization = caller.organization();
        ImportId id = ImportId.next();
        String name = Checks.text(fileName == null ? null : fileName.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", ""), "file", NAME_LENGTH);
        ImportJob job = new ImportJob(id, caller.member(), caller.standing().client(),
            shelf.closed(organization, id, "file_name_p2", name == null ? "sheet" : name), sheets.size(), clock.instant());
        read(job, sheets.get(0), 0, null);
        shelf.add(job);
        shelf.keepFile(organization, id, content);
        shelf.keepRows(organization, id, sheets.get(0).rows());
        return id;
    }

    /**
     * Another sheet of the workbook, or another row as the header; the columns are guessed anew.
     *
     * @param sheet position among the sheets that hold something, the largest first
     * @param headerRow number of the row, or null to look for it
     */
    @Requires(Permission.IMPORT_RECORDS)
    public void readFrom(ImportId id, long seen, int sheet, Integer headerRow) {
        ImportJob job = locked(id, seen);
        List<Sheet> sheets = SheetReading.read(shelf.file(caller.organization(), id));
        if (sheet < 0 || sheet >= sheets.size()) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, "sheet");
        }
        read(job, sheets.get(sheet), sheet, headerRow);
        shelf.keepRows(caller.organization(), id, sheets.get(sheet).rows());
    }

    private void read(ImportJob job, Sheet sheet, int position, Integer headerRow) {
        Map<String, String> memory = shelf.memory(caller.organization());
        int at = headerRow == null ? Headings.header(sheet, memory) : position(sheet, headerRow);
        SheetRow header = sheet.rows().get(at);
        List<SheetRow> below = sheet.rows().subList(at + 1, sheet.rows().size());
        List<String> headings = new ArrayList<>(header.cells());
        while (headings.size() < sheet.width()) {
            headings.add("");
        }
        job.readsFrom(position, header.number(), shelf.closed(caller.organization(), job.id(), "headings_p2", ImportShelf.packed(headings)), below.size(), clock.instant());
        Map<Integer, ColumnTarget> columns = Headings.guess(header, below.subList(0, Math.min(200, below.size())), memory);
        SheetPlan plan = new SheetPlan(columns, null, job.plan().names(), job.plan().overlap(), job.plan().unreadToNotes(), job.plan().court());
        job.mapped(plan.with(DateOrders.told(plan, below)), DateOrders.mustAsk(plan, below), clock.instant());
    }

    private static int position(Sheet sheet, int headerRow) {
        for (int i = 0; i < sheet.rows().size(); i++) {
            if (sheet.rows().get(i).number() == headerRow) {
                return i;
            }
        }
        throw new RuleViolation(Rule.UNKNOWN_VALUE, "headerRow");
    }

    /**
     * What the columns are and how to read them; remembered for the organization's next sheet with the same headings.
     *
     * @param columns column from 0 to what it is; columns that are not in it are left out
     * @param dates null where nobody has said yet
     */
    @Requires(Permission.IMPORT_RECORDS)
    public void map(ImportId id, long seen, SheetPlan wanted) {
        map(locked(id, seen), wanted);
    }

    private void map(ImportJob job, SheetPlan wanted) {
        ImportId id = job.id();
        OrganizationId organization = caller.organization();
        List<SheetRow> below = shelf.rows(organization, id).stream().filter(row -> row.number() > job.headerRow()).toList();
        DateOrder told = DateOrders.told(wanted, below);
        SheetPlan plan = told != null ? wanted.with(told) : wanted;
        job.mapped(plan, DateOrders.mustAsk(plan, below), clock.instant());
        shelf.remember(organization, Headings.memory(new SheetRow(job.headerRow(), shelf.headings(organization, job)), plan.columns()), clock.instant());
    }

    /** Cells are put right; what was found holds again after the next check. @param everywhere also where the same text stands in the same column */
    @Requires(Permission.IMPORT_RECORDS)
    public void fix(ImportId id, long seen, Collection<CellFix> fixes, boolean everywhere) {
        fix(locked(id, seen), fixes, everywhere);
    }

    private void fix(ImportJob job, Collection<CellFix> fixes, boolean everywhere) {
        ImportId id = job.id();
        OrganizationId organization = caller.organization();
        Map<Integer, SheetRow> rows = new LinkedHashMap<>();
        shelf.rows(organization, id).forEach(row -> rows.put(row.number(), row));
        Map<Integer, SheetRow> changed = new LinkedHashMap<>();
        for (CellFix fix : fixes) {
            SheetRow row = rows.get(fix.row());
            if (row == null || fix.row() <= job.headerRow() || fix.column() < 0 || fix.column() >= SheetReading.MOST_COLUMNS) {
                throw new RuleViolation(Rule.NOT_FOUND);
            }
            String text = Checks.text(fix.text(), "cell", 2000);
            String before = row.cell(fix.column());
            for (SheetRow other : everywhere && !before.isBlank() ? List.copyOf(rows.values()) : List.of(row)) {
                if (other.number() > job.headerRow() && other.cell(fix.column()).equals(before)) {
                    SheetRow better = with(other, fix.column(), text == null ? "" : text);
                    rows.put(other.number(), better);
                    changed.put(other.number(), better);
                }
            }
        }
        changed.values().forEach(row -> shelf.changeRow(organization, id, row));
        job.edited(clock.instant());
    }

    private static SheetRow with(SheetRow row, int column, String text) {
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
        return new SheetRow(row.number(), cells);
    }

    /** What to do with a likely duplicate; null takes the decision back. */
    @Requires(Permission.IMPORT_RECORDS)
    public void decide(ImportId id, long seen, Map<Integer, Decision> decisions) {
        decide(locked(id, seen), decisions);
    }

    private void decide(ImportJob job, Map<Integer, Decision> decisions) {
        decisions.forEach((position, decision) -> shelf.decide(caller.organization(), job.id(), position, decision));
        job.edited(clock.instant());
    }

    /** All of it or nothing: how the file is read, cells put right where they stand, and decisions. */
    @Requires(Permission.IMPORT_RECORDS)
    public void change(ImportId id, long seen, Change change) {
        ImportJob job = locked(id, seen);
        map(job, change.plan());
        if (!change.fixes().isEmpty()) {
            fix(job, change.fixes(), false);
        }
        if (!change.decisions().isEmpty()) {
            decide(job, change.decisions());
        }
    }

    /** Begins the check; it runs on by itself. @throws RuleViolation COLUMNS_REQUIRED, DATE_ORDER_REQUIRED, IMPORT_RUNNING */
    @Requires(Permission.IMPORT_RECORDS)
    public void check(ImportId id) {
        shelf.lock(id).check();
        ask(id);
    }

    /** Begins to write; it runs on by itself, all or nothing. @throws RuleViolation IMPORT_NOT_CHECKED, IMPORT_RUNNING */
    @Requires(Permission.IMPORT_RECORDS)
    public void commit(ImportId id, long seen) {
        locked(id, seen).commit();
        ask(id);
    }

    /** Begins to take everything back. @throws RuleViolation UNDO_TOO_LATE after thirty days */
    @Requires(Permission.IMPORT_RECORDS)
    public void undo(ImportId id) {
        shelf.lock(id).undo(clock.instant());
        ask(id);
    }

    /** Gives an upload up; nothing of it was written. */
    @Requires(Permission.IMPORT_RECORDS)
    public void discard(ImportId id) {
        shelf.lock(id).discard();
        shelf.dropContent(caller.organization(), id);
    }

    private ImportJob locked(ImportId id, long seen) {
        ImportJob job = shelf.lock(id);
        job.requireVersion(seen);
        return job;
    }

    private void ask(ImportId id) {
        jobs.ask(ImportJobs.NAME, ImportJobs.instance(caller.organization(), id));
    }
}
