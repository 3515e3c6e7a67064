package org.tanggol.access;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of an organization, the tenant. */
@Embeddable
public record OrganizationId(UUID value) implements Serializable {

    public OrganizationId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static OrganizationId next() {
        return new OrganizationId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static OrganizationId fromString(String text) {
        return new OrganizationId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
