package org.tanggol.consent;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of an answer about consent. */
@Embeddable
public record ConsentId(UUID value) implements Serializable {

    public ConsentId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static ConsentId next() {
        return new ConsentId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static ConsentId fromString(String text) {
        return new ConsentId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
