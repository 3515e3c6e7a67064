package org.tanggol.accompaniment;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a request for company. */
@Embeddable
public record AccompanimentRequestId(UUID value) implements Serializable {

    public AccompanimentRequestId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static AccompanimentRequestId next() {
        return new AccompanimentRequestId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static AccompanimentRequestId fromString(String text) {
        return new AccompanimentRequestId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
