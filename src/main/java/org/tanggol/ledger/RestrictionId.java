package org.tanggol.ledger;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a restriction: what money of a fund may be used for. */
@Embeddable
public record RestrictionId(UUID value) implements Serializable {

    public RestrictionId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static RestrictionId next() {
        return new RestrictionId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static RestrictionId fromString(String text) {
        return new RestrictionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
