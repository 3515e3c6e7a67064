package org.tanggol.bonds.rest;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * The interest rate of a quarter.
 *
 * @param percent a year: 0 to 3 with at most three decimals, as text
 * @param source where it is published
 */
@Schema(requiredProperties = {"quarter", "percent", "source"})
public record InterestRateRequest(@Schema(examples = "2026-Q3") String quarter, @Schema(examples = "2.875") String percent, String source) {

    /** @throws RuleViolation FIELD_MISSING, FIELD_MALFORMED */
    BigDecimal exact() {
        String text = Checks.required(percent, "percent");
        if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,9})?")) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, "percent");
        }
        return new BigDecimal(text);
    }
}
