package org.tanggol.ledger;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a fund. */
@Embeddable
public record FundId(UUID value) implements Serializable {

    public FundId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static FundId next() {
        return new FundId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static FundId fromString(String text) {
        return new FundId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
