package org.tanggol.platform.rest;

import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** The version the caller was looking at, as {@code If-Match} names it. */
public record SeenVersion(long value) {

    /**
     * @param ifMatch the header, {@code "4"}; null when it was not sent
     * @throws RuleViolation PRECONDITION_REQUIRED without one, FIELD_MALFORMED for what is no entity tag of ours
     */
    public static SeenVersion of(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new RuleViolation(Rule.PRECONDITION_REQUIRED);
        }
        String text = ifMatch.strip();
        if (!text.matches("\"\\d{1,18}\"")) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, Query.MARK + "If-Match");
        }
        return new SeenVersion(Long.parseLong(text.substring(1, text.length() - 1)));
    }

    /** The strong entity tag of a version, quotes included. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** Whether {@code If-None-Match} names this version. */
    static boolean isNamed(String ifNoneMatch, long version) {
        return isNamed(ifNoneMatch, etag(version));
    }

    /** Whether {@code If-None-Match} names this entity tag; weak and strong are alike to it. */
    static boolean isNamed(String ifNoneMatch, String etag) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String tag : ifNoneMatch.split(",")) {
            if (tag.strip().replaceFirst("^W/", "").equals(etag) || tag.strip().equals("*")) {
                return true;
            }
        }
        return false;
    }
}
