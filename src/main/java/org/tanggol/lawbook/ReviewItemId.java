package org.tanggol.lawbook;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a deadline on the review list. */
@Embeddable
public record ReviewItemId(UUID value) implements Serializable {

    public ReviewItemId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static ReviewItemId next() {
        return new ReviewItemId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static ReviewItemId fromString(String text) {
        return new ReviewItemId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
