package org.tanggol.custody.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.access.CaseFileId;
import org.tanggol.custody.AssertionEntry;
import org.tanggol.custody.BondStanding;
import org.tanggol.custody.Circuit;
import org.tanggol.custody.CustodyAuthority;
import org.tanggol.platform.Checks;
import org.tanggol.platform.rest.Read;

/**
 * What somebody asserts about a bond hearing.
 *
 * @param cited the decision or regulation that is cited
 * @param assertedBy a judge, an agency, a lawyer
 * @param circuit whose law is relied on
 * @param document the paper it stands in
 */
@Schema(requiredProperties = {"case_id", "standing", "authority", "asserted_by", "circuit", "on"})
public record BondAssertionRequest(String caseId, @Schema(implementation = BondStanding.class) String standing, @Schema(implementation = CustodyAuthority.class) String authority,
                                   String cited, String assertedBy, String court, @Schema(implementation = Circuit.class) String circuit, String on, String document, String argued) {

    CaseFileId file() {
        return new CaseFileId(Checks.required(Read.id(caseId, "caseId"), "caseId"));
    }

    AssertionEntry entry() {
        return new AssertionEntry(Read.choice(BondStanding.class, standing, "standing"), Read.choice(CustodyAuthority.class, authority, "authority"), cited, assertedBy, court,
            Read.choice(Circuit.class, circuit, "circuit"), Read.date(on, "on"), document, argued);
    }

    @Override
    public String toString() {
        return "BondAssertionRequest";
    }
}
