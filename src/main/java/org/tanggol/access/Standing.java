package org.tanggol.access;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Who is asking and in which organization: a member of staff, or a partner clinic's program.
 *
 * @param member the member, or for a program the member who answers for it
 * @param client the program's client id, or null for a person
 * @param permissions what roles or scopes allow
 * @param zone the asker's own time zone, for "today" and for times beside the court's
 * @param elsewhere how much the asker sees of the organization's files whose team they are not on
 * @param home the organization the asker belongs to: another one for a guest, who sees what is shared with it and nothing else
 */
public record Standing(MemberId member, OrganizationId organization, String client, Set<Role> roles,
                       Set<Permission> permissions, Locale locale, ZoneId zone, Level elsewhere, OrganizationId home) {

    public Standing {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }

    /** Who is asking in their own organization. */
    public Standing(MemberId member, OrganizationId organization, String client, Set<Role> roles, Set<Permission> permissions, Locale locale, ZoneId zone, Level elsewhere) {
        this(member, organization, client, roles, permissions, locale, zone, elsewhere, organization);
    }

    /**
     * The same asker as a guest of another organization: may read, and sees only what is shared.
     *
     * @param host whose cases are shared with the asker's organization
     */
    public Standing asGuestOf(OrganizationId host) {
        Set<Permission> reading = EnumSet.noneOf(Permission.class);
        permissions.stream().filter(Permission::isOfGuests).forEach(reading::add);
        return new Standing(member, host, client, roles, reading, locale, zone, Level.NOTHING, home);
    }

    public boolean isGuest() {
        return !home.equals(organization);
    }
}
