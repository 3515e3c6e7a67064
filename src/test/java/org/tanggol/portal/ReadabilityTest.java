package org.tanggol.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * How easy the pages of families are to read: the grade by Flesch and Kincaid in English, the ease by Fernández Huerta in Spanish, and the length of sentences. Writes
 * docs/portal-readability.md, so that a change of the texts shows in it.
 */
class ReadabilityTest {

    private static final Path REPORT = Path.of("docs/portal-readability.md");
    private static final int LONGEST_SENTENCE = 12;
    /** What stands in the places when the texts are counted: a short name. */
    private static final Object[] PLACES = {"Maria", 5, "2:00", "Texas"};
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SPANISH = Pattern.compile("[iuü]?[aeoáéíóú][iuy]?(?![aeiouáéíóú])|[aeoáéíóú]|[iuü]+");

    private record Counted(int sentences, int words, int syllables) {
        private double perSentence() {
            return (double) words / sentences;
        }

        private double perWord() {
            return (double) syllables / words;
        }
    }

    private static List<String> sentences(FamilyLanguage language) {
        List<String> sentences = new ArrayList<>();
        new TreeMap<>(FamilyWords.texts(language)).forEach((key, text) -> {
            Object[] places = PLACES.clone();
            if (text.contains("{0,plural")) {
                places[0] = 5;
            }
            if (!key.startsWith("source.") && text.matches("(?s).*[.?!:].*")) {
                for (String sentence : new MessageFormat(text, language.locale()).format(places).split("(?<=[.?!:])[”\"]?\\s+")) {
                    sentences.add(sentence.strip());
                }
            }
        });
        return sentences;
    }

    private static List<String> words(String sentence) {
        return Arrays.stream(sentence.split("[^\\p{L}\\p{N}’'-]+")).filter(word -> !word.isBlank()).toList();
    }

    private static Counted count(List<String> sentences, FamilyLanguage language) {
        int words = 0;
        int syllables = 0;
        for (String sentence : sentences) {
            for (String word : words(sentence)) {
                words++;
                syllables += language == FamilyLanguage.EN ? english(word.toLowerCase(Locale.ROOT)) : spanish(word.toLowerCase(Locale.ROOT));
            }
        }
        return new Counted(sentences.size(), words, syllables);
    }

    /** Groups of vowels, without a silent e at the end. */
    private static int english(String word) {
        String spoken = word.length() > 3 && word.endsWith("e") && !word.endsWith("le") ? word.substring(0, word.length() - 1) : word;
        if (spoken.length() > 4 && spoken.endsWith("ed") && !spoken.matches(".*[td]ed")) {
            spoken = spoken.substring(0, spoken.length() - 2);
        }
        return Math.max(1, (int) VOWELS.matcher(spoken).results().count());
    }

    private static int spanish(String word) {
        return Math.max(1, (int) SPANISH.matcher(word).results().count());
    }

    @Test
    void theyAreEasyToRead() throws IOException {
        Counted english = count(sentences(FamilyLanguage.EN), FamilyLanguage.EN);
        Counted spanish = count(sentences(FamilyLanguage.ES), FamilyLanguage.ES);
        double grade = 0.39 * english.perSentence() + 11.8 * english.perWord() - 15.59;
        double ease = 206.84 - 60 * spanish.perWord() - 1.02 * spanish.perSentence();
        Map<String, Integer> states = new LinkedHashMap<>();
        for (FamilyLanguage language : FamilyLanguage.values()) {
            FamilyWords words = FamilyWords.in(language);
            states.put(language.own(), (int) FamilyWords.texts(language).keySet().stream().filter(key -> words.of(key).language() == language).count());
        }
        StringBuilder report = new StringBuilder("# How easy the family's pages are to read\n\nWritten by `ReadabilityTest` from the texts themselves; the build fails when a limit is passed.\n\n"
            + "| Language | Figure | Limit | Now | Sentences | Words in a sentence |\n| --- | --- | --- | --- | --- | --- |\n");
        report.append(String.format(Locale.ROOT, "| English | grade (Flesch-Kincaid) | 6 at most | %.1f | %d | %.1f |%n", grade, english.sentences(), english.perSentence()));
        report.append(String.format(Locale.ROOT, "| Spanish | ease (Fernández Huerta) | 70 at least | %.0f | %d | %.1f |%n", ease, spanish.sentences(), spanish.perSentence()));
        report.append("\nNo sentence of either has more than ").append(LONGEST_SENTENCE).append(" words.\n\n## Whose words have been approved\n\n");
        report.append("English and Spanish are the product's own. What no speaker has approved is shown in English, marked as English, with a telephone where it is read aloud.\n\n| Language | Texts shown in it | of |\n| --- | --- | --- |\n");
        states.forEach((language, shown) -> report.append("| ").append(language).append(" | ").append(shown).append(" | ").append(FamilyWords.texts(FamilyLanguage.EN).size()).append(" |\n"));
        Files.writeString(REPORT, report.toString());
        List<String> tooLong = new ArrayList<>();
        for (FamilyLanguage language : List.of(FamilyLanguage.EN, FamilyLanguage.ES)) {
            sentences(language).stream().filter(sentence -> words(sentence).size() > LONGEST_SENTENCE).forEach(sentence -> tooLong.add(language + " " + sentence));
        }
        assertThat(tooLong).isEmpty();
        assertThat(grade).isLessThanOrEqualTo(6);
        assertThat(ease).isGreaterThanOrEqualTo(70);
    }
}
