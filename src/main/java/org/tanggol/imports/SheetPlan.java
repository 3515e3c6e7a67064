package org.tanggol.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tanggol.reference.CourtId;

/**
 * How the rows of a file are to be read.
 *
 * @param columns column from 0 to what it is; columns that are left out are not in it
 * @param dates null while nobody has said which number is the day
 * @param unreadToNotes whether a cell that cannot be read keeps nobody out, but goes into their note, and a hearing becomes a task; what tells who somebody is must be read all the same
 * @param court of hearings whose row names none, nor a place whose court is known; null where there is none
 */
public record SheetPlan(Map<Integer, ColumnTarget> columns, DateOrder dates, NameOrder names, Overlap overlap, boolean unreadToNotes, CourtId court) {

    public SheetPlan {
        columns = java.util.Collections.unmodifiableMap(new TreeMap<>(columns));
        names = names == null ? NameOrder.GIVEN_FIRST : names;
        overlap = overlap == null ? Overlap.KEEP_RECORD : overlap;
    }

    /** The same with every cell to be read. */
    SheetPlan(Map<Integer, ColumnTarget> columns, DateOrder dates, NameOrder names, Overlap overlap) {
        this(columns, dates, names, overlap, false, null);
    }

    /** Columns that hold a field, in order. */
    List<Integer> columnsOf(ImportField field, int ordinal) {
        List<Integer> found = new ArrayList<>();        // asked for each field of each row
        columns.forEach((column, target) -> {
            if (target.field() == field && target.ordinal() == ordinal) {
                found.add(column);
            }
        });
        return found;
    }

    /** Whether a row may hold a second person. */
    boolean hasSecondPerson() {
        return columns.values().stream().anyMatch(target -> target.ordinal() == 2 && target.field().isOfOnePerson());
    }

    /** Whether there is anything by which to call somebody. */
    public boolean tellsWho() {
        return columns.values().stream().map(ColumnTarget::field).anyMatch(field -> field == ImportField.NAME || field == ImportField.GIVEN
            || field == ImportField.FAMILY || field == ImportField.DESCRIPTION || field == ImportField.A_NUMBER);
    }

    SheetPlan with(DateOrder order) {
        return new SheetPlan(columns, order, names, overlap, unreadToNotes, court);
    }

    Map<Integer, String> codes() {
        Map<Integer, String> codes = new LinkedHashMap<>();
        columns.forEach((column, target) -> codes.put(column, target.code()));
        return codes;
    }
}
