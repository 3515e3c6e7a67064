package org.tanggol.docketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tanggol.docketing.WorkPermitClock.Tock;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Days of the asylum clock: what the applicant delays does not count. */
class WorkPermitClockTest {

    private static final LocalDate FILED = LocalDate.of(2026, 3, 2);

    private static WorkPermitClock clock(Object... events) {
        WorkPermitClock clock = new WorkPermitClock(List.of());
        for (int i = 0; i < events.length; i += 2) {
            clock = clock.and(new Tock((ClockKind) events[i], (LocalDate) events[i + 1]));
        }
        return clock;
    }

    private static void refused(Rule rule, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    @Test
    void withoutDelaysTheDaysAreThoseOfTheCalendar() {
        WorkPermitClock clock = clock(ClockKind.STARTED, FILED);
        assertThat(clock.days(FILED)).isZero();
        assertThat(clock.days(LocalDate.of(2026, 3, 12))).isEqualTo(10);
        assertThat(clock.reaches(150)).contains(LocalDate.of(2026, 7, 30));
        assertThat(clock.reaches(180)).contains(LocalDate.of(2026, 8, 29));
    }

    @Test
    void aDelayDoesNotCountAndMovesBothDays() {
        WorkPermitClock clock = clock(ClockKind.STARTED, FILED, ClockKind.STOPPED, FILED.plusDays(100), ClockKind.RESTARTED, FILED.plusDays(130));
        assertThat(clock.days(FILED.plusDays(140))).isEqualTo(110);
        assertThat(clock.reaches(150)).contains(FILED.plusDays(180));
        assertThat(clock.reaches(180)).contains(FILED.plusDays(210));
    }

    @Test
    void whileItStandsStillNobodyKnowsWhen() {
        WorkPermitClock clock = clock(ClockKind.STARTED, FILED, ClockKind.STOPPED, FILED.plusDays(160));
        assertThat(clock.isRunning()).isFalse();
        assertThat(clock.days(FILED.plusDays(300))).isEqualTo(160);
        assertThat(clock.reaches(150)).as("was reached before it stopped").contains(FILED.plusDays(150));
        assertThat(clock.reaches(160)).as("on the day it stopped").contains(FILED.plusDays(160));
        assertThat(clock.reaches(180)).isEmpty();
    }

    @Test
    void eventsFollowOneAnother() {
        refused(Rule.CLOCK_ORDER, () -> clock(ClockKind.STOPPED, FILED));
        refused(Rule.CLOCK_ORDER, () -> clock(ClockKind.STARTED, FILED, ClockKind.RESTARTED, FILED.plusDays(3)));
        refused(Rule.CLOCK_ORDER, () -> clock(ClockKind.STARTED, FILED, ClockKind.STARTED, FILED.plusDays(3)));
        refused(Rule.CLOCK_BEFORE, () -> clock(ClockKind.STARTED, FILED, ClockKind.STOPPED, FILED.minusDays(1)));
    }
}
