package org.tanggol.work;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a note. */
@Embeddable
public record NoteId(UUID value) implements Serializable {

    public NoteId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static NoteId next() {
        return new NoteId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static NoteId fromString(String text) {
        return new NoteId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
