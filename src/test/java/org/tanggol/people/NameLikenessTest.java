package org.tanggol.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanggol.access.CaseFileId;

class NameLikenessTest {

    private static OrganizationNames holding(PersonName... names) {
        OrganizationNames index = new OrganizationNames();
        for (PersonName name : names) {
            IndexedName indexed = new IndexedName(PersonId.next(), CaseFileId.next());
            indexed.add(name);
            index.put(List.of(indexed));
        }
        return index;
    }

    private static PersonName name(String given, String family) {
        return new PersonName(given, family, null, null);
    }

    @ParameterizedTest
    @CsvSource({"Jiménez, Gimenez", "Xiomara, Siomara", "Yesenia, Jessenia", "Quispe, Kispe", "Velásquez, Belasques", "Hernández, Ernandes", "Nguyen, Nuygen",
        "Jean-Baptiste, Janbatis", "Pierre, Pyè"})
    void spellingsOfOneNameFindEachOther(String one, String other) {
        assertThat(holding(name("Ana", one)).search(other, 5)).as("%s by %s", one, other).isNotEmpty();
        assertThat(holding(name("Ana", other)).search(one, 5)).as("%s by %s", other, one).isNotEmpty();
    }

    @Test
    void namesOfDifferentPeopleDoNot() {
        assertThat(holding(name("Ana", "Morales")).search("Moreno", 5)).isEmpty();
    }

    @Test
    void theOrderOfSurnamesAndAccentsDoNotMatter() {
        OrganizationNames index = holding(new PersonName("María Elena", "Tzoc", "Ajanel", null));
        assertThat(index.search("ajanel tzoc maria", 5)).hasSize(1);
        assertThat(index.search("AJANEL", 5)).hasSize(1);
        assertThat(index.search("tzo", 5).get(0).how()).isEqualTo(NameHit.Reason.BEGINS);
    }

    @Test
    void everyPartThatIsAskedForMustFit() {
        assertThat(holding(name("Ana", "Morales")).search("ana quispe", 5)).isEmpty();
    }

    @Test
    void anExactNameComesBeforeASimilarOne() {
        OrganizationNames index = holding(name("Ana", "Gimenez"), name("Ana", "Jiménez"));
        assertThat(index.search("gimenez", 5).get(0).how()).isEqualTo(NameHit.Reason.EXACT);
        assertThat(index.search("gimenez", 5)).hasSize(2);
    }

    @Test
    void anotherAlphabetIsFoundInLatinLetters() {
        assertThat(holding(name("Юсуф", "Каримов")).search("karimov", 5)).hasSize(1);
    }

    @Test
    void theListIsInOrderOfFamilyNamesWithAccentsInTheirPlace() {
        OrganizationNames index = new OrganizationNames();
        List<PersonId> ids = List.of("Zúñiga", "Álvarez", "Alvarado", "Núñez", "Nunez").stream().map(family -> {
            IndexedName indexed = new IndexedName(PersonId.next(), CaseFileId.next());
            indexed.add(name("Ana", family));
            index.put(List.of(indexed));
            return indexed.person();
        }).toList();
        assertThat(index.inOrder(Set.copyOf(ids))).containsExactly(ids.get(2), ids.get(1), ids.get(4), ids.get(3), ids.get(0));
    }

    @Test
    void aChangedNameIsFoundAndTheOldOneIsNot() {
        OrganizationNames index = new OrganizationNames();
        PersonId person = PersonId.next();
        for (String family : List.of("Quispe", "Hernández")) {
            IndexedName indexed = new IndexedName(person, CaseFileId.next());
            indexed.add(name("Ana", family));
            index.put(List.of(indexed));
        }
        assertThat(index.search("quispe", 5)).isEmpty();
        assertThat(index.search("hernandez", 5).stream().map(NameHit::person).collect(Collectors.toSet())).containsExactly(person);
    }
}
