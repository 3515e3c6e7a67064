package org.tanggol.bonds.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That interest was entered. @param bonds for how many; none where all had it already */
@Schema(name = "InterestEntered", requiredProperties = {"quarter", "bonds"})
public record InterestEnteredResponse(String quarter, int bonds) { }
