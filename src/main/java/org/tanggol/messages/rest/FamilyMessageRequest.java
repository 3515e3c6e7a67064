package org.tanggol.messages.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.access.CaseFileId;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.platform.Checks;
import org.tanggol.platform.rest.Read;

/**
 * A message of the team to a relative, who reads it on the family's page.
 *
 * @param relativeId a relative who may have messages
 * @param language the tag of the language of the text
 * @param text at most 2,000 letters
 */
@Schema(requiredProperties = {"case_id", "relative_id", "text"})
public record FamilyMessageRequest(String caseId, String relativeId, String language, String text) {

    CaseFileId file() {
        return new CaseFileId(Checks.required(Read.id(caseId, "caseId"), "caseId"));
    }

    FamilyMemberId relative() {
        return new FamilyMemberId(Checks.required(Read.id(relativeId, "relativeId"), "relativeId"));
    }

    @Override
    public String toString() {
        return "FamilyMessageRequest";
    }
}
