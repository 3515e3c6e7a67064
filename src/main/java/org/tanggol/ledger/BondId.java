package org.tanggol.ledger;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a bond. The books keep accounts for each and know nothing else of it. */
@Embeddable
public record BondId(UUID value) implements Serializable {

    public BondId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static BondId next() {
        return new BondId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static BondId fromString(String text) {
        return new BondId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
