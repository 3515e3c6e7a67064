package org.tanggol.consent;

import java.util.UUID;
import org.tanggol.access.OrganizationId;
import org.tanggol.people.FamilyMemberId;

/** Who is to be let see something: a relative of the case, or another organization. Exactly one of the two. */
public record Recipient(FamilyMemberId relative, OrganizationId partner) {

    public Recipient {
        if ((relative == null) == (partner == null)) {
            throw new IllegalArgumentException("A relative or a partner");
        }
    }

    public static Recipient relative(FamilyMemberId id) {
        return new Recipient(id, null);
    }

    public static Recipient partner(OrganizationId id) {
        return new Recipient(null, id);
    }

    static Recipient of(UUID relative, UUID partner) {
        return new Recipient(relative == null ? null : new FamilyMemberId(relative), partner == null ? null : new OrganizationId(partner));
    }
}
