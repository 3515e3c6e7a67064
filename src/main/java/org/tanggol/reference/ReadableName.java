package org.tanggol.reference;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the capitals of a published list readable; a name that has small letters already is left as it is. */
final class ReadableName {

    private static final Set<String> KEPT = Set.of("ICE", "US", "IPC", "SPC", "CCA", "GEO", "FCI", "FDC", "MDC", "USP", "MCC", "IAH", "TGK", "CLIPC",
        "CCNO", "MCF", "NWIPC", "ERO", "DHS", "CBP", "BOP", "ORR", "SSM", "CDF", "FSC", "II", "III", "IV", "INS", "USMS", "USBP", "JTF", "PD", "VA",
        "LLC", "AZ", "NY", "MN", "MO", "NE", "FL", "IN", "MT", "TX", "CA", "NC", "SC", "AL", "GA", "WI", "OH", "PA", "VT", "ME", "NH", "CT", "DC");
    private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "at", "in", "on", "de", "la", "del");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’]+");

    private static final Pattern ROAD = Pattern.compile("\\b(?:Ne|Nw|Se|Sw|Us|Fm|Sr|Po|Cca|Psc|Fpo|Apo)\\b");

    private ReadableName() { }

    /** Street and city likewise; compass points and the letters of roads stay capitals. */
    static PostalAddress of(PostalAddress address) {
        return new PostalAddress(line(address.street()), line(address.city()), address.state(), address.zip());
    }

    private static String line(String text) {
        if (text == null || text.chars().anyMatch(Character::isLowerCase)) {
            return text;
        }
        return ROAD.matcher(of(text)).replaceAll(road -> road.group().toUpperCase(Locale.ROOT));
    }

    /** E.g. {@code ORANGE COUNTY JAIL (NY)} becomes {@code Orange County Jail (NY)}. */
    static String of(String published) {
        if (published.chars().anyMatch(Character::isLowerCase)) {
            return published;
        }
        StringBuilder readable = new StringBuilder();
        Matcher words = WORD.matcher(published);
        while (words.find()) {
            words.appendReplacement(readable, Matcher.quoteReplacement(readable(words.group(), words.start() == 0, before(published, words.start()))));
        }
        return words.appendTail(readable).toString();
    }

    private static String readable(String word, boolean first, char before) {
        String small = word.toLowerCase(Locale.ROOT);
        // two-letter states and the like: only where the list means them, not "IN" in the middle of a name
        if (KEPT.contains(word) && (word.length() > 2 || before == '(' || before == ',' || word.equals("II") || word.equals("IV") || word.equals("US"))) {
            return word;
        }
        if (!first && SMALL.contains(small)) {
            return small;
        }
        if (small.startsWith("mc") && small.length() > 3) {
            return "Mc" + Character.toUpperCase(small.charAt(2)) + small.substring(3);
        }
        return word.chars().anyMatch(Character::isDigit) ? small : Character.toUpperCase(small.charAt(0)) + small.substring(1);
    }

    private static char before(String text, int at) {
        int i = at - 1;
        while (i >= 0 && text.charAt(i) == ' ') {
            i--;
        }
        return i < 0 ? ' ' : text.charAt(i);
    }
}
