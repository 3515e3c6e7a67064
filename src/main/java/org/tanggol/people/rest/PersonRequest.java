package org.tanggol.people.rest;

import java.time.LocalDate;
import java.util.List;
import org.tanggol.people.PersonDetails;
import org.tanggol.people.Phone;

/**
 * Somebody new. A name, or a description to go by while nobody knows it, is all that is needed.
 *
 * @param birthDate or {@code estimatedAge}, not both
 * @param countryOfBirth ISO 3166 alpha-2, as the nationality
 */
public record PersonRequest(NameJson name, String description, String birthDate, Integer estimatedAge, String pronouns, String countryOfBirth,
                            String nationality, List<LanguageJson> languages, String aNumber, Boolean aNumberAbsent, String phone) {

    PersonDetails details(LocalDate today) {
        return new PersonDetails(name == null ? null : name.opened(), description, PersonChange.birth(birthDate, estimatedAge, today), pronouns,
            countryOfBirth, nationality, languages == null ? null : languages.stream().map(LanguageJson::opened).toList(),
            PersonChange.aNumber(aNumber), Boolean.TRUE.equals(aNumberAbsent), Phone.of(phone, "phone"));
    }

    @Override
    public String toString() {
        return "PersonRequest";     // never what it holds: this text may reach a log
    }
}
