package org.tanggol.imports;

import java.util.ArrayList;
import java.util.List;
import org.tanggol.people.Birth;
import org.tanggol.people.KnownPerson;
import org.tanggol.people.PersonDetails;
import org.tanggol.people.PersonName;
import org.tanggol.people.Phone;

/** What was known of a person before an import changed it, as it lies in the effect's cell. */
final class Before {

    private Before() { }

    static String packed(KnownPerson person) {
        List<String> parts = new ArrayList<>();
        PersonName name = person.name();
        for (String part : new String[] {name.given(), name.family(), name.secondFamily(), name.preferred(), person.description(),
            person.birth() == null ? null : person.birth().packed(), person.pronouns(), person.countryOfBirth(), person.nationality(),
            person.phone() == null ? null : person.phone().e164()}) {
            parts.add(part == null ? "" : part);
        }
        return ImportShelf.packed(parts);
    }

    static PersonDetails unpack(String packed) {
        List<String> parts = ImportShelf.cells(packed).stream().map(part -> part.isEmpty() ? null : part).collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        return new PersonDetails(new PersonName(parts.get(0), parts.get(1), parts.get(2), parts.get(3)), parts.get(4), Birth.unpack(parts.get(5)), parts.get(6),
            parts.get(7), parts.get(8), List.of(), null, false, parts.get(9) == null ? null : new Phone(parts.get(9)));
    }
}
