package org.tanggol.banking;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of an account at the bank. */
@Embeddable
public record BankAccountId(UUID value) implements Serializable {

    public BankAccountId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static BankAccountId next() {
        return new BankAccountId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static BankAccountId fromString(String text) {
        return new BankAccountId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
