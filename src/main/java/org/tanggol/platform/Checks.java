package org.tanggol.platform;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Checks of form that values and verbs share; each names the field and never shows the value. */
public final class Checks {

    private static final int LONGEST_TAG = 35;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private Checks() { }

    /**
     * Trims, normalises to NFC and turns blank into null.
     *
     * @param max longest allowed text, in characters
     * @throws RuleViolation FIELD_TOO_LONG, FIELD_MALFORMED for control characters
     */
    public static String text(String value, String field, int max) {
        if (value == null) {
            return null;
        }
        String clean = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
        if (clean.isEmpty()) {
            return null;
        }
        if (clean.length() > max) {
            throw new RuleViolation(Rule.FIELD_TOO_LONG, field, max);
        }
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                throw new RuleViolation(Rule.FIELD_MALFORMED, field);
            }
        }
        return clean;
    }

    /** As {@link #text}, and refuses nothing at all with FIELD_MISSING. */
    public static String requiredText(String value, String field, int max) {
        return required(text(value, field, max), field);
    }

    /** The BCP 47 tag of a language, or null: such columns lie in clear, so nothing else may stand in them. @throws RuleViolation FIELD_MALFORMED */
    public static String language(String value, String field) {
        String tag = text(value, field, LONGEST_TAG);
        if (tag != null && !isShortTag(tag) && !LANGUAGE.matcher(tag).matches()) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, field);
        }
        return tag;
    }

    /** Two or three letters, as nearly all are: every row of a list passes here, and a pattern costs more than the rest of the check. */
    private static boolean isShortTag(String tag) {
        return (tag.length() == 2 || tag.length() == 3) && tag.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /** @throws RuleViolation FIELD_MISSING when null */
    public static <T> T required(T value, String field) {
        if (value == null) {
            throw new RuleViolation(Rule.FIELD_MISSING, field);
        }
        return value;
    }
}
