package org.tanggol.imports;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words of cells to the values of the record: kinds of hearings, countries, languages, yes and no. */
final class Values {

    private static final Map<String, String> WORDS = WordList.read("values.properties");
    private static final Map<String, String> COUNTRIES = countries();
    private static final Map<String, String> LANGUAGES = languages();

    private Values() { }

    /** A value of an enumeration, by our words or by its own name. */
    static <E extends Enum<E>> Optional<E> of(Class<E> type, String text) {
        String folded = Folded.of(text);
        String key = WORDS.get(type.getSimpleName() + ":" + folded);
        String name = key != null ? key.substring(key.indexOf('.') + 1) : folded.toUpperCase(Locale.ROOT).replace(' ', '_');
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** ISO 3166 alpha-2 for a country or a nationality in words. */
    static Optional<String> country(String text) {
        String folded = Folded.of(text);
        String key = WORDS.get("Country:" + folded);
        return key != null ? Optional.of(key.substring(key.indexOf('.') + 1)) : Optional.ofNullable(COUNTRIES.get(folded));
    }

    /** BCP 47 tag of a language in words, or of a tag. */
    static Optional<String> language(String text) {
        String folded = Folded.of(text);
        String key = WORDS.get("Language:" + folded);
        return key != null ? Optional.of(key.substring(key.indexOf('.') + 1)) : Optional.ofNullable(LANGUAGES.get(folded));
    }

    /** Yes, no, or empty. */
    static Optional<Boolean> yes(String text) {
        String key = WORDS.get(Folded.of(text));
        return key == null ? Optional.empty() : Optional.of(key.equals("yes"));
    }

    private static Map<String, String> countries() {
        Map<String, String> countries = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            countries.put(Folded.of(country.getDisplayCountry(Locale.ENGLISH)), code);
            countries.put(Folded.of(country.getDisplayCountry(Locale.forLanguageTag("es"))), code);
            countries.put(code.toLowerCase(Locale.ROOT), code);
            countries.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
        }
        return countries;
    }

    private static Map<String, String> languages() {
        Map<String, String> languages = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.forLanguageTag(code);
            languages.put(Folded.of(language.getDisplayLanguage(Locale.ENGLISH)), code);
            languages.put(Folded.of(language.getDisplayLanguage(Locale.forLanguageTag("es"))), code);
            languages.put(code, code);
        }
        WORDS.values().stream().filter(key -> key.startsWith("Language.")).map(key -> key.substring(key.indexOf('.') + 1)).forEach(tag -> languages.put(Folded.of(tag), tag));
        return languages;
    }
}
