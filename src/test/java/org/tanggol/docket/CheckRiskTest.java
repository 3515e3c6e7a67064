package org.tanggol.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tanggol.docket.CheckRisk.Reason;

/** The nearer a hearing, the oftener it is looked up; and what cannot wait does not. */
class CheckRiskTest {

    private static final Instant NOW = Instant.parse("2026-12-01T15:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private static CheckRisk risk(int ahead, boolean disputed, Duration lookedBefore, CheckResult result, Instant moved) {
        return CheckRisk.of(TODAY.plusDays(ahead), disputed, lookedBefore == null ? null : NOW.minus(lookedBefore), result, moved, NOW.minus(Duration.ofDays(10)), TODAY, NOW);
    }

    @Test
    void tomorrowsHearingIsLookedUpEveryDay() {
        assertThat(risk(1, false, Duration.ofHours(25), CheckResult.SAME, null).isDue()).isTrue();
        assertThat(risk(1, false, Duration.ofHours(20), CheckResult.SAME, null).isDue()).isFalse();
    }

    @Test
    void aHearingInThreeWeeksIsLookedUpEachWeek() {
        assertThat(risk(21, false, Duration.ofDays(6), CheckResult.SAME, null).isDue()).isFalse();
        assertThat(risk(21, false, Duration.ofDays(8), CheckResult.SAME, null).isDue()).isTrue();
        assertThat(risk(50, false, Duration.ofDays(8), CheckResult.SAME, null).isDue()).isFalse();
    }

    @Test
    void whatNobodyEverLookedUpCountsFromWhenItWasEntered() {
        CheckRisk never = risk(5, false, null, null, null);
        assertThat(never.isDue()).as("entered ten days ago").isTrue();
        assertThat(never.reasons()).contains(Reason.NEVER, Reason.SOON);
    }

    @Test
    void aHearingOfThisWeekThatWasEnteredJustNowIsLookedUpAtOnce() {
        assertThat(CheckRisk.of(TODAY.plusDays(5), false, null, null, null, NOW, TODAY, NOW).isDue()).isTrue();
        assertThat(CheckRisk.of(TODAY.plusDays(12), false, null, null, null, NOW, TODAY, NOW).isDue()).isFalse();
    }

    @Test
    void disputeAndNothingFoundAreLookedUpAgainTheNextDay() {
        assertThat(risk(50, true, Duration.ofHours(26), CheckResult.SAME, null).isDue()).isTrue();
        CheckRisk lost = risk(50, false, Duration.ofHours(26), CheckResult.NOT_FOUND, null);
        assertThat(lost.isDue()).isTrue();
        assertThat(lost.reasons()).containsExactly(Reason.NOT_FOUND);
    }

    @Test
    void aTransferSinceTheLastLookComesFirst() {
        CheckRisk moved = risk(50, false, Duration.ofDays(2), CheckResult.SAME, NOW.minus(Duration.ofHours(3)));
        assertThat(moved.isDue()).isTrue();
        assertThat(moved.reasons()).containsExactly(Reason.TRANSFERRED);
        assertThat(moved.score()).isGreaterThan(risk(21, false, Duration.ofDays(8), CheckResult.SAME, null).score());
        assertThat(risk(50, false, Duration.ofDays(2), CheckResult.SAME, NOW.minus(Duration.ofDays(3))).isDue()).as("moved before the look").isFalse();
    }
}
