package org.tanggol.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.tanggol.people.PersonName;

/** Whole names of one cell, in parts, by the order that somebody chose for the file; and two names in one cell. */
final class Names {

    private static final Set<String> PARTICLES = Set.of("de", "del", "la", "las", "los", "da", "do", "dos", "das", "van", "von", "der", "den", "san", "santa", "el", "al", "bin");
    /** Always between two people. */
    private static final Pattern STRONG = Pattern.compile("\\s*[\\n/;+]+\\s*");
    /** Between two people when two numbers stand beside; otherwise perhaps part of a name. */
    private static final Pattern WEAK = Pattern.compile("\\s+(?:&|and|y|e)\\s+|\\s*&\\s*", Pattern.CASE_INSENSITIVE);

    private Names() { }

    static PersonName of(String text, NameOrder order) {
        int comma = text.indexOf(',');
        if (comma > 0) {
            List<String> families = words(text.substring(0, comma));
            String given = text.substring(comma + 1).strip();
            return families.isEmpty() ? new PersonName(given, null, null, null)
                : new PersonName(blank(given), families.get(0), families.size() > 1 ? String.join(" ", families.subList(1, families.size())) : null, null);
        }
        List<String> words = words(text);
        int n = words.size();
        if (n <= 1) {
            return new PersonName(n == 0 ? null : words.get(0), null, null, null);
        }
        if (order == NameOrder.FAMILY_FIRST) {
            return n == 2 ? new PersonName(words.get(1), words.get(0), null, null)
                : new PersonName(String.join(" ", words.subList(2, n)), words.get(0), words.get(1), null);
        }
        if (order == NameOrder.GIVEN_FIRST_TWO_FAMILIES && n > 2) {
            return new PersonName(String.join(" ", words.subList(0, n - 2)), words.get(n - 2), words.get(n - 1), null);
        }
        return new PersonName(String.join(" ", words.subList(0, n - 1)), words.get(n - 1), null, null);
    }

    /** Words, with "de la" and the like at the word they belong to. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder particles = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (word.isEmpty()) {
                continue;
            }
            if (PARTICLES.contains(word.toLowerCase(Locale.ROOT))) {
                particles.append(word).append(' ');
            } else {
                words.add(particles + word);
                particles.setLength(0);
            }
        }
        if (!particles.isEmpty()) {
            words.add(particles.toString().strip());
        }
        return words;
    }

    /** The people of one cell: one, or two. @param numbers how many A-numbers stand beside */
    static List<String> people(String text, int numbers) {
        List<String> strong = split(text, STRONG);
        if (strong.size() == 2) {
            return strong;
        }
        List<String> weak = split(text, WEAK);
        return numbers == 2 && weak.size() == 2 ? weak : List.of(text.replaceAll("\\s+", " ").strip());
    }

    /** The parts of a cell that goes with two people; one where it does not divide. */
    static List<String> parts(String text) {
        List<String> strong = split(text, STRONG);
        return strong.size() == 2 ? strong : List.of(text);
    }

    /** The numbers of a cell. */
    static List<String> numbers(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split("[\\n/;,+&]+|\\s+(?:and|y|e)\\s+")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts.size() == 2 ? parts : text.isBlank() ? List.of() : List.of(text.strip());
    }

    private static List<String> split(String text, Pattern by) {
        List<String> parts = new ArrayList<>();
        for (String part : by.split(text.strip())) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
