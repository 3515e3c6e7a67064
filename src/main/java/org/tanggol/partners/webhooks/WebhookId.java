package org.tanggol.partners.webhooks;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of an endpoint. */
@Embeddable
public record WebhookId(UUID value) implements Serializable {

    public WebhookId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static WebhookId next() {
        return new WebhookId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static WebhookId fromString(String text) {
        return new WebhookId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
