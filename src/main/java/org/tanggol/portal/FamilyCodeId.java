package org.tanggol.portal;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of an access code; it is no secret. */
@Embeddable
public record FamilyCodeId(UUID value) implements Serializable {

    public FamilyCodeId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static FamilyCodeId next() {
        return new FamilyCodeId(Ids.next());
    }

    /** Reads an id from a form; what is no id gives NOT_FOUND. */
    public static FamilyCodeId fromString(String text) {
        return new FamilyCodeId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
