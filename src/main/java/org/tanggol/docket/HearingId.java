package org.tanggol.docket;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a hearing. */
@Embeddable
public record HearingId(UUID value) implements Serializable {

    public HearingId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static HearingId next() {
        return new HearingId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static HearingId fromString(String text) {
        return new HearingId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
