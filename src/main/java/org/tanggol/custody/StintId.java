package org.tanggol.custody;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of one place within a stay. */
@Embeddable
public record StintId(UUID value) implements Serializable {

    public StintId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static StintId next() {
        return new StintId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static StintId fromString(String text) {
        return new StintId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
