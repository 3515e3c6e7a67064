package org.tanggol.proceedings.rest;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.rest.Read;
import org.tanggol.proceedings.ChargingDocument;
import org.tanggol.proceedings.ProceedingKind;
import org.tanggol.reference.CourtId;
import org.tanggol.reference.CourtRow;

/**
 * A matter as a program sends it.
 *
 * @param openedOn today when left out
 */
@Schema(requiredProperties = {"case_id", "kind"})
public record ProceedingRequest(String caseId, @Schema(implementation = ProceedingKind.class) String kind, String courtId,
                                @Schema(implementation = ChargingDocument.class) String chargingDocument, String servedOn, String openedOn) {

    ProceedingKind what() {
        return Checks.required(Read.choice(ProceedingKind.class, kind, "kind"), "kind");
    }

    /** @throws RuleViolation UNKNOWN_VALUE for an id that names no court */
    static CourtId court(String id, Map<CourtId, CourtRow> courts) {
        if (id == null) {
            return null;
        }
        CourtId court = new CourtId(Read.id(id, "courtId"));
        if (!courts.containsKey(court)) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, "courtId");
        }
        return court;
    }
}
