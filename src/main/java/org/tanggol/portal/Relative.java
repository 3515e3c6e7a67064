package org.tanggol.portal;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.tanggol.access.Level;
import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Permission;
import org.tanggol.access.Standing;
import org.tanggol.access.Tenant;

/** A relative as the rest of the house sees one: nobody of the organization, and without a single permission. */
final class Relative {

    /** Beside nobody's id, where the audit log has the program of a partner: a relative on the family's page. */
    private static final String CLIENT = "family";

    private Relative() { }

    /** Rows of this organization are found from now on; none of them may be read through a use case of staff. */
    static Standing of(OrganizationId organization) {
        return new Standing(new MemberId(Tenant.NOBODY), organization, CLIENT, Set.of(), EnumSet.noneOf(Permission.class), Locale.ENGLISH, ZoneId.of("UTC"), Level.NOTHING);
    }
}
