package org.tanggol.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;

class StaffSessionTest {

    private static final Instant BEGUN = Instant.parse("2026-11-25T08:00:00Z");
    private final StaffSession session = new StaffSession(new byte[32], MemberId.next(), OrganizationId.next(), new Visit("203.0.113.0/24", "Firefox", "Linux", null),
        new byte[32], BEGUN);

    @Test
    void halfAnHourInWhichNobodyDoesAnythingEndsIt() {
        assertThat(session.isOver(BEGUN.plus(Duration.ofMinutes(30)).minusMillis(1))).isFalse();
        assertThat(session.isOver(BEGUN.plus(Duration.ofMinutes(30)))).isTrue();
        session.seen(BEGUN.plus(Duration.ofMinutes(20)));
        assertThat(session.isOver(BEGUN.plus(Duration.ofMinutes(49)))).isFalse();
        assertThat(session.isOver(BEGUN.plus(Duration.ofMinutes(50)))).isTrue();
    }

    @Test
    void twelveHoursEndItWhateverIsDone() {
        for (int minute = 0; minute < 12 * 60; minute += 10) {
            session.seen(BEGUN.plus(Duration.ofMinutes(minute)));
        }
        assertThat(session.isOver(BEGUN.plus(Duration.ofHours(12)).minusSeconds(1))).isFalse();
        assertThat(session.isOver(BEGUN.plus(Duration.ofHours(12)))).isTrue();
    }

    @Test
    void itIsWrittenOnceAMinuteAtMost() {
        assertThat(session.seen(BEGUN.plusSeconds(59))).isFalse();
        assertThat(session.seen(BEGUN.plusSeconds(60))).isTrue();
        assertThat(session.seen(BEGUN.plusSeconds(61))).isFalse();
    }

    @Test
    void whatWasEndedStaysEnded() {
        session.end(BEGUN.plusSeconds(5));
        session.seen(BEGUN.plusSeconds(100));
        assertThat(session.isOver(BEGUN.plusSeconds(101))).isTrue();
    }
}
