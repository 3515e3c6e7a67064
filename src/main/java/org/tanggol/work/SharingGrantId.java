package org.tanggol.work;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of the sharing of a case file with another organization. */
@Embeddable
public record SharingGrantId(UUID value) implements Serializable {

    public SharingGrantId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static SharingGrantId next() {
        return new SharingGrantId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static SharingGrantId fromString(String text) {
        return new SharingGrantId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
