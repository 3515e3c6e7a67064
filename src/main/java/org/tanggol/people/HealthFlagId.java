package org.tanggol.people;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a health or safety flag. */
@Embeddable
public record HealthFlagId(UUID value) implements Serializable {

    public HealthFlagId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static HealthFlagId next() {
        return new HealthFlagId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static HealthFlagId fromString(String text) {
        return new HealthFlagId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
