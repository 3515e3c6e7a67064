package org.tanggol.partners.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** When a message is tried again. */
class RetryPlanTest {

    private final Random random = new Random(7);

    @Test
    void eachAttemptComesAfterItsWaitAndATenthMoreAtMost() {
        for (int made = 1; made < RetryPlan.WAITS.size(); made++) {
            Duration wait = RetryPlan.WAITS.get(made);
            for (int i = 0; i < 50; i++) {
                assertThat(RetryPlan.afterFailures(made, null, random).orElseThrow()).isBetween(wait, wait.plus(wait.dividedBy(10)));
            }
        }
    }

    @Test
    void afterTheTenthThereIsNone() {
        assertThat(RetryPlan.WAITS).hasSize(10);
        assertThat(RetryPlan.afterFailures(10, Duration.ofSeconds(1), random)).isEmpty();
    }

    @Test
    void whatTheEndpointAsksMakesTheWaitLongerOnly() {
        assertThat(RetryPlan.afterFailures(1, Duration.ofMinutes(2), random)).contains(Duration.ofMinutes(2));
        assertThat(RetryPlan.afterFailures(3, Duration.ofSeconds(1), random).orElseThrow()).isGreaterThanOrEqualTo(Duration.ofMinutes(30));
        assertThat(RetryPlan.afterFailures(1, Duration.ofDays(300), random)).contains(Duration.ofHours(24));
    }
}
