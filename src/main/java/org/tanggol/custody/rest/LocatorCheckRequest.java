package org.tanggol.custody.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.custody.LocatorInputs;
import org.tanggol.custody.LocatorResult;
import org.tanggol.custody.LocatorSystem;
import org.tanggol.platform.Checks;
import org.tanggol.platform.rest.Read;

/**
 * What somebody found, or did not find, in a locator.
 *
 * @param checkedAt an instant; now when left out
 */
@Schema(requiredProperties = {"case_id", "system", "inputs", "result"})
public record LocatorCheckRequest(String caseId, @Schema(implementation = LocatorSystem.class) String system,
                                  @Schema(implementation = LocatorInputs.class) String inputs,
                                  @Schema(implementation = LocatorResult.class) String result, String facilityId, String note, String checkedAt) {

    LocatorSystem where() {
        return Checks.required(Read.choice(LocatorSystem.class, system, "system"), "system");
    }

    LocatorInputs with() {
        return Checks.required(Read.choice(LocatorInputs.class, inputs, "inputs"), "inputs");
    }

    LocatorResult outcome() {
        return Checks.required(Read.choice(LocatorResult.class, result, "result"), "result");
    }

    @Override
    public String toString() {
        return "LocatorCheckRequest";
    }
}
