package org.tanggol.people;

import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** A phone number as E.164 digits; ten digits are read as a number of the United States. */
public record Phone(String e164) {

    /**
     * @return null for blank
     * @throws RuleViolation FIELD_MALFORMED
     */
    public static Phone of(String typed, String field) {
        String text = Checks.text(typed, field, 40);
        if (text == null) {
            return null;
        }
        boolean international = text.startsWith("+");
        String digits = text.replaceAll("[\\s().\\-/]", "").replaceFirst("^\\+", "");
        if (!digits.matches("\\d{7,15}")) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, field);
        }
        if (!international && digits.length() == 10) {
            digits = "1" + digits;
        }
        return new Phone("+" + digits);
    }

    /** "(909) 555-0147" for a number of the United States, otherwise as it is. */
    public String shown() {
        return e164.matches("\\+1\\d{10}") ? "(" + e164.substring(2, 5) + ") " + e164.substring(5, 8) + "-" + e164.substring(8) : e164;
    }

    @Override
    public String toString() {
        return "Phone";
    }
}
