package org.tanggol.banking;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.tanggol.imports.sheet.Sheet;
import org.tanggol.imports.sheet.SheetRow;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * What the columns of a bank's table are, counted from zero; null for one that there is not. Either one column has all amounts, or one has what went out and another what came in.
 *
 * @param header place of the row with the headings
 * @param reference by which the bank knows a line
 * @param balance after the line
 * @param dayFirst whether 3/4/2026 is 3 April
 */
public record SheetColumns(int header, Integer day, Integer amount, Integer out, Integer in, Integer text, Integer more, Integer reference, Integer balance, boolean dayFirst) {

    private static final int LOOKED_AT = 30;
    private static final List<String> DAY = List.of("posting date", "post date", "posted date", "transaction date", "date", "booking date", "fecha", "fecha de operacion");
    private static final List<String> AMOUNT = List.of("amount", "transaction amount", "importe", "monto", "cantidad");
    private static final List<String> OUT = List.of("debit", "debits", "debit amount", "withdrawal", "withdrawals", "amount debit", "cargo", "cargos", "retiro", "retiros", "debito");
    private static final List<String> IN = List.of("credit", "credits", "credit amount", "deposit", "deposits", "amount credit", "abono", "abonos", "deposito", "depositos", "credito");
    private static final List<String> TEXT = List.of("description", "transaction description", "details", "narrative", "payee", "name", "descripcion", "concepto", "detalle");
    private static final List<String> MORE = List.of("memo", "notes", "note", "extended description", "type", "transaction type", "nota");
    private static final List<String> REFERENCE = List.of("transaction id", "reference", "reference number", "fitid", "bank reference", "confirmation number", "id", "referencia");
    private static final List<String> BALANCE = List.of("balance", "running balance", "running bal", "available balance", "ledger balance", "saldo");

    /** @throws RuleViolation COLUMNS_UNCLEAR without a day or without an amount */
    void require() {
        if (day == null) {
            throw new RuleViolation(Rule.COLUMNS_UNCLEAR, "day");
        }
        if (amount == null && out == null && in == null) {
            throw new RuleViolation(Rule.COLUMNS_UNCLEAR, "amount");
        }
        if (amount != null && (out != null || in != null)) {
            throw new RuleViolation(Rule.COLUMNS_UNCLEAR, "amount");
        }
    }

    /** By the words of the headings; what is missing is null. */
    static SheetColumns guess(Sheet sheet) {
        int header = IntStream.range(0, Math.min(LOOKED_AT, sheet.rows().size())).filter(row -> find(sheet.rows().get(row), DAY) != null).findFirst().orElse(0);
        SheetRow headings = sheet.rows().get(header);
        Integer day = find(headings, DAY);
        Integer out = find(headings, OUT);
        Integer in = find(headings, IN);
        Integer amount = out == null && in == null ? find(headings, AMOUNT) : null;
        boolean dayFirst = day != null && sheet.rows().stream().skip(header + 1L).map(row -> row.cell(day)).anyMatch(isDayFirst());
        return new SheetColumns(header, day, amount, out, in, find(headings, TEXT), find(headings, MORE), find(headings, REFERENCE), find(headings, BALANCE), dayFirst);
    }

    private static Predicate<String> isDayFirst() {
        return cell -> cell.matches("(1[3-9]|2[0-9]|3[01])[/.-][0-9]{1,2}[/.-][0-9]{2,4}.*");
    }

    /** The column with the first of these words. */
    private static Integer find(SheetRow headings, List<String> words) {
        for (String word : words) {
            for (int column = 0; column < headings.cells().size(); column++) {
                if (folded(headings.cell(column)).equals(word)) {
                    return column;
                }
            }
        }
        return null;
    }

    private static String folded(String heading) {
        return Normalizer.normalize(heading.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "").replaceAll("[^a-z]+", " ").strip();
    }
}
