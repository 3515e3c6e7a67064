package org.tanggol.reference;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a company or body that runs or owns facilities. */
@Embeddable
public record OperatorId(UUID value) implements Serializable {

    public OperatorId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static OperatorId next() {
        return new OperatorId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static OperatorId fromString(String text) {
        return new OperatorId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
