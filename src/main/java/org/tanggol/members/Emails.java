package org.tanggol.members;

import java.text.Normalizer;
import java.util.Locale;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** E-mail addresses in the one form in which they are looked up. */
final class Emails {

    private Emails() { }

    static String normalized(String email) {
        return email == null ? "" : Normalizer.normalize(email, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }

    /** @throws RuleViolation FIELD_MISSING, FIELD_MALFORMED */
    static String checked(String email) {
        String text = normalized(Checks.requiredText(email, "email", 254));
        if (!text.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+")) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, "email");
        }
        return text;
    }
}
