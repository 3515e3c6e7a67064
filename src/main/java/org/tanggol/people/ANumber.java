package org.tanggol.people;

import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * The number DHS gives a noncitizen: "A" and 7 to 9 digits, kept as 9 with zeros in front. A bearer credential: EOIR's
 * systems show hearings and decisions to whoever types it, so it is encrypted and shown as its last three digits.
 */
public record ANumber(String digits) {

    /** @throws RuleViolation A_NUMBER_MALFORMED */
    public ANumber {
        if (digits == null || !digits.matches("\\d{9}") || digits.equals("000000000")) {
            throw new RuleViolation(Rule.A_NUMBER_MALFORMED, "aNumber");
        }
    }

    /** Reads what people type: "A 123 456 789", "a12345678", "A-1234567". */
    public static ANumber of(String typed) {
        String plain = typed.replaceAll("[\\s\\-.#]", "").replaceFirst("^[Aa]", "");
        if (!plain.matches("\\d{7,9}")) {
            throw new RuleViolation(Rule.A_NUMBER_MALFORMED, "aNumber");
        }
        return new ANumber("0".repeat(9 - plain.length()) + plain);
    }

    /** Whether a text typed into a search box is meant as an A-number. */
    public static boolean looksLikeOne(String typed) {
        return typed.replaceAll("[\\s\\-.#]", "").matches("[Aa]?\\d{7,9}");
    }

    /**
     * Whether a text is written as an A-number: an A and 7 to 9 digits, that many digits alone, or three times three. Narrower than
     * {@link #looksLikeOne}: a partner's {@code 2026-0417} is a number of its own.
     */
    public static boolean isWrittenAsOne(String text) {
        return text.matches("\\d{7,9}|[Aa][\\-.#_]?(\\d[\\-.#_]?){6,8}\\d|\\d{3}[\\-._]\\d{3}[\\-._]\\d{3}");
    }

    /** "A 123 456 789". */
    public String full() {
        return "A " + digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
    }

    /** Whether a text is what {@link #full} writes: a former A-number among other numbers. */
    static boolean isFull(String text) {
        return text.matches("A \\d{3} \\d{3} \\d{3}");
    }

    /** "A ••• ••• 789". */
    public String masked() {
        return "A ••• ••• " + digits.substring(6);
    }

    @Override
    public String toString() {
        return "ANumber";
    }
}
