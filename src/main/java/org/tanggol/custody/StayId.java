package org.tanggol.custody;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a stay in custody. */
@Embeddable
public record StayId(UUID value) implements Serializable {

    public StayId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static StayId next() {
        return new StayId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static StayId fromString(String text) {
        return new StayId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
