package org.tanggol.work;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a file opened in an emergency. */
@Embeddable
public record EmergencyId(UUID value) implements Serializable {

    public EmergencyId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static EmergencyId next() {
        return new EmergencyId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static EmergencyId fromString(String text) {
        return new EmergencyId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
