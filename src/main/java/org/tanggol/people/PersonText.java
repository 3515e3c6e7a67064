package org.tanggol.people;

import java.time.Instant;
import org.tanggol.access.Admitted;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;

/** Closes what is known of a person into the person's cells. */
final class PersonText {

    private PersonText() { }

    static void apply(Person person, PersonDetails details, Admitted by, Vault vault, Instant now) {
        person.describe(
            close(person, "description_p2", details.description(), by, vault),
            close(person, "birth_p2", details.birth() == null ? null : details.birth().packed(), by, vault),
            close(person, "pronouns_p2", details.pronouns(), by, vault),
            close(person, "countries_p2", details.countriesPacked(), by, vault), now);
    }

    private static Confidential close(Person person, String column, String text, Admitted by, Vault vault) {
        return vault.close(by, Person.cell(person.file(), person.id(), column), text);
    }
}
