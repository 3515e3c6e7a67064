package org.tanggol.bonds.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Enters the interest of a quarter into the books of a fund.
 *
 * @param day of the journals; left out, the last of the quarter
 */
@Schema(requiredProperties = {"quarter"})
public record InterestRequest(@Schema(examples = "2026-Q3") String quarter, @Schema(format = "date") String day) { }
