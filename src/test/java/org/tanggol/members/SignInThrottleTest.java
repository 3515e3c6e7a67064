package org.tanggol.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.tanggol.platform.RuleViolation;

class SignInThrottleTest {

    private static final byte[] LAPTOP = {1};
    private final SignInThrottle throttle = new SignInThrottle();
    private Instant now = Instant.parse("2026-11-25T10:00:00Z");

    SignInThrottleTest() {
        throttle.clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private static SignInThrottle.Try from(String account, String network) {
        return new SignInThrottle.Try(account, network, null);
    }

    private void wrong(SignInThrottle.Try tried, int times) {
        for (int i = 0; i < times; i++) {
            throttle.requireFree(tried);
            throttle.countWrong(tried);
        }
    }

    private void refused(SignInThrottle.Try tried) {
        assertThatThrownBy(() -> throttle.requireFree(tried)).isInstanceOf(RuleViolation.class).hasMessage("SIGN_IN_THROTTLED");
    }

    @Test
    void tenWrongTriesForAnAccountFromWherever() {
        for (int i = 0; i < 10; i++) {
            wrong(from("lea", "203.0." + i + ".0/24"), 1);
        }
        refused(from("lea", "198.51.100.0/24"));
        assertThatCode(() -> throttle.requireFree(from("tomas", "198.51.100.0/24"))).doesNotThrowAnyException();
        now = now.plus(Duration.ofMinutes(15));
        assertThatCode(() -> throttle.requireFree(from("lea", "198.51.100.0/24"))).doesNotThrowAnyException();
    }

    @Test
    void thirtyFromANetworkForWhateverAccounts() {
        for (int i = 0; i < 30; i++) {
            wrong(from("somebody" + i, "203.0.113.0/24"), 1);
        }
        refused(from("lea", "203.0.113.0/24"));
        assertThatCode(() -> throttle.requireFree(from("lea", "198.51.100.0/24"))).doesNotThrowAnyException();
    }

    @Test
    void aHundredADay() {
        for (int i = 0; i < 10; i++) {
            wrong(from("lea", "203.0." + i + ".0/24"), 10);
            now = now.plus(Duration.ofMinutes(16));
        }
        refused(from("lea", "198.51.100.0/24"));
        now = now.plus(Duration.ofHours(24));
        assertThatCode(() -> throttle.requireFree(from("lea", "198.51.100.0/24"))).doesNotThrowAnyException();
    }

    @Test
    void whoeverGuessesDoesNotShutOutTheMemberOnTheirOwnDeviceInTheSameOffice() {
        for (int i = 0; i < 50; i++) {
            SignInThrottle.Try attack = from("lea", "203.0.113.0/24");
            try {
                throttle.requireFree(attack);
                throttle.countWrong(attack);
            } catch (RuleViolation throttled) {
                assertThat(throttled.rule().status()).isEqualTo(429);
            }
            SignInThrottle.Try own = new SignInThrottle.Try("lea", "203.0.113.0/24", LAPTOP);
            assertThatCode(() -> throttle.requireFree(own)).doesNotThrowAnyException();
            throttle.countRight(own);
        }
        refused(from("lea", "198.51.100.0/24"));
    }

    @Test
    void aKnownDeviceHasTenTriesOfItsOwn() {
        SignInThrottle.Try own = new SignInThrottle.Try("lea", "203.0.113.0/24", LAPTOP);
        wrong(own, 10);
        refused(own);
        assertThatCode(() -> throttle.requireFree(from("lea", "203.0.113.0/24"))).doesNotThrowAnyException();
    }

    @Test
    void theRightPasswordForgetsWhatWasMistypedThere() {
        wrong(from("lea", "203.0.113.0/24"), 9);
        throttle.countRight(from("lea", "203.0.113.0/24"));
        wrong(from("lea", "203.0.113.0/24"), 10);
        refused(from("lea", "203.0.113.0/24"));
    }
}
