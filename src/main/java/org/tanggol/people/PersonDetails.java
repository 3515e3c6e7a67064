package org.tanggol.people;

import java.util.List;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * What is known of a person when a file is opened or changed. Null and empty mean: not known.
 *
 * @param description what to go by while no name is known
 * @param countryOfBirth ISO 3166 alpha-2
 * @param nationality ISO 3166 alpha-2
 * @param noANumber somebody asked, and there is none
 */
public record PersonDetails(PersonName name, String description, Birth birth, String pronouns, String countryOfBirth, String nationality,
                            List<LanguageSpec> languages, ANumber aNumber, boolean noANumber, Phone phone) {

    public PersonDetails {
        name = name == null ? new PersonName(null, null, null, null) : name;
        description = Checks.text(description, "description", 500);
        pronouns = Checks.text(pronouns, "pronouns", 40);
        countryOfBirth = country(countryOfBirth, "countryOfBirth");
        nationality = country(nationality, "nationality");
        languages = languages == null ? List.of() : List.copyOf(languages);
        if (name.isEmpty() && description == null) {
            throw new RuleViolation(Rule.SOMETHING_TO_CALL_THEM, "description");
        }
        if (aNumber != null && noANumber) {
            throw new RuleViolation(Rule.A_NUMBER_AND_NONE, "aNumber");
        }
    }

    /** What is on file; languages and numbers aside. */
    static PersonDetails of(PersonFolder folder) {
        return new PersonDetails(folder.name(), folder.description(), folder.birth(), folder.pronouns(), folder.countryOfBirth(), folder.nationality(), null, null,
            folder.noANumber(), folder.phone());
    }

    /** The same without the A-number: it is on file already. */
    PersonDetails withoutANumber() {
        return new PersonDetails(name, description, birth, pronouns, countryOfBirth, nationality, languages, null, noANumber, phone);
    }

    private static String country(String code, String field) {
        String text = Checks.text(code, field, 2);
        if (text != null && !text.matches("[A-Z]{2}")) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, field);
        }
        return text;
    }

    /** Country of birth and nationality share a cell. */
    String countriesPacked() {
        return countries(countryOfBirth, nationality);
    }

    /** As the two lie in their cell; null when neither is known. */
    public static String countries(String countryOfBirth, String nationality) {
        return countryOfBirth == null && nationality == null ? null : (countryOfBirth == null ? "" : countryOfBirth) + "|" + (nationality == null ? "" : nationality);
    }

    /** Of what {@link #countries} wrote; null gives null. */
    public static String countryOfBirth(String packed) {
        return part(packed, 0);
    }

    /** Of what {@link #countries} wrote; null gives null. */
    public static String nationality(String packed) {
        return part(packed, 1);
    }

    private static String part(String packed, int index) {
        if (packed == null) {
            return null;
        }
        String part = packed.split("\\|", -1)[index];
        return part.isEmpty() ? null : part;
    }
}
