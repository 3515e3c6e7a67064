package org.tanggol.disclosures;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of an entry in the register of disclosures. */
@Embeddable
public record DisclosureId(UUID value) implements Serializable {

    public DisclosureId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static DisclosureId next() {
        return new DisclosureId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static DisclosureId fromString(String text) {
        return new DisclosureId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
