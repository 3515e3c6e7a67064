package org.tanggol.partners.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.partners.webhooks.DisabledWhy;
import org.tanggol.partners.webhooks.WebhookRow;
import org.tanggol.partners.webhooks.WebhookState;
import org.tanggol.platform.rest.SeenVersion;

/**
 * An endpoint.
 *
 * @param types kinds of change it is told of
 * @param state it is called when enabled; unverified until it has answered a test
 * @param disabledWhy only when disabled
 * @param secret for checking signatures; only when it has just been made
 * @param previousSecretUntil until when the secret before signs along; absent when it does not
 */
@Schema(name = "Webhook", requiredProperties = {"id", "etag", "url", "types", "state", "created_at"})
public record WebhookResponse(UUID id, String etag, String url, List<String> types, WebhookState state, DisabledWhy disabledWhy, String secret,
                              Instant previousSecretUntil, Instant createdAt) {

    static WebhookResponse from(WebhookRow row) {
        return with(row, null);
    }

    static WebhookResponse with(WebhookRow row, String secret) {
        return new WebhookResponse(row.id().value(), SeenVersion.etag(row.version()), row.url(), row.types(), row.state(), row.why(), secret, row.oldUntil(), row.createdAt());
    }

    @Override
    public String toString() {
        return "WebhookResponse";
    }
}
