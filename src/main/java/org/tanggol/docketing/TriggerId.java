package org.tanggol.docketing;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a recorded trigger. */
@Embeddable
public record TriggerId(UUID value) implements Serializable {

    public TriggerId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static TriggerId next() {
        return new TriggerId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static TriggerId fromString(String text) {
        return new TriggerId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
