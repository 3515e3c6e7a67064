package org.tanggol.members;

import java.time.ZoneId;
import org.tanggol.access.Level;
import org.tanggol.access.Organization;

/**
 * An organization as its members see it.
 *
 * @param zone IANA zone of the office
 * @param unassigned what staff see of files whose team they are not on
 * @param demo whether everything in it is fictional
 */
public record OrganizationRow(String name, String chapter, ZoneId zone, String hotlinePhone, boolean demo, Level unassigned, long version) {

    static OrganizationRow of(Organization organization) {
        return new OrganizationRow(organization.name(), organization.chapter(), organization.zone(), organization.hotlinePhone(), organization.isDemo(), organization.unassigned(),
            organization.version());
    }
}
