package org.tanggol.portal;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * All that the family's pages say, in five languages, and who has approved it. A text ships when {@code review.csv} says that somebody approved it as it
 * stands; until then the English paragraph comes in its place, marked as English. A text that was changed after it was approved is a draft again.
 */
public final class FamilyWords {

    private static final String FOLDER = "/org/tanggol/portal/";
    private static final Map<FamilyLanguage, Map<String, String>> TEXTS = new EnumMap<>(FamilyLanguage.class);
    private static final ReviewStates STATES;
    private static final Map<FamilyLanguage, FamilyWords> ALL = new EnumMap<>(FamilyLanguage.class);

    static {
        for (FamilyLanguage language : FamilyLanguage.values()) {
            TEXTS.put(language, read(language));
        }
        STATES = ReviewStates.read();
        for (FamilyLanguage language : FamilyLanguage.values()) {
            ALL.put(language, new FamilyWords(language));
        }
    }

    private final FamilyLanguage language;
    private final Map<String, Said> patterns = new HashMap<>();

    private FamilyWords(FamilyLanguage language) {
        this.language = language;
        TEXTS.get(FamilyLanguage.EN).forEach((key, english) -> {
            String text = TEXTS.get(language).get(key);
            patterns.put(key, text != null && STATES.isApproved(key, language, text) ? new Said(text, language) : new Said(english, FamilyLanguage.EN));
        });
    }

    /** Of a language. */
    public static FamilyWords in(FamilyLanguage language) {
        return ALL.get(language);
    }

    /** As the file has them, approved or not. */
    static Map<String, String> texts(FamilyLanguage language) {
        return TEXTS.get(language);
    }

    static ReviewStates states() {
        return STATES;
    }

    private static Map<String, String> read(FamilyLanguage language) {
        Properties file = new Properties();
        try (InputStream in = FamilyWords.class.getResourceAsStream(FOLDER + "portal_" + language.tag() + ".properties")) {
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        file.stringPropertyNames().forEach(key -> texts.put(key, file.getProperty(key)));
        return Map.copyOf(texts);
    }

    public FamilyLanguage language() {
        return language;
    }

    /** Whether there is such a text. */
    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** Whether all of the pages come in this language. */
    public boolean isWhole() {
        return patterns.values().stream().allMatch(said -> said.language() == language);
    }

    /**
     * A text, with what stands in its places: a day is said in words of the text's own language, and so is an hour.
     *
     * @param parameters texts, numbers, times of day, and {@link Day}
     */
    public Said of(String key, Object... parameters) {
        Said pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("There is no text " + key);
        }
        if (parameters.length == 0) {
            return pattern;
        }
        FamilyDates dates = FamilyDates.in(pattern.language());
        Object[] said = new Object[parameters.length];
        for (int i = 0; i < said.length; i++) {
            Object parameter = parameters[i];
            said[i] = parameter instanceof Day day ? dates.day(day.on(), day.today()) : parameter instanceof LocalTime time ? dates.clock(time) : parameter instanceof Said other ? other.text() : parameter;
        }
        return new Said(new MessageFormat(pattern.text(), pattern.language().locale()).format(said), pattern.language());
    }

    /** A date to be said. @param today its year is left out */
    public record Day(LocalDate on, LocalDate today) { }
}
