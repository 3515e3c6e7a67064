package org.tanggol.docket;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of one version of what is known about a hearing. */
@Embeddable
public record HearingVersionId(UUID value) implements Serializable {

    public HearingVersionId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static HearingVersionId next() {
        return new HearingVersionId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static HearingVersionId fromString(String text) {
        return new HearingVersionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
