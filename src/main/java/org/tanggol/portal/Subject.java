package org.tanggol.portal;

import java.time.Instant;
import java.time.ZoneId;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.OrganizationId;
import org.tanggol.confidential.Confidential;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.people.PersonId;

/**
 * Of whom a family page tells, and to whom.
 *
 * @param house name of the organization
 * @param zone of its office: "today" on the page
 * @param phone of its hotline, or null
 * @param demo whether everybody in it is fictional
 * @param name of the person, closed; or null
 * @param since when the relative came before; null for never
 * @param unread messages of the team that the relative has not opened
 */
public record Subject(OrganizationId organization, CaseFileId file, FamilyMemberId relative, PersonId person, Confidential name, String house, ZoneId zone, String phone, boolean demo, Instant since, int unread) {

    @Override
    public String toString() {
        return "Subject";
    }
}
