package org.tanggol.proceedings;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a proceeding. */
@Embeddable
public record ProceedingId(UUID value) implements Serializable {

    public ProceedingId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static ProceedingId next() {
        return new ProceedingId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static ProceedingId fromString(String text) {
        return new ProceedingId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
