package org.tanggol.access;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a {@code CaseFile}: what one organization holds about one person; the unit of access, keys and assignment. */
@Embeddable
public record CaseFileId(UUID value) implements Serializable {

    public CaseFileId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static CaseFileId next() {
        return new CaseFileId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static CaseFileId fromString(String text) {
        return new CaseFileId(Ids.parse(text));
    }

    @Override
    public boolean equals(Object other) {   // written out, as hashCode is: keys, teams and openings of a page ask hundreds of times, and a record's own goes through method handles
        return this == other || other instanceof CaseFileId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
