package org.tanggol.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tanggol.access.CaseFileId;

/**
 * What is on record about one person, opened, to be compared with what a file or a program says.
 *
 * @param aNumber whole; leaves the server in no answer
 * @param numbers of the other kinds
 * @param languages BCP 47 tags
 * @param family name and phone (E.164 or null) of each
 */
public record KnownPerson(CaseFileId file, PersonId person, long version, CaseStatus status, PersonName name, String description, Birth birth, String pronouns,
                          String countryOfBirth, String nationality, Phone phone, ANumber aNumber, List<PersonName> aliases,
                          Map<IdentifierType, Set<String>> numbers, Set<String> languages, List<Kin> family, Set<String> health) {

    /** A family member as far as one is told from another. */
    public record Kin(String name, String phone) { }

    @Override
    public String toString() {
        return "KnownPerson";
    }
}
