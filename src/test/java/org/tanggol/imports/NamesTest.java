package org.tanggol.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tanggol.people.PersonName;

class NamesTest {

    @Test
    void dividesWholeNamesByTheOrderOfTheFile() {
        assertThat(Names.of("María José García", NameOrder.GIVEN_FIRST)).isEqualTo(new PersonName("María José", "García", null, null));
        assertThat(Names.of("María José García López", NameOrder.GIVEN_FIRST_TWO_FAMILIES)).isEqualTo(new PersonName("María José", "García", "López", null));
        assertThat(Names.of("García López María José", NameOrder.FAMILY_FIRST)).isEqualTo(new PersonName("María José", "García", "López", null));
        assertThat(Names.of("Juan de la Cruz", NameOrder.GIVEN_FIRST)).isEqualTo(new PersonName("Juan", "de la Cruz", null, null));
        assertThat(Names.of("Madonna", NameOrder.FAMILY_FIRST)).isEqualTo(new PersonName("Madonna", null, null, null));
    }

    @Test
    void takesWhatStandsBeforeACommaForFamilyNamesInAnyOrder() {
        for (NameOrder order : NameOrder.values()) {
            assertThat(Names.of("García López, María", order)).isEqualTo(new PersonName("María", "García", "López", null));
        }
    }

    @Test
    void seesTwoPeopleInACell() {
        assertThat(Names.people("Ana Caal / Baltazar Caal", 0)).containsExactly("Ana Caal", "Baltazar Caal");
        assertThat(Names.people("Ana Caal\nBaltazar Caal", 1)).containsExactly("Ana Caal", "Baltazar Caal");
        assertThat(Names.people("Ana Caal y Baltazar Caal", 2)).containsExactly("Ana Caal", "Baltazar Caal");
        assertThat(Names.people("Santiago Ramón y Cajal", 1)).containsExactly("Santiago Ramón y Cajal");
    }
}
