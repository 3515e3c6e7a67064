package org.tanggol.bonds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanggol.ledger.Money;
import org.tanggol.platform.RuleViolation;

/** Worked out by hand: dollars times rate times days, by the days of the year. */
class InterestTest {

    @ParameterizedTest
    @CsvSource({
        // 6000 * 3 % * 92 / 365 = 45.3698...
        "6000, 3000, 2026-07-01, 2026-09-30, 4537",
        // one day: 6000 * 3 % / 365 = 0.4931...
        "6000, 3000, 2026-07-01, 2026-07-01, 49",
        // a leap year: 10000 * 2.875 % * 91 / 366 = 71.4822...
        "10000, 2875, 2028-01-01, 2028-03-31, 7148",
        // 1500 * 0.001 % * 90 / 365 = 0.0036986...
        "1500, 1, 2026-01-01, 2026-03-31, 0",
        "6000, 0, 2026-07-01, 2026-09-30, 0",
        // received on the last day of the quarter: it runs from the next
        "6000, 3000, 2026-10-01, 2026-09-30, 0"})
    void interestRunsOnActualDaysOfAnActualYear(long dollars, int rate, LocalDate first, LocalDate last, long cents) {
        assertThat(Interest.of(Money.ofDollars(dollars), rate, first, last)).isEqualTo(new Money(cents));
    }

    @Test
    void halfACentGoesUp() {
        // 365 dollars at 1 %: a cent a day, and 182.50 half of one
        assertThat(Interest.of(new Money(18_250), 1_000, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1))).isEqualTo(new Money(1));
        assertThat(Interest.of(new Money(18_249), 1_000, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1))).isEqualTo(Money.ZERO);
    }

    @Test
    void aQuarterIsReadAndSaid() {
        Quarter third = Quarter.parse("2026-Q3", "quarter");
        assertThat(third.from()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(third.last()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(third.before().before().before()).hasToString("2025-Q4");
        assertThat(Quarter.of(LocalDate.of(2026, 12, 31))).hasToString("2026-Q4");
        for (String wrong : new String[] {"2026-Q5", "2026-Q0", "26-Q1", "2026-07-01", ""}) {
            assertThatThrownBy(() -> Quarter.parse(wrong, "quarter")).as(wrong).isInstanceOf(RuleViolation.class);
        }
    }
}
