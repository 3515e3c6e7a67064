package org.tanggol.people;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a typed identifier of a person. */
@Embeddable
public record IdentifierId(UUID value) implements Serializable {

    public IdentifierId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static IdentifierId next() {
        return new IdentifierId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static IdentifierId fromString(String text) {
        return new IdentifierId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
