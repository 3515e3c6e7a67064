package org.tanggol.partners.webhooks;

import java.time.Instant;
import java.util.List;

/**
 * An endpoint as it is shown, without its secret.
 *
 * @param types of changes, as they travel
 * @param oldUntil until when the secret before signs along; null when it does not
 */
public record WebhookRow(WebhookId id, long version, String client, String url, List<String> types, WebhookState state, DisabledWhy why, Instant oldUntil, Instant createdAt) {

    @Override
    public String toString() {
        return "WebhookRow " + id;
    }
}
