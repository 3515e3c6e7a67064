package org.tanggol.merging;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a merge. */
@Embeddable
public record MergeId(UUID value) implements Serializable {

    public MergeId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static MergeId next() {
        return new MergeId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static MergeId fromString(String text) {
        return new MergeId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
