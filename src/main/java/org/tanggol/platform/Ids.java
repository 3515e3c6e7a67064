package org.tanggol.platform;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes UUIDs of version 7 (RFC 9562): they sort by time of making, which keeps the primary keys in insertion order. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() { }

    /** A new id, made now. */
    public static UUID next() {
        long millis = Instant.now().toEpochMilli();
        byte[] random = new byte[10];
        RANDOM.nextBytes(random);
        long high = (millis << 16) | 0x7000L | ((random[0] & 0x0FL) << 8) | (random[1] & 0xFFL);
        long low = 0;
        for (int i = 2; i < 10; i++) {
            low = (low << 8) | (random[i] & 0xFFL);
        }
        return new UUID(high, (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }

    /** The smallest id of a moment: ids made later are greater. */
    public static UUID earliest(Instant at) {
        return new UUID(at.toEpochMilli() << 16, 0);
    }

    /**
     * Reads an id that came from outside.
     *
     * @throws RuleViolation NOT_FOUND when the text is no UUID: such an object cannot exist
     */
    public static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
    }
}
