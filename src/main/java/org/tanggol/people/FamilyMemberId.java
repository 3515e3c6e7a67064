package org.tanggol.people;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a family member. */
@Embeddable
public record FamilyMemberId(UUID value) implements Serializable {

    public FamilyMemberId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static FamilyMemberId next() {
        return new FamilyMemberId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static FamilyMemberId fromString(String text) {
        return new FamilyMemberId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
