package org.tanggol.ledger;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a journal somebody proposes by hand. */
@Embeddable
public record ProposalId(UUID value) implements Serializable {

    public ProposalId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static ProposalId next() {
        return new ProposalId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static ProposalId fromString(String text) {
        return new ProposalId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
