package org.tanggol.retention;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a legal hold. */
@Embeddable
public record HoldId(UUID value) implements Serializable {

    public HoldId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static HoldId next() {
        return new HoldId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static HoldId fromString(String text) {
        return new HoldId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
