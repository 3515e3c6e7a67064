package org.tanggol.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tanggol.access.MemberId;
import org.tanggol.platform.RuleViolation;

class NoticeMessageTest {

    private static final Instant NOW = Instant.parse("2027-03-01T15:00:00Z");

    private static NoticeMessage message(Instant until) {
        return new NoticeMessage(MemberId.next(), Channel.EMAIL, About.SOON, null, until, NOW, NOW);
    }

    @Test
    void itIsTriedThroughANightAndThenGivenUp() {
        NoticeMessage message = message(null);
        Instant now = NOW;
        int tries = 0;
        while (message.isPending()) {
            message.tried(Outcome.UNREACHABLE, now);
            tries++;
            now = message.nextAt();
        }
        assertThat(tries).isEqualTo(6);
        assertThat(message.hasFailed()).isTrue();
        assertThat(Duration.between(NOW, now)).isGreaterThan(Duration.ofHours(8));
    }

    @Test
    void itIsGivenUpWhereTheNextAttemptWouldComeTooLate() {
        NoticeMessage message = message(NOW.plusSeconds(50));
        message.tried(Outcome.BUSY, NOW);
        assertThat(message.hasFailed()).isTrue();
    }

    @Test
    void whatIsRefusedIsNotTriedAgainUntilSomebodyAsksForIt() {
        NoticeMessage message = message(NOW.plusSeconds(90_000));
        message.tried(Outcome.REFUSED, NOW);
        assertThat(message.hasFailed()).isTrue();
        message.again(NOW.plusSeconds(60));
        assertThat(message.isPending()).isTrue();
        assertThatThrownBy(() -> message.again(NOW)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void aMessageForSeveralIsWorthSendingUntilTheLastOfThem() {
        NoticeMessage message = message(NOW.plusSeconds(50));
        message.takeAlong(NOW.plusSeconds(90_000));
        message.tried(Outcome.BUSY, NOW);
        assertThat(message.isPending()).isTrue();
    }
}
