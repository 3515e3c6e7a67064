package org.tanggol.partners.webhooks;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.security.SecureRandom;
import java.util.Base64;

/** What messages are signed with, as Standard Webhooks writes it: {@code whsec_} and 32 random bytes. */
public record WebhookSecret(String text) {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static WebhookSecret next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** One entry of the header {@code webhook-signature}. */
    String sign(String message, long timestamp, String body) {
        try {
            return new Webhook(text).sign(message, timestamp, body);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("HMAC-SHA-256 is in every Java", e);
        }
    }

    @Override
    public String toString() {
        return "WebhookSecret";
    }
}
