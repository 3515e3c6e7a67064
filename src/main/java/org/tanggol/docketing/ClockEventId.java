package org.tanggol.docketing;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of an event of a work-permit clock. */
@Embeddable
public record ClockEventId(UUID value) implements Serializable {

    public ClockEventId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static ClockEventId next() {
        return new ClockEventId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static ClockEventId fromString(String text) {
        return new ClockEventId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
