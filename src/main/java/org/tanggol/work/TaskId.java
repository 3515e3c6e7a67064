package org.tanggol.work;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a task. */
@Embeddable
public record TaskId(UUID value) implements Serializable {

    public TaskId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static TaskId next() {
        return new TaskId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static TaskId fromString(String text) {
        return new TaskId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
