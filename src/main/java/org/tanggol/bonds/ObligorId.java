package org.tanggol.bonds;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of an obligor. */
@Embeddable
public record ObligorId(UUID value) implements Serializable {

    public ObligorId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static ObligorId next() {
        return new ObligorId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static ObligorId fromString(String text) {
        return new ObligorId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
