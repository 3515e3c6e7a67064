package org.tanggol.reference;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a place of detention. */
@Embeddable
public record FacilityId(UUID value) implements Serializable {

    public FacilityId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static FacilityId next() {
        return new FacilityId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static FacilityId fromString(String text) {
        return new FacilityId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
