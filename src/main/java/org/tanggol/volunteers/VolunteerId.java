package org.tanggol.volunteers;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a volunteer. */
@Embeddable
public record VolunteerId(UUID value) implements Serializable {

    public VolunteerId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static VolunteerId next() {
        return new VolunteerId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static VolunteerId fromString(String text) {
        return new VolunteerId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
