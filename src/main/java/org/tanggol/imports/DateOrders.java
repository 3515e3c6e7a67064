package org.tanggol.imports;

import java.util.List;
import org.tanggol.imports.sheet.SheetRow;

/** Which number is the day, as the dates of the whole file tell. */
final class DateOrders {

    private DateOrders() { }

    private record Signs(boolean either, boolean monthFirst, boolean dayFirst) { }

    /** The order that the dates prove; null when none does, or some prove one and some the other. */
    static DateOrder told(SheetPlan plan, List<SheetRow> rows) {
        Signs signs = signs(plan, rows);
        return signs.monthFirst() == signs.dayFirst() ? null : signs.monthFirst() ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
    }

    /** Whether a date could be two days and nothing in the file says which. */
    static boolean mustAsk(SheetPlan plan, List<SheetRow> rows) {
        Signs signs = signs(plan, rows);
        return signs.either() && signs.monthFirst() == signs.dayFirst();
    }

    private static Signs signs(SheetPlan plan, List<SheetRow> rows) {
        List<Integer> columns = plan.columns().entrySet().stream().filter(column -> column.getValue().field().isDate()).map(java.util.Map.Entry::getKey).toList();
        boolean either = false;
        boolean month = false;
        boolean day = false;
        for (SheetRow row : rows) {
            for (int column : columns) {
                Days.Evidence evidence = Days.evidence(row.cell(column));
                either |= evidence == Days.Evidence.EITHER;
                month |= evidence == Days.Evidence.MONTH_FIRST;
                day |= evidence == Days.Evidence.DAY_FIRST;
            }
        }
        return new Signs(either, month, day);
    }
}
