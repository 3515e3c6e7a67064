package org.tanggol.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tanggol.imports.sheet.SheetRow;

/** Reads one row of a file: whoever it tells of, and what. Knows the file's plan, and nothing of the record. */
final class RowReading {

    /** What spreadsheet programs show where a formula has no value: it must not become somebody's name. */
    private static final Pattern FORMULA_ERROR = Pattern.compile("#(REF!|N/A|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!)");

    private final SheetPlan plan;
    private final List<String> headings;
    private final PersonCells people;
    private final CustodyCells custody;
    private final DocketCells docket;
    private final Colleagues colleagues;

    /** @param headings what stands above each column; @param zone the organization's, for days at no known place */
    RowReading(SheetPlan plan, List<String> headings, Places places, Colleagues colleagues, Clock clock, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        this.plan = plan;
        this.headings = List.copyOf(headings);
        this.colleagues = colleagues;
        this.people = new PersonCells(plan, today);
        this.custody = new CustodyCells(plan, places, today, zone);
        this.docket = new DocketCells(plan, places, today, zone);
    }

    /** One person or two; none for a row without anything that was mapped. */
    List<Entry> read(SheetRow row) {
        List<Entry> entries = new ArrayList<>();
        List<Flaw> flaws = new ArrayList<>();
        Cells first = new Cells(row, plan, 1, flaws);
        String second = first.text(ImportField.NAME);
        List<String> numbers = first.text(ImportField.A_NUMBER) == null ? List.of() : Names.numbers(first.text(ImportField.A_NUMBER));
        List<String> names = second == null ? List.of() : Names.people(second, numbers.size());
        if (names.size() == 2) {
            if (numbers.size() == 1) {
                first.flaw(ImportField.A_NUMBER, CellProblem.TWO_NAMES_ONE_NUMBER);
            }
            for (int i = 0; i < 2; i++) {
                entries.add(entry(halved(row, i, names, numbers)));
            }
            entries.forEach(entry -> entry.flaws.addAll(flaws));
        } else {
            entries.add(entry(new Cells(row, plan, 1, new ArrayList<>())));
        }
        if (plan.hasSecondPerson()) {
            Cells cells = new Cells(row, plan, 2, new ArrayList<>());
            Entry other = new Entry();
            people.read(cells, other);
            if (!other.isNobody()) {
                entries.add(entry(new Cells(row, plan, 2, new ArrayList<>())));
            }
        }
        entries.removeIf(entry -> entry.isNobody() && !entry.tellsAnything() && entry.flaws.isEmpty());
        return entries;
    }

    private Cells halved(SheetRow row, int half, List<String> names, List<String> numbers) {
        Cells cells = new Cells(row, plan, 1, new ArrayList<>());
        cells.put(ImportField.NAME, names.get(half));
        cells.put(ImportField.A_NUMBER, numbers.size() == 2 ? numbers.get(half) : null);
        for (ImportField field : List.of(ImportField.BIRTH_DATE, ImportField.AGE, ImportField.PHONE, ImportField.OFFICE_NUMBER)) {
            String text = new Cells(row, plan, 1, new ArrayList<>()).text(field);
            if (text != null) {
                // a date holds slashes itself: only line breaks and semicolons divide it
                List<String> parts = field == ImportField.BIRTH_DATE ? List.of(text.split("\\s*[\\n;]+\\s*")) : Names.parts(text);
                cells.put(field, parts.size() == 2 ? parts.get(half) : half == 0 || field == ImportField.PHONE ? text : null);
            }
        }
        return cells;
    }

    private Entry entry(Cells cells) {
        Entry entry = new Entry();
        entry.rows.add(cells.number());
        people.read(cells, entry);
        custody.read(cells, entry);
        docket.read(cells, entry);
        seat(cells, entry, ImportField.LAWYER, org.tanggol.work.Part.LAWYER);
        seat(cells, entry, ImportField.CASEWORKER, org.tanggol.work.Part.CASEWORKER);
        entry.notes.addAll(cells.all(ImportField.NOTE));
        entry.flaws.addAll(cells.flaws());
        entry.flaws.addAll(cells.matching(FORMULA_ERROR, CellProblem.FORMULA_ERROR));
        if (plan.unreadToNotes()) {
            leaveToNotes(cells, entry);
        }
        return entry;
    }

    /** What stood in cells that nobody could read is kept as it stood, under its heading. */
    private void leaveToNotes(Cells cells, Entry entry) {
        Set<Integer> left = new TreeSet<>();
        entry.flaws.stream().filter(this::mayBeLeftToNotes).forEach(flaw -> left.add(flaw.column()));
        entry.flaws.removeIf(this::mayBeLeftToNotes);
        boolean unreadHearing = left.removeIf(column -> plan.columns().get(column).field().makesAHearing());
        for (int column : left) {
            if (plan.columns().get(column).field() != ImportField.NOTE) {
                headed(cells, column).ifPresent(entry.notes::add);
            }
        }
        if (unreadHearing) {
            String hearing = hearing(cells);
            entry.notes.add(hearing);
            entry.unreadHearings.add(hearing);
        }
    }

    /** All that the row says of its hearing, as it stood. */
    private String hearing(Cells cells) {
        return plan.columns().entrySet().stream().filter(column -> column.getValue().field().group() == ImportField.Group.HEARING || column.getValue().field() == ImportField.COURT)
            .flatMap(column -> headed(cells, column.getKey()).stream()).collect(Collectors.joining("; "));
    }

    private Optional<String> headed(Cells cells, int column) {
        String text = cells.at(column).strip();
        String heading = column < headings.size() ? headings.get(column).strip() : "";
        return text.isEmpty() || FORMULA_ERROR.matcher(text).matches() ? Optional.empty() : Optional.of(heading.isEmpty() ? text : heading + ": " + text);
    }

    /** What is too long has been read, and would be refused when it is written. Of a hearing that a formula lost nothing is there to look up. */
    private boolean mayBeLeftToNotes(Flaw flaw) {
        ColumnTarget target = plan.columns().get(flaw.column());
        return target != null && target.field().mayBeLeftToNotes() && flaw.problem() != CellProblem.TOO_LONG
            && !(target.field().makesAHearing() && flaw.problem() == CellProblem.FORMULA_ERROR);
    }

    private void seat(Cells cells, Entry entry, ImportField field, org.tanggol.work.Part part) {
        String text = cells.text(field);
        if (text == null) {
            return;
        }
        Places.Found<org.tanggol.access.MemberId> member = colleagues.named(text);
        if (member.only() == null) {
            cells.flaw(field, member.several() ? CellProblem.COLLEAGUE_AMBIGUOUS : CellProblem.COLLEAGUE_UNKNOWN);
        } else {
            entry.seats.add(new Entry.Seat(member.only(), part));
        }
    }
}
