package org.tanggol.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tanggol.reference.FacilityId;

/**
 * What is known of somebody who may be on file already: by a caller, a row of an import, or a record. Nothing of it needs
 * to be known; what is not, neither speaks for nor against.
 *
 * @param names the name first, aliases after it
 * @param countries of birth and of nationality, ISO 3166 alpha-2
 * @param phones the person's own and those of family: a caller gives either
 * @param facility where the person is held, or null
 */
public record Somebody(List<PersonName> names, Birth birth, Set<String> countries, Set<ANumber> aNumbers, Set<Phone> phones, FacilityId facility) {

    public Somebody {
        names = names.stream().filter(name -> name != null && !name.isEmpty()).toList();
        countries = Set.copyOf(countries);
        aNumbers = Set.copyOf(aNumbers);
        phones = Set.copyOf(phones);
    }

    /** From what a form or a row says, with further names and the phone of whoever calls. */
    public static Somebody of(PersonDetails details, List<PersonName> aliases, Phone caller, FacilityId facility) {
        return new Somebody(Stream.concat(Stream.of(details.name()), aliases.stream()).toList(), details.birth(),
            known(details.countryOfBirth(), details.nationality()), known(details.aNumber()), known(details.phone(), caller), facility);
    }

    /** The same, held at a facility; null where that is not known. */
    Somebody heldAt(FacilityId place) {
        return new Somebody(names, birth, countries, aNumbers, phones, place);
    }

    /** Whether there is anything to look by: a name, a number or a phone. */
    public boolean isFindable() {
        return !names.isEmpty() || !aNumbers.isEmpty() || !phones.isEmpty();
    }

    @SafeVarargs
    static <T> Set<T> known(T... values) {
        return Stream.of(values).filter(value -> value != null).collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return "Somebody";      // never what is known: this text may reach a log
    }
}
