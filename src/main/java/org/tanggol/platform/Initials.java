package org.tanggol.platform;

/** Letters for an avatar. */
public final class Initials {

    private Initials() { }

    /** First letters of the first and the last word, in capitals. */
    public static String of(String name) {
        if (name == null || name.isBlank()) {
            return "?";
        }
        String[] words = name.strip().split("\\s+");
        String first = firstLetter(words[0]);
        return words.length == 1 ? first : first + firstLetter(words[words.length - 1]);
    }

    private static String firstLetter(String word) {
        return new String(Character.toChars(Character.toUpperCase(word.codePointAt(0))));
    }
}
