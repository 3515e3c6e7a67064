package org.tanggol.ledger;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a journal. */
@Embeddable
public record JournalId(UUID value) implements Serializable {

    public JournalId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static JournalId next() {
        return new JournalId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static JournalId fromString(String text) {
        return new JournalId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
