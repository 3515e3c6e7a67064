package org.tanggol.notices;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of what one member has been told. */
@Embeddable
public record NoticeId(UUID value) implements Serializable {

    public NoticeId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static NoticeId next() {
        return new NoticeId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static NoticeId fromString(String text) {
        return new NoticeId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
