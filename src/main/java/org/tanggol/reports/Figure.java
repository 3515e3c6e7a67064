package org.tanggol.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tanggol.ledger.Money;

/**
 * One figure of a report: rows with a cell for each column. A cell is a {@link Money}, a {@link Long}, a {@link BigDecimal} for a share in percent, a day, a month, a quarter, a code, an id or a text; or null.
 *
 * @param named whether columns that say who somebody is are among them
 * @param basis a number that the words below the figure speak of, such as the days that were used to expect money; or null
 */
public record Figure(FigureKind kind, boolean named, List<Map<Column, Object>> rows, Long basis) {

    private static final int TENTHS = 1;
    private static final int HUNDRED = 100;

    public List<Column> columns() {
        return kind.columns(named);
    }

    /** What a row says in a column, or null. */
    public Object cell(Map<Column, Object> row, Column column) {
        return row.get(column);
    }

    /** What the picture shows of a row, never below zero. */
    public long size(Map<Column, Object> row) {
        Object cell = row.get(kind.drawn());
        return Math.max(0, cell instanceof Money money ? money.cents() : cell instanceof Number number ? number.longValue() : 0);
    }

    /** Puts a figure together row by row. */
    static final class Rows {

        private final FigureKind kind;
        private final boolean named;
        private final List<Map<Column, Object>> rows = new ArrayList<>();

        Rows(FigureKind kind, boolean named) {
            this.kind = kind;
            this.named = named;
        }

        /** @param cells in the order of all columns of the kind; those with names are left out unless they were asked for */
        Rows add(Object... cells) {
            Map<Column, Object> row = new EnumMap<>(Column.class);
            List<Column> all = kind.columns(true);
            for (int i = 0; i < all.size(); i++) {
                if (cells[i] != null && (named || !all.get(i).isName())) {
                    row.put(all.get(i), cells[i]);
                }
            }
            rows.add(row);
            return this;
        }

        Figure made(Long basis) {
            return new Figure(kind, named, rows, basis);
        }
    }

    /** In percent, to a tenth; null of nothing. */
    static BigDecimal share(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(HUNDRED)).divide(BigDecimal.valueOf(whole), TENTHS, RoundingMode.HALF_UP);
    }

    @Override
    public String toString() {
        return "Figure " + kind;
    }
}
