package org.tanggol.bonds.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.bonds.InterestKeeping;

/**
 * The interest rate of a quarter on the wire.
 *
 * @param percent a year, as text
 * @param used whether interest was entered by it; it stays as it is then
 */
@Schema(name = "InterestRate", requiredProperties = {"quarter", "percent", "source", "used"})
public record InterestRateResponse(@Schema(examples = "2026-Q3") String quarter, @Schema(examples = "2.875") String percent, String source, boolean used) {

    static InterestRateResponse from(InterestKeeping.Rate rate) {
        return new InterestRateResponse(rate.quarter().toString(), rate.percent().toPlainString(), rate.source(), rate.used());
    }
}
