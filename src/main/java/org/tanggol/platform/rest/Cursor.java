package org.tanggol.platform.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * Where a list goes on: after this sort key and id. Opaque to callers, so that the order of a list can change.
 *
 * @param key the sort key of the last row; empty where it had none, or where the id alone is the order
 */
public record Cursor(String key, UUID id) {

    /** As it stands in a URL. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((key + "\n" + id).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws RuleViolation FIELD_MALFORMED for what {@link #text} never wrote */
    static Cursor read(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int end = plain.lastIndexOf('\n');
            return new Cursor(plain.substring(0, end), UUID.fromString(plain.substring(end + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, Query.MARK + "cursor");
        }
    }
}
