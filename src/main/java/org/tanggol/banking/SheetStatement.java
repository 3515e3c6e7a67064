package org.tanggol.banking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanggol.imports.sheet.Sheet;
import org.tanggol.imports.sheet.SheetReading;
import org.tanggol.imports.sheet.SheetRow;
import org.tanggol.ledger.Money;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Reads a bank's table once it is known what its columns are. */
final class SheetStatement {

    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2}).*");
    private static final Pattern NUMBERS = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4}|[0-9]{2})(?: .*)?");
    private static final int THIS_CENTURY = 2000;

    private SheetStatement() { }

    /** The table with the most rows. @throws RuleViolation SHEET_EMPTY, SHEET_UNREADABLE, SHEET_TOO_LARGE, SHEET_OLD_FORMAT */
    static Sheet sheet(byte[] file) {
        return SheetReading.read(file).get(0);
    }

    /** @throws RuleViolation COLUMNS_UNCLEAR; CELL_UNREADABLE, which names the row, for a day or an amount that is none: a statement is read whole or not at all */
    static StatementContent read(Sheet sheet, SheetColumns columns) {
        columns.require();
        List<StatementContent.Entry> entries = new ArrayList<>();
        Money closing = null;
        LocalDate closingOn = null;
        for (SheetRow row : sheet.rows().subList(Math.min(columns.header() + 1, sheet.rows().size()), sheet.rows().size())) {
            if (row.cell(columns.day()).isBlank()) {
                continue;       // totals, and what banks write below
            }
            LocalDate on = day(row, columns);
            Money amount = amount(row, columns);
            if (amount.isZero()) {
                continue;
            }
            entries.add(new StatementContent.Entry(columns.reference() == null || row.cell(columns.reference()).isBlank() ? null : row.cell(columns.reference()), on, amount,
                StatementContent.text(cell(row, columns.text()), cell(row, columns.more()), cell(row, columns.reference()))));
            // the last day's last line: banks write the newest line first or last, and several on a day in the same order
            Money balance = columns.balance() == null ? null : BankAmount.of(row.cell(columns.balance())).orElse(null);
            if (balance != null && (closingOn == null || on.isAfter(closingOn) || on.equals(closingOn) && isOldestFirst(entries))) {
                closing = balance;
                closingOn = on;
            }
        }
        if (entries.isEmpty()) {
            throw new RuleViolation(Rule.SHEET_EMPTY, "file");
        }
        return new StatementContent(null, entries, closing, closingOn);
    }

    private static boolean isOldestFirst(List<StatementContent.Entry> entries) {
        return entries.get(0).on().isBefore(entries.get(entries.size() - 1).on());
    }

    private static String cell(SheetRow row, Integer column) {
        return column == null ? null : row.cell(column);
    }

    private static Money amount(SheetRow row, SheetColumns columns) {
        if (columns.amount() != null) {
            return money(row, columns.amount());
        }
        Money in = columns.in() == null || row.cell(columns.in()).isBlank() ? Money.ZERO : money(row, columns.in());
        Money out = columns.out() == null || row.cell(columns.out()).isBlank() ? Money.ZERO : money(row, columns.out());
        return in.minus(out.isNegative() ? out.negated() : out);        // some banks write what went out with a minus, too
    }

    private static Money money(SheetRow row, int column) {
        return BankAmount.of(row.cell(column)).orElseThrow(() -> new RuleViolation(Rule.CELL_UNREADABLE, "amount", row.number()));
    }

    private static LocalDate day(SheetRow row, SheetColumns columns) {
        String cell = row.cell(columns.day());
        try {
            Matcher iso = ISO.matcher(cell);
            if (iso.matches()) {
                return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            }
            Matcher numbers = NUMBERS.matcher(cell);
            if (numbers.matches()) {
                int year = number(numbers, 3) < 100 ? THIS_CENTURY + number(numbers, 3) : number(numbers, 3);
                return columns.dayFirst() ? LocalDate.of(year, number(numbers, 2), number(numbers, 1)) : LocalDate.of(year, number(numbers, 1), number(numbers, 2));
            }
        } catch (DateTimeException noDay) {
            throw new RuleViolation(Rule.CELL_UNREADABLE, "day", row.number());
        }
        throw new RuleViolation(Rule.CELL_UNREADABLE, "day", row.number());
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
