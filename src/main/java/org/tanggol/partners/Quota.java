package org.tanggol.partners;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** How many requests one program has left, in all windows at once. */
final class Quota {

    private final Bucket bucket;
    private final String policy;

    Quota(List<Window> windows, TimeMeter meter) {
        var builder = Bucket.builder().withCustomTimePrecision(meter);
        windows.forEach(window -> builder.addLimit(Bandwidth.builder().capacity(window.requests()).refillGreedy(window.requests(), window.length()).build()));
        bucket = builder.build();
        policy = windows.stream().map(Window::policy).collect(Collectors.joining(", "));
    }

    /** Counts one request; one that is refused does not count. */
    Allowance take() {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Allowance(probe.isConsumed(), policy, probe.getRemainingTokens(),
            seconds(probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill()));
    }

    /** The request asked for nothing new: it does not count. */
    void giveBack() {
        bucket.addTokens(1);
    }

    private static long seconds(long nanos) {
        return Math.max(1, Duration.ofNanos(nanos).plusSeconds(1).minusNanos(1).toSeconds());
    }
}
