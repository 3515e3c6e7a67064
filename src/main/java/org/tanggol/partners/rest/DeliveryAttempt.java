package org.tanggol.partners.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.partners.webhooks.AttemptOutcome;
import org.tanggol.partners.webhooks.DeliveryRow;

/**
 * One attempt.
 *
 * @param status of HTTP; absent where there was no answer
 * @param tookMs how long it took, in milliseconds
 */
@Schema(requiredProperties = {"at", "outcome", "took_ms"})
public record DeliveryAttempt(Instant at, AttemptOutcome outcome, Integer status, int tookMs) {

    static DeliveryAttempt from(DeliveryRow.Attempt attempt) {
        return new DeliveryAttempt(attempt.at(), attempt.outcome(), attempt.status(), attempt.tookMillis());
    }
}
