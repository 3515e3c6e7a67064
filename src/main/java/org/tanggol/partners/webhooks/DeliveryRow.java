package org.tanggol.partners.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message and how its attempts went.
 *
 * @param id the webhook-id
 * @param nextAt when it is tried next; null unless pending
 * @param attempts the first one first
 */
public record DeliveryRow(UUID id, String type, UUID objectId, Instant at, DeliveryState state, Instant nextAt, List<Attempt> attempts) {

    /** @param status of HTTP, or null where there was no answer */
    public record Attempt(Instant at, AttemptOutcome outcome, Integer status, int tookMillis) { }

    /** The attempt made last, or null. */
    public Attempt last() {
        return attempts.isEmpty() ? null : attempts.get(attempts.size() - 1);
    }
}
