package org.tanggol.partners.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.partners.webhooks.DeliveryRow;
import org.tanggol.partners.webhooks.DeliveryState;

/**
 * A message to an endpoint and how its attempts went; of the answers only the status is kept.
 *
 * @param id its webhook-id
 * @param objectId what has changed
 * @param at when it was changed
 * @param nextAttemptAt only while it waits
 * @param attempts the first one first
 */
@Schema(name = "Delivery", requiredProperties = {"id", "type", "object_id", "at", "state", "attempts"})
public record DeliveryResponse(UUID id, String type, UUID objectId, Instant at, DeliveryState state, Instant nextAttemptAt, List<DeliveryAttempt> attempts) {

    static DeliveryResponse from(DeliveryRow row) {
        return new DeliveryResponse(row.id(), row.type(), row.objectId(), row.at(), row.state(), row.nextAt(), row.attempts().stream().map(DeliveryAttempt::from).toList());
    }
}
