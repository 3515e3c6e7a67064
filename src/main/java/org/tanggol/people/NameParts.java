package org.tanggol.people;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.commons.codec.EncoderException;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.codec.language.bm.BeiderMorseEncoder;
import org.apache.commons.codec.language.bm.NameType;

/**
 * Parts of a name as the index compares them: in Latin letters, lower case, without accents; and how each part sounds.
 * Haitian spellings that no phonetic rule reaches ("Pyè" for "Pierre") come from a table.
 */
final class NameParts {

    private static final Transliterator FOLD = Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; [:Modifier Letter:] Remove; Latin-ASCII; Lower");
    private static final Map<String, String> EQUIVALENTS = equivalents();
    private static final Map<String, String> FOLDED = new ConcurrentHashMap<>();
    private static final int FOLDED_IN_MEMORY = 50_000;

    private NameParts() { }

    /** The folded parts of a text, in order; hyphens and spaces divide. */
    static Set<String> of(String text) {
        return divided(folded(text));
    }

    /** The same with hyphenated words in one: "Jean-Baptiste" is "jeanbaptiste", as some write it. */
    static Set<String> joined(String text) {
        return divided(folded(text).replace("-", ""));
    }

    /** Both. */
    static Set<String> all(String text) {
        String folded = folded(text);
        Set<String> parts = divided(folded);
        if (folded.indexOf('-') >= 0) {
            parts.addAll(divided(folded.replace("-", "")));
        }
        return parts;
    }

    /** The rules take their time, and most texts need none of them or are met again. */
    private static String folded(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        return Arrays.stream(text.split(" ", -1)).map(NameParts::foldedWord).collect(Collectors.joining(" "));
    }

    private static String foldedWord(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        if (FOLDED.size() > FOLDED_IN_MEMORY) {
            FOLDED.clear();
        }
        return FOLDED.computeIfAbsent(text, key -> {
            synchronized (FOLD) {
                return FOLD.transliterate(key);
            }
        });
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> divided(String folded) {
        Set<String> parts = new LinkedHashSet<>();
        StringBuilder part = new StringBuilder();
        folded.codePoints().filter(c -> c != '\'').forEach(c -> {
            if (isPartOfWord(c)) {
                part.appendCodePoint(c);
            } else {
                end(part, parts);
            }
        });
        end(part, parts);
        return parts;
    }

    private static void end(StringBuilder part, Set<String> parts) {
        if (!part.isEmpty()) {
            String whole = part.toString();
            parts.add(EQUIVALENTS.getOrDefault(whole, whole));
            part.setLength(0);
        }
    }

    private static boolean isPartOfWord(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.LETTER_NUMBER || Character.getType(c) == Character.OTHER_NUMBER;
    }

    /** Phonetic keys of one folded part: Double Metaphone (two) and Beider-Morse (several). {@link NamePart} keeps them. */
    static Set<String> sounds(String part) {
        Set<String> keys = new LinkedHashSet<>();
        if (part.length() < 3 || !part.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return keys;
        }
        DoubleMetaphone metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(8);
        keys.add("d" + metaphone.doubleMetaphone(part));
        keys.add("d" + metaphone.doubleMetaphone(part, true));
        BeiderMorseEncoder beiderMorse = new BeiderMorseEncoder();
        beiderMorse.setNameType(NameType.GENERIC);
        try {
            for (String key : beiderMorse.encode(part).split("\\|")) {
                keys.add("b" + key);
            }
        } catch (EncoderException e) {
            throw new IllegalStateException("A part of a name that cannot be encoded", e);
        }
        keys.removeIf(key -> key.length() == 1);
        return keys;
    }

    private static Map<String, String> equivalents() {
        try (InputStream in = NameParts.class.getResourceAsStream("name-equivalents.properties")) {
            Properties table = new Properties();
            table.load(in);
            return table.entrySet().stream().collect(Collectors.toUnmodifiableMap(
                entry -> ((String) entry.getKey()).toLowerCase(Locale.ROOT), entry -> ((String) entry.getValue()).toLowerCase(Locale.ROOT)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
