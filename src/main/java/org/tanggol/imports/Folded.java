package org.tanggol.imports;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words of headings and cells as they are compared: no accents, no case, no signs; "#" and "nº" read "number". */
final class Folded {

    private static final Pattern NUMBER_SIGN = Pattern.compile("#|№|\\bn[º°]\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKS = Pattern.compile("[\\p{M}'’`´]+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folded() { }

    static String of(String text) {
        if (text == null) {
            return "";
        }
        String counted = NUMBER_SIGN.matcher(text).replaceAll(" number ");
        String bare = MARKS.matcher(Normalizer.normalize(counted, Normalizer.Form.NFD)).replaceAll("");
        return OTHERS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
