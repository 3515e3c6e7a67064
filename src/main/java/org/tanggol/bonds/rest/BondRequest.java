package org.tanggol.bonds.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.bonds.BondKind;

/** A bond to be opened. @param proceedingId the bond matter it is about, if there is one */
@Schema(requiredProperties = {"case_id", "kind"})
public record BondRequest(String caseId, @Schema(implementation = BondKind.class) String kind, String proceedingId) { }
