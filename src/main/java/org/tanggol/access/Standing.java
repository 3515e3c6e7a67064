package org.tanggol.access;

import java.time.ZoneId;
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
 */
public record Standing(MemberId member, OrganizationId organization, String client, Set<Role> roles,
                       Set<Permission> permissions, Locale locale, ZoneId zone, Level elsewhere) {

    public Standing {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }
}
