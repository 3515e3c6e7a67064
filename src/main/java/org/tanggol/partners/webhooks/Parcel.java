package org.tanggol.partners.webhooks;

import jakarta.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message ready to be sent.
 *
 * @param message its id, the same on each attempt
 * @param secrets the current one, and for a day the one before
 */
public record Parcel(UUID message, WebhookAddress address, List<WebhookSecret> secrets, String type, UUID object, Instant at) {

    /** What happened, when, and the id of what it happened to: nothing personal. */
    String body() {
        return Json.createObjectBuilder().add("type", type).add("timestamp", at.toString())
            .add("data", Json.createObjectBuilder().add("id", object.toString())).build().toString();
    }

    @Override
    public String toString() {
        return "Parcel " + message;
    }
}
