package org.tanggol.people.rest;

import java.time.LocalDate;
import org.tanggol.people.ANumber;
import org.tanggol.people.Birth;
import org.tanggol.people.PersonDetails;
import org.tanggol.people.PersonFolder;
import org.tanggol.people.Phone;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.rest.Patch;
import org.tanggol.platform.rest.Read;

/**
 * What of a person a patch may change.
 *
 * @param aNumber never stands in what is patched; given, it is added
 * @param aNumberAbsent somebody asked, and there is none
 */
public record PersonChange(NameJson name, String description, String birthDate, Integer estimatedAge, String pronouns, String countryOfBirth,
                           String nationality, String aNumber, Boolean aNumberAbsent, String phone) {

    /** What is on file, changed; one way of saying the age takes the place of the other. */
    static PersonDetails of(PersonFolder folder, Patch patch, LocalDate today) {
        boolean otherBirth = patch.names("birth_date") || patch.names("estimated_age");
        PersonChange now = new PersonChange(NameJson.of(folder.name()), folder.description(), null, null, folder.pronouns(), folder.countryOfBirth(),
            folder.nationality(), null, patch.names("a_number") ? null : folder.noANumber(), folder.phone() == null ? null : folder.phone().e164());
        return patch.onto(now).details(otherBirth ? null : folder.birth(), today);
    }

    /**
     * What is on file together with what a partner reports: what the report does not name stays. An age that was guessed before stays a
     * guess of that day.
     */
    static PersonDetails of(PersonFolder folder, PersonRequest report, LocalDate today) {
        Patch patch = Patch.of(report).without("languages");
        boolean sameGuess = folder.birth() instanceof Birth.Estimated guess && Integer.valueOf(guess.age()).equals(report.estimatedAge()) && report.birthDate() == null;
        return of(folder, sameGuess ? patch.without("estimated_age") : patch, today);
    }

    private PersonDetails details(Birth known, LocalDate today) {
        return new PersonDetails(name == null ? null : name.opened(), description, known != null ? known : birth(birthDate, estimatedAge, today), pronouns,
            countryOfBirth, nationality, null, aNumber(aNumber), Boolean.TRUE.equals(aNumberAbsent), Phone.of(phone, "phone"));
    }

    static ANumber aNumber(String typed) {
        String text = Checks.text(typed, "aNumber", 20);
        return text == null ? null : ANumber.of(text);
    }

    static Birth birth(String date, Integer age, LocalDate today) {
        if (date != null && age != null) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, "estimatedAge");
        }
        LocalDate day = Read.date(date, "birthDate");
        return day != null ? Birth.on(day, today) : age != null ? Birth.estimated(age, today) : null;
    }

    @Override
    public String toString() {
        return "PersonChange";
    }
}
