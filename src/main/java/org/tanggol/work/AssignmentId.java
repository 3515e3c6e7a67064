package org.tanggol.work;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of an assignment of a member to a case file. */
@Embeddable
public record AssignmentId(UUID value) implements Serializable {

    public AssignmentId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static AssignmentId next() {
        return new AssignmentId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static AssignmentId fromString(String text) {
        return new AssignmentId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
