package org.tanggol.members;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * Passwords that would be tried first: those found in breaches, and what is made of them by a few digits at an end or by saying them
 * twice; and passwords that are little more than words of the place (NIST SP 800-63B-4 section 3.1.1.2: "commonly used, expected, or
 * compromised"). The list is in the program: nothing is asked of anybody.
 */
final class GuessablePasswords {

    private static final int FEWEST_OTHER_CHARACTERS = 6;
    private static final int FEWEST_DIFFERENT = 5;
    private static final int SHORTEST_WORD = 4;
    private static final int SHORTEST_NAME = 3;

    private final Set<String> breached;
    private final Set<String> words;

    GuessablePasswords(Set<String> breached, Set<String> words) {
        this.breached = breached;
        this.words = words;
    }

    static GuessablePasswords read() {
        return new GuessablePasswords(lines("breached-passwords.txt.gz"), lines("common-words.txt"));
    }

    int size() {
        return breached.size();
    }

    /** @param context names and addresses that belong to the member */
    boolean contains(String password, Collection<String> context) {
        String small = password.toLowerCase(Locale.ROOT);
        String plain = plain(small);
        if (plain.chars().distinct().count() < FEWEST_DIFFERENT || breached.contains(small) || breached.contains(plain)) {
            return true;
        }
        String core = plain.replaceAll("^\\d+|\\d+$", "");
        return breached.contains(core) || isRepeated(plain) || isRepeated(core) || isMadeOf(plain, context);
    }

    private boolean isRepeated(String text) {
        for (int times = 2; times <= text.length() / SHORTEST_WORD; times++) {
            int length = text.length() / times;
            if (length * times == text.length() && text.substring(0, length).repeat(times).equals(text)) {
                return true;
            }
        }
        return false;
    }

    /** Whether too little is left without the words, the longest taken out first. */
    private boolean isMadeOf(String plain, Collection<String> context) {
        Set<String> all = new TreeSet<>((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b));
        all.addAll(words);
        for (String text : context) {
            for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
                if (word.length() >= SHORTEST_NAME) {
                    all.add(plain(word));
                }
            }
        }
        String rest = plain;
        for (String word : all) {
            rest = rest.replace(word, "");
        }
        return !rest.equals(plain) && rest.length() < FEWEST_OTHER_CHARACTERS;
    }

    /** Letters without accents, and digits. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Set<String> lines(String name) {
        try (InputStream stored = GuessablePasswords.class.getResourceAsStream(name);
             InputStream bytes = name.endsWith(".gz") ? new GZIPInputStream(stored) : stored;
             BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            Set<String> all = new HashSet<>();
            lines.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("# ")).forEach(all::add);
            return Set.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
