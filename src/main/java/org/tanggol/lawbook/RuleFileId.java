package org.tanggol.lawbook;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a rule file. */
@Embeddable
public record RuleFileId(UUID value) implements Serializable {

    public RuleFileId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static RuleFileId next() {
        return new RuleFileId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static RuleFileId fromString(String text) {
        return new RuleFileId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
