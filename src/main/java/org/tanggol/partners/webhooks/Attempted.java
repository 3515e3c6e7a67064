package org.tanggol.partners.webhooks;

import java.time.Duration;

/**
 * One attempt as it went.
 *
 * @param status of HTTP, or null where there was no answer
 * @param retryAfter what the endpoint asked to be waited, or null
 */
public record Attempted(AttemptOutcome outcome, Integer status, Duration retryAfter, Duration took) {

    boolean isAccepted() {
        return outcome == AttemptOutcome.ACCEPTED;
    }

    /** Whether the endpoint says that it is gone for good. */
    boolean isGone() {
        return status != null && status == 410;
    }
}
