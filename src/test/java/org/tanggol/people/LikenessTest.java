package org.tanggol.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanggol.access.CaseFileId;
import org.tanggol.people.Likeness.Reason;

class LikenessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static PersonName name(String given, String family, String second) {
        return new PersonName(given, family, second, null);
    }

    private static Somebody named(PersonName... names) {
        return new Somebody(List.of(names), null, Set.of(), Set.of(), Set.of(), null);
    }

    private static Somebody born(Birth birth, String country) {
        return new Somebody(List.of(name("Ana", "Morales", null)), birth, Somebody.known(country), Set.of(), Set.of(), null);
    }

    private static Somebody numbered(String number) {
        return new Somebody(List.of(), null, Set.of(), Set.of(ANumber.of(number)), Set.of(), null);
    }

    private static Likeness compare(Somebody one, Somebody other) {
        Likeness there = Likeness.of(one, other, TODAY);
        assertThat(Likeness.of(other, one, TODAY)).as("the same from both sides").isEqualTo(there);
        return there;
    }

    @ParameterizedTest
    @CsvSource({"Jiménez, Gimenez", "Xiomara, Siomara", "Yesenia, Jessenia", "Quispe, Kispe", "Velásquez, Belasques", "Hernández, Ernandes", "Nguyen, Nuygen",
        "Jean-Baptiste, Janbatis", "Pierre, Pyè"})
    void spellingsOfOneNameAreCandidates(String one, String other) {
        assertThat(compare(named(name("Ana", one, null)), named(name("Ana", other, null)))).as("as a surname").isNotNull();
        assertThat(compare(named(name(one, "Lopez", null)), named(name(other, "Lopez", null)))).as("as a given name").isNotNull();
        assertThat(compare(named(name(one, null, null)), named(name(other, null, null)))).as("alone").isNotNull();
    }

    @Test
    void namesOfDifferentPeopleAreNone() {
        assertThat(compare(named(name("Ana", "Morales", null)), named(name("Ana", "Moreno", null)))).isNull();
        assertThat(compare(named(name("María de la Luz", "de la Cruz", null)), named(name("Ana", "de la Torre", null)))).as("particles tell nobody apart").isNull();
    }

    @Test
    void anAliasAndSurnamesInTheOtherOrderSayWhy() {
        Somebody tzoc = named(name("María", "Tzoc", "Ajanel"), name("Maruca", "Quispe", null));
        assertThat(compare(tzoc, named(name("Maruca", "Kispe", null))).reasons()).contains(Reason.NAME_SOUNDS_ALIKE, Reason.VIA_ALIAS);
        assertThat(compare(named(name("Petrona", "Ixcoy", "Tum")), named(name("Petrona", "Ixcoi", "Tum"))).reasons()).as("the weaker of both surnames").containsExactly(Reason.NAME_SOUNDS_ALIKE);
        assertThat(compare(tzoc, named(name("María", "Ajanel", "Tzoc"))).reasons()).contains(Reason.NAME_EQUAL, Reason.SURNAMES_SWAPPED);
        assertThat(compare(tzoc, named(name("Tzoc", "María", null))).reasons()).contains(Reason.NAME_EQUAL, Reason.NAMES_SWAPPED);
        assertThat(compare(tzoc, named(name("Pedro", "Tzoc", "Ajanel"))).reasons()).containsExactly(Reason.SURNAME_ALONE);
        assertThat(compare(tzoc, named(name("María", "Tzoc", "Méndez"))).reasons()).contains(Reason.SECOND_SURNAME_OTHER);
    }

    @Test
    void anANumberCountsWhenEqualOrOneOff() {
        assertThat(compare(numbered("123456789"), numbered("A 123 456 789")).reasons()).containsExactly(Reason.SAME_A_NUMBER);
        assertThat(compare(numbered("123456789"), numbered("A 123 456 780")).reasons()).containsExactly(Reason.A_NUMBER_ONE_OFF);
        assertThat(compare(numbered("123456789"), numbered("A 132 456 789")).reasons()).containsExactly(Reason.A_NUMBER_ONE_OFF);
        assertThat(compare(numbered("123456789"), numbered("A 321 456 789"))).as("two digits apart that are no neighbours").isNull();
        assertThat(compare(numbered("12345678"), numbered("A 123 456 789")).reasons()).as("a digit left out").containsExactly(Reason.A_NUMBER_ONE_OFF);
    }

    @Test
    void inBulkExactlyThoseWorthAskingAreFound() {
        List<Somebody> everybody = new ArrayList<>();
        for (PersonName name : List.of(name("Ana", "Morales", null), name("Ana", "Moralez", null), name("Ana", "Morales", "Tum"), name("Pedro", "Morales", null), name("Eva", "Quispe", null))) {
            for (Birth birth : Arrays.asList(null, new Birth.On(LocalDate.of(1990, 3, 4)), new Birth.On(LocalDate.of(1990, 4, 3)), new Birth.On(LocalDate.of(1970, 3, 4)))) {
                for (Set<ANumber> numbers : List.of(Set.<ANumber>of(), Set.of(ANumber.of("123456789")), Set.of(ANumber.of("123456780")), Set.of(ANumber.of("987654321")))) {
                    everybody.add(new Somebody(List.of(name), birth, Set.of("GT"), numbers, Set.of(), null));
                    everybody.add(new Somebody(List.of(name), birth, Set.of("HN"), numbers, Set.of(Phone.of("(909) 555-0147", "phone")), null));
                }
            }
        }
        int worth = 0;
        for (Somebody one : everybody) {
            for (Somebody other : everybody) {
                Likeness whole = Likeness.of(one, other, TODAY);
                Likeness expected = whole == null || !whole.isWorthAsking() ? null : whole;
                assertThat(Likeness.ifWorthAsking(one, other, TODAY)).isEqualTo(expected);
                worth += expected == null ? 0 : 1;
            }
        }
        assertThat(worth).as("the sample has both kinds").isBetween(1_000, everybody.size() * everybody.size() - 1_000);
    }

    @Test
    void theSamePhoneMakesACandidate() {
        Somebody caller = new Somebody(List.of(), null, Set.of(), Set.of(), Set.of(Phone.of("(909) 555-0147", "phone")), null);
        assertThat(compare(caller, caller).reasons()).containsExactly(Reason.SAME_PHONE);
    }

    @Test
    void datesOfBirthSpeakForAndAgainst() {
        Somebody ana = born(new Birth.On(LocalDate.of(1990, 3, 9)), "GT");
        Likeness same = compare(ana, born(new Birth.On(LocalDate.of(1990, 3, 9)), "GT"));
        Likeness swapped = compare(ana, born(new Birth.On(LocalDate.of(1990, 9, 3)), "GT"));
        Likeness far = compare(ana, born(new Birth.On(LocalDate.of(1971, 3, 9)), "HN"));
        assertThat(same.isStrong()).isTrue();
        assertThat(swapped.reasons()).contains(Reason.BIRTH_DAY_MONTH_SWAPPED);
        assertThat(swapped.score()).isBetween(Likeness.STRONG, same.score() - 1);
        assertThat(far.reasons()).contains(Reason.BIRTH_FAR_APART, Reason.OTHER_COUNTRY);
        assertThat(far.score()).isZero();
        assertThat(compare(ana, born(new Birth.Estimated(35, TODAY), null)).reasons()).contains(Reason.AGE_FITS);
        assertThat(compare(ana, born(new Birth.Estimated(60, TODAY), null)).reasons()).contains(Reason.BIRTH_FAR_APART);
    }

    @Test
    void theIndexOffersEverybodyWhoIsACandidate() {
        List<String[]> pairs = List.of(new String[] {"Jiménez", "Gimenez"}, new String[] {"Velásquez", "Belasques"}, new String[] {"Hernández", "Ernandes"},
            new String[] {"Nguyen", "Nuygen"}, new String[] {"Jean-Baptiste", "Janbatis"}, new String[] {"Pierre", "Pyè"}, new String[] {"Quispe", "Kispe"});
        OrganizationNames names = new OrganizationNames();
        List<PersonId> people = new ArrayList<>();
        for (String[] pair : pairs) {
            IndexedName indexed = new IndexedName(PersonId.next(), CaseFileId.next());
            indexed.add(name("Ana", pair[0], null));
            names.put(List.of(indexed));
            people.add(indexed.person());
        }
        for (int i = 0; i < pairs.size(); i++) {
            assertThat(names.like(List.of(name(null, pairs.get(i)[1], null)), false)).extracting(IndexedName::person).as(pairs.get(i)[1]).contains(people.get(i));
        }
        IndexedName renamed = new IndexedName(people.get(0), CaseFileId.next());
        renamed.add(name("Ana", "Morales", null));
        names.put(List.of(renamed));
        assertThat(names.like(List.of(name(null, "Gimenez", null)), false)).extracting(IndexedName::person).as("after a change of name").doesNotContain(people.get(0));
    }

    @Test
    void whoIsWorthAskingAboutIsOfferedByTheWholeName() {
        String[] words = {"Ana", "Anna", "María", "Maria Elena", "Lopez", "Lópes", "Tzoc", "Tzoc Ajanel", "Ajanel", "Jean-Baptiste", "Maruca", "de la Cruz"};
        List<PersonName> all = new ArrayList<>();
        for (String given : words) {
            for (String family : words) {
                all.add(name(given, family, null));
            }
            all.add(name(given, null, null));
            all.add(name(null, given, null));
            all.add(name("Ana", given, "Lopez"));
            all.add(name("Ana", "Lopez", given));
        }
        OrganizationNames names = new OrganizationNames();
        List<IndexedName> people = new ArrayList<>();
        for (PersonName one : all) {
            IndexedName indexed = new IndexedName(PersonId.next(), CaseFileId.next());
            indexed.add(one);
            people.add(indexed);
        }
        names.put(people);
        Set<Reason> whole = Set.of(Reason.NAME_EQUAL, Reason.NAME_SOUNDS_ALIKE, Reason.NAME_SIMILAR);
        for (PersonName asked : all) {
            Set<IndexedName> offered = names.like(List.of(asked), true);
            for (int i = 0; i < all.size(); i++) {
                if (!Collections.disjoint(NameFit.fit(asked, all.get(i)), whole)) {
                    assertThat(offered).as(asked.full() + " and " + all.get(i).full()).contains(people.get(i));
                }
            }
        }
        assertThat(names.like(List.of(name("Petrona", "Lopez", null)), true)).as("a surname alone").noneMatch(found -> found.sortLine().equals(name("María", "Lopez", null).sorted()));
    }
}
