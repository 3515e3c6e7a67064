package org.tanggol.banking;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a line of a statement. */
@Embeddable
public record BankLineId(UUID value) implements Serializable {

    public BankLineId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static BankLineId next() {
        return new BankLineId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static BankLineId fromString(String text) {
        return new BankLineId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
