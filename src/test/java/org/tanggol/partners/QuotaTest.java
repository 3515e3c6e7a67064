package org.tanggol.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How often a program is let in. */
class QuotaTest {

    private long now;

    @Test
    void everyRequestSaysHowManyAreLeft() {
        Quota quota = quota("3/60");

        assertThat(List.of(quota.take().left(), quota.take().left(), quota.take().left())).containsExactly(2L, 1L, 0L);
        assertThat(quota.take().policy()).isEqualTo("\"client\";q=3;w=60");
    }

    @Test
    void theRequestTooManyIsToldHowLongToWaitAndIsLetInThen() {
        Quota quota = quota("2/60");
        quota.take();
        quota.take();

        Allowance refused = quota.take();

        assertThat(refused.admitted()).isFalse();
        assertThat(refused.left()).isZero();
        assertThat(refused.seconds()).isEqualTo(30);
        pass(Duration.ofSeconds(29));
        assertThat(quota.take().admitted()).isFalse();
        pass(Duration.ofSeconds(1));
        assertThat(quota.take().admitted()).isTrue();
    }

    @Test
    void withSeveralWindowsTheWaitIsTheOneAfterWhichAllLetItIn() {
        Quota quota = quota("2/3600,2/10");
        quota.take();
        quota.take();

        Allowance refused = quota.take();

        assertThat(refused.seconds()).isEqualTo(1800);
        assertThat(refused.policy()).isEqualTo("\"client\";q=2;w=3600, \"client-10\";q=2;w=10");
        pass(Duration.ofSeconds(1800));
        assertThat(quota.take().admitted()).isTrue();
    }

    @Test
    void whatIsGivenBackIsThereAgain() {
        Quota quota = quota("1/60");
        quota.take();
        quota.giveBack();

        assertThat(quota.take().admitted()).isTrue();
    }

    @Test
    void aLimitThatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> Window.read("many")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("tanggol.api.limit");
        assertThatThrownBy(() -> Window.read("0/60")).isInstanceOf(IllegalArgumentException.class);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private Quota quota(String windows) {
        return new Quota(Window.read(windows), new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return now;
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        });
    }
}
