package org.tanggol.people;

import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * A partner's own id of a case. It stands in addresses, so it must say nothing about the person; what looks like an
 * A-number is refused.
 *
 * @param system whose id it is, e.g. {@code clinic-north}
 */
public record PartnerId(String system, String value) {

    private static final String SYSTEM = "system";
    private static final String VALUE = "value";

    /** @throws RuleViolation EXTERNAL_ID_MALFORMED, EXTERNAL_ID_LOOKS_LIKE_A_NUMBER */
    public PartnerId {
        system = Checks.requiredText(system, SYSTEM, 60);
        value = Checks.requiredText(value, VALUE, 100);
        if (!system.matches("[a-z0-9][a-z0-9._-]*")) {
            throw new RuleViolation(Rule.EXTERNAL_ID_MALFORMED, SYSTEM);
        }
        if (!value.matches("[^\\s/\\\\\\p{Cntrl}]+")) {
            throw new RuleViolation(Rule.EXTERNAL_ID_MALFORMED, VALUE);
        }
        if (ANumber.isWrittenAsOne(system)) {
            throw new RuleViolation(Rule.EXTERNAL_ID_LOOKS_LIKE_A_NUMBER, SYSTEM);
        }
        if (ANumber.isWrittenAsOne(value)) {
            throw new RuleViolation(Rule.EXTERNAL_ID_LOOKS_LIKE_A_NUMBER, VALUE);
        }
    }

    /** What is fingerprinted: the same number of two systems is two ids. */
    String normalized() {
        return system + "\u001f" + value;
    }

    @Override
    public String toString() {
        return "PartnerId";     // never the value: this text may reach a log
    }
}
