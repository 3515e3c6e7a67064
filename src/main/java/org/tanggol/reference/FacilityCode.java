package org.tanggol.reference;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * Code ICE gives a place of detention (DETLOC): 3 to 7 capitals and digits. A place may have several, and codes outlive names.
 */
@Embeddable
public record FacilityCode(String code) implements Serializable {

    public FacilityCode {
        code = Checks.requiredText(code, "code", 10);
        if (!looksLikeOne(code)) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, "code");
        }
    }

    /** Whether a key of a list can be a code: {@code biweekly-flagler-county-jail} cannot. */
    static boolean looksLikeOne(String key) {
        return key != null && key.matches("[A-Z][A-Z0-9]{2,6}");
    }
}
