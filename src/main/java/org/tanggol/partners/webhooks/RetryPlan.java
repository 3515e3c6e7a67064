package org.tanggol.partners.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When to try again, as Standard Webhooks recommends: ten attempts within about three days, each somewhat late so that endpoints are not all called at once. */
final class RetryPlan {

    /** Before the first attempt, before the second, and so on. */
    static final List<Duration> WAITS = List.of(Duration.ZERO, Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2),
        Duration.ofHours(5), Duration.ofHours(10), Duration.ofHours(14), Duration.ofHours(20), Duration.ofHours(24));

    private static final Duration LONGEST_ASKED = Duration.ofHours(24);
    private static final int LATE_PER_MILLE = 100;

    private RetryPlan() { }

    /**
     * How long after a failed attempt the next one comes; empty after the last.
     *
     * @param made how many attempts have failed
     * @param asked what the endpoint asked to be waited, or null; it makes the wait longer, never shorter, and never longer than a day
     */
    static Optional<Duration> afterFailures(int made, Duration asked, RandomGenerator random) {
        if (made >= WAITS.size()) {
            return Optional.empty();
        }
        Duration wait = WAITS.get(made);
        wait = wait.plus(wait.multipliedBy(random.nextInt(LATE_PER_MILLE + 1)).dividedBy(1_000));
        if (asked != null) {
            Duration heard = asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
            wait = heard.compareTo(wait) > 0 ? heard : wait;
        }
        return Optional.of(wait);
    }
}
