package org.tanggol.familytasks;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of something a family is asked to do. */
@Embeddable
public record FamilyTaskId(UUID value) implements Serializable {

    public FamilyTaskId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static FamilyTaskId next() {
        return new FamilyTaskId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static FamilyTaskId fromString(String text) {
        return new FamilyTaskId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
