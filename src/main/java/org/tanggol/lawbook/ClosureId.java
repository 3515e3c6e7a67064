package org.tanggol.lawbook;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a closure. */
@Embeddable
public record ClosureId(UUID value) implements Serializable {

    public ClosureId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static ClosureId next() {
        return new ClosureId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static ClosureId fromString(String text) {
        return new ClosureId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
