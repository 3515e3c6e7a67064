package org.tanggol.messages;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a message between family and team. */
@Embeddable
public record FamilyMessageId(UUID value) implements Serializable {

    public FamilyMessageId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static FamilyMessageId next() {
        return new FamilyMessageId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static FamilyMessageId fromString(String text) {
        return new FamilyMessageId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
