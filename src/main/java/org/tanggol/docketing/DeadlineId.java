package org.tanggol.docketing;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a deadline kept with a case. */
@Embeddable
public record DeadlineId(UUID value) implements Serializable {

    public DeadlineId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static DeadlineId next() {
        return new DeadlineId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static DeadlineId fromString(String text) {
        return new DeadlineId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
