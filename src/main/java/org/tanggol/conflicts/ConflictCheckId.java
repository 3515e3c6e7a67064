package org.tanggol.conflicts;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a conflict check. */
@Embeddable
public record ConflictCheckId(UUID value) implements Serializable {

    public ConflictCheckId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static ConflictCheckId next() {
        return new ConflictCheckId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static ConflictCheckId fromString(String text) {
        return new ConflictCheckId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
