package org.tanggol.reference;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.commons.text.StringEscapeUtils;

/** Text of published lists, cleaned for keeping and folded for comparing. */
final class Words {

    private Words() { }

    /**
     * The text without what a web page or a spreadsheet left in it: HTML entities, non-breaking spaces, doubled blanks. Blank is
     * null. {@code NA} and {@code --} stay: in these lists they are values.
     */
    static String clean(String raw) {
        if (raw == null) {
            return null;
        }
        String text = StringEscapeUtils.unescapeHtml4(raw).replace('\u00a0', ' ').replace("\ufeff", "");
        text = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
        return text.isEmpty() ? null : text;
    }

    /** Lower case, no accents, words and numbers only, one blank between them. */
    static String fold(String text) {
        if (text == null) {
            return "";
        }
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").replaceAll("['’`]", "");
        return bare.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
