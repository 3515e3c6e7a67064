package org.tanggol.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tanggol.imports.sheet.SheetRow;

/** The cells of one row as they concern one person, and the flaws found in them. */
final class Cells {

    private final SheetRow row;
    private final SheetPlan plan;
    private final int person;
    private final Map<ImportField, String> instead = new EnumMap<>(ImportField.class);
    private final List<Flaw> flaws;

    /** @param person 1 or 2 */
    Cells(SheetRow row, SheetPlan plan, int person, List<Flaw> flaws) {
        this.row = row;
        this.plan = plan;
        this.person = person;
        this.flaws = flaws;
    }

    /** Of a cell that holds something of two people: the part of this one. */
    void put(ImportField field, String text) {
        instead.put(field, text);
    }

    /** The first cell with something in it, or null. */
    String text(ImportField field) {
        return text(field, ordinal(field));
    }

    String text(ImportField field, int ordinal) {
        if (instead.containsKey(field)) {
            return blank(instead.get(field));
        }
        for (int column : plan.columnsOf(field, ordinal)) {
            if (!row.cell(column).isBlank()) {
                return row.cell(column);
            }
        }
        return null;
    }

    /** Every cell with something in it. */
    List<String> all(ImportField field) {
        List<String> texts = new ArrayList<>();
        for (int column : plan.columnsOf(field, ordinal(field))) {
            if (!row.cell(column).isBlank()) {
                texts.add(row.cell(column));
            }
        }
        return texts;
    }

    void flaw(ImportField field, CellProblem problem) {
        flaw(field, ordinal(field), problem);
    }

    void flaw(ImportField field, int ordinal, CellProblem problem) {
        List<Integer> columns = plan.columnsOf(field, ordinal);
        int at = columns.stream().filter(column -> !row.cell(column).isBlank()).findFirst().orElse(columns.isEmpty() ? -1 : columns.get(0));
        flaws.add(new Flaw(row.number(), at, problem));
    }

    private int ordinal(ImportField field) {
        return person == 2 && field.isOfOnePerson() ? 2 : 1;
    }

    /** A flaw for every cell of a mapped column that is such a text. */
    List<Flaw> matching(Pattern text, CellProblem problem) {
        return plan.columns().keySet().stream().filter(column -> text.matcher(row.cell(column)).matches()).map(column -> new Flaw(row.number(), column, problem)).toList();
    }

    /** What stands in a column, as it stands there. */
    String at(int column) {
        return row.cell(column);
    }

    List<Flaw> flaws() {
        return flaws;
    }

    int number() {
        return row.number();
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
