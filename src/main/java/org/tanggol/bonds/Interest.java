package org.tanggol.bonds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.tanggol.ledger.Money;

/**
 * Interest on a cash bond. The rate of a quarter is the average rate of 91-day Treasury bills in the quarter before, and at most 3 percent a year (8 CFR 293.1, 293.2); it runs from the day after the money
 * was received to the day of refund or breach, both included (8 CFR 293.3). Worked out here on actual days of an actual year and without interest on interest: whether the Treasury compounds is not settled
 * by the text, so what comes may be a little more, and the difference is entered with the refund.
 */
final class Interest {

    /** Thousandths of a percent a year: 8 CFR 293.2. */
    static final int HIGHEST_RATE = 3_000;

    private static final int THOUSANDTHS_OF_A_PERCENT = 100_000;

    private Interest() { }

    /**
     * @param rate thousandths of a percent a year
     * @param first day on which it runs, of the same year as the last
     * @param last day on which it runs; before the first for none
     * @return to the cent, half a cent up
     */
    static Money of(Money principal, int rate, LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days <= 0) {
            return Money.ZERO;
        }
        if (first.getYear() != last.getYear()) {
            throw new IllegalArgumentException("A quarter lies in one year");
        }
        return new Money(BigDecimal.valueOf(principal.cents()).multiply(BigDecimal.valueOf(rate * days))
            .divide(BigDecimal.valueOf((long) THOUSANDTHS_OF_A_PERCENT * first.lengthOfYear()), 0, RoundingMode.HALF_UP).longValueExact());
    }
}
