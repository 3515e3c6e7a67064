package org.tanggol.banking;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a statement of the bank. */
@Embeddable
public record StatementId(UUID value) implements Serializable {

    public StatementId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static StatementId next() {
        return new StatementId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static StatementId fromString(String text) {
        return new StatementId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
