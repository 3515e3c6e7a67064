package org.tanggol.accompaniment;

import org.tanggol.ledger.Money;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * How it went, as the volunteer says.
 *
 * @param minutes how long it took, way included
 * @param miles driven
 * @param expenses parking, fares; zero for none
 * @param note or null
 */
public record ReportEntry(ReportOutcome outcome, int minutes, int miles, Money expenses, String note) {

    /** Longest note, in characters. */
    public static final int LONGEST_NOTE = 1000;
    private static final int MOST_MINUTES = 24 * 60;
    private static final int MOST_MILES = 2000;
    private static final Money MOST_EXPENSES = Money.ofDollars(2_000);

    /** @throws RuleViolation FIELD_MISSING, FIELD_TOO_LONG, NUMBER_OUT_OF_RANGE, AMOUNT_TOO_LARGE */
    public ReportEntry {
        Checks.required(outcome, "outcome");
        range(minutes, "minutes", MOST_MINUTES);
        range(miles, "miles", MOST_MILES);
        expenses = expenses == null ? Money.ZERO : expenses;
        if (expenses.compareTo(MOST_EXPENSES) > 0 || expenses.isNegative()) {
            throw new RuleViolation(Rule.AMOUNT_TOO_LARGE, "expenses");
        }
        note = Checks.text(note, "note", LONGEST_NOTE);
    }

    private static void range(int value, String field, int most) {
        if (value < 0 || value > most) {
            throw new RuleViolation(Rule.NUMBER_OUT_OF_RANGE, field, 0, most);
        }
    }

    @Override
    public String toString() {
        return "ReportEntry";
    }
}
