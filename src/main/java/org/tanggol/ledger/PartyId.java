package org.tanggol.ledger;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a lender or a co-funder. The books keep what is owed to each and know nothing else of them. */
@Embeddable
public record PartyId(UUID value) implements Serializable {

    public PartyId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static PartyId next() {
        return new PartyId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static PartyId fromString(String text) {
        return new PartyId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
