package org.tanggol.familynews;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a message to a relative that there is news. */
@Embeddable
public record FamilyAlertId(UUID value) implements Serializable {

    public FamilyAlertId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static FamilyAlertId next() {
        return new FamilyAlertId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static FamilyAlertId fromString(String text) {
        return new FamilyAlertId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
