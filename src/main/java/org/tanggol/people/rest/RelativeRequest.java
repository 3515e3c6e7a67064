package org.tanggol.people.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.access.CaseFileId;
import org.tanggol.people.FamilyDetails;
import org.tanggol.people.Phone;
import org.tanggol.platform.Checks;
import org.tanggol.platform.rest.Read;

/**
 * A relative, sponsor or friend.
 *
 * @param relation in words
 * @param language the tag of the language they read best
 */
@Schema(requiredProperties = {"case_id", "name", "relation"})
public record RelativeRequest(String caseId, String name, String relation, String phone, String address, String note, String language) {

    CaseFileId file() {
        return new CaseFileId(Checks.required(Read.id(caseId, "caseId"), "caseId"));
    }

    FamilyDetails details() {
        return new FamilyDetails(name, relation, phone == null ? null : Phone.of(phone, "phone"), address, note, language);
    }

    @Override
    public String toString() {
        return "RelativeRequest";
    }
}
