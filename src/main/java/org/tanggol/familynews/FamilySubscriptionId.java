package org.tanggol.familynews;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of how a relative wants to be told. */
@Embeddable
public record FamilySubscriptionId(UUID value) implements Serializable {

    public FamilySubscriptionId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static FamilySubscriptionId next() {
        return new FamilySubscriptionId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static FamilySubscriptionId fromString(String text) {
        return new FamilySubscriptionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
