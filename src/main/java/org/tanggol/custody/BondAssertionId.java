package org.tanggol.custody;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of an assertion about a bond hearing. */
@Embeddable
public record BondAssertionId(UUID value) implements Serializable {

    public BondAssertionId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static BondAssertionId next() {
        return new BondAssertionId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static BondAssertionId fromString(String text) {
        return new BondAssertionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
