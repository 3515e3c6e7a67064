package org.tanggol.reference;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of an immigration court. */
@Embeddable
public record CourtId(UUID value) implements Serializable {

    public CourtId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static CourtId next() {
        return new CourtId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static CourtId fromString(String text) {
        return new CourtId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
