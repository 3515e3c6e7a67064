package org.tanggol.reference;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * An address in the United States or its territories. Parts may be missing.
 *
 * @param state two letters, USPS
 * @param zip five digits as text, leading zeros kept
 */
@Embeddable
public record PostalAddress(String street, String city, String state, String zip) implements Serializable {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");
    private static final Pattern ZIP = Pattern.compile("\\d{5}");
    private static final Pattern ONE_LINE = Pattern.compile("(?:(.*), )?([^,]+),\\s+([A-Z]{2})\\s+(\\d{5})(?:-\\d{4})?");

    public PostalAddress {
        street = Checks.text(street, "street", 200);
        city = Checks.text(city, "city", 80);
        state = Checks.text(state, "state", 20);
        zip = Checks.text(zip, "zip", 10);
        if (state != null && !STATE.matcher(state).matches()) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, "state");
        }
        if (zip != null && !ZIP.matcher(zip).matches()) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, "zip");
        }
    }

    /** Reads "street, city, ST zip"; null when the text is no such line. */
    static PostalAddress ofLine(String line) {
        Matcher parts = line == null ? null : ONE_LINE.matcher(line.strip());
        return parts == null || !parts.matches() ? null : new PostalAddress(parts.group(1), parts.group(2), parts.group(3), parts.group(4));
    }

    /** The number of the house: the first number of the street, or null. */
    String houseNumber() {
        Matcher number = DIGITS.matcher(street == null ? "" : street);
        return number.find() ? number.group() : null;
    }

    /** On one line, as the lists print it; missing parts left out. */
    public String line() {
        StringBuilder line = new StringBuilder();
        for (String part : new String[] {street, city}) {
            if (part != null) {
                line.append(part).append(", ");
            }
        }
        if (state != null) {
            line.append(state).append(' ');
        }
        if (zip != null) {
            line.append(zip);
        }
        return line.toString().replaceAll("[, ]+$", "");
    }
}
