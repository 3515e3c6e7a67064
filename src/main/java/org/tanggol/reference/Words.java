package org.tanggol.reference;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/** Text of published lists, cleaned for keeping and folded for comparing. */
final class Words {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** Accents, and the apostrophes that some lists print and others do not. */
    private static final Pattern MARKS = Pattern.compile("[\\p{M}'’`]+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private Words() { }

    /**
     * The text without what a web page or a spreadsheet left in it: HTML entities, non-breaking spaces, doubled blanks. Blank is
     * null. {@code NA} and {@code --} stay: in these lists they are values.
     */
    static String clean(String raw) {
        if (raw == null) {
            return null;
        }
        String text = raw.indexOf('&') < 0 ? raw : StringEscapeUtils.unescapeHtml4(raw);
        text = text.replace('\u00a0', ' ').replace("\ufeff", "");
        text = BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
        return text.isEmpty() ? null : text;
    }

    /** Lower case, no accents, words and numbers only, one blank between them. */
    static String fold(String text) {
        if (text == null) {
            return "";
        }
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return OTHERS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
