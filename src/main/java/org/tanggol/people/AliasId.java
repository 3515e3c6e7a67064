package org.tanggol.people;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of an alias. */
@Embeddable
public record AliasId(UUID value) implements Serializable {

    public AliasId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static AliasId next() {
        return new AliasId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static AliasId fromString(String text) {
        return new AliasId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
