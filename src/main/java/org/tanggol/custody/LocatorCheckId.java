package org.tanggol.custody;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of one look at a locator. */
@Embeddable
public record LocatorCheckId(UUID value) implements Serializable {

    public LocatorCheckId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static LocatorCheckId next() {
        return new LocatorCheckId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static LocatorCheckId fromString(String text) {
        return new LocatorCheckId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
