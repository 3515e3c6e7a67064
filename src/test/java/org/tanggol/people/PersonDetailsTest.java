package org.tanggol.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

class PersonDetailsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    @Test
    void aPersonMayBeginAsADescriptionButNotAsNothing() {
        assertThat(new PersonDetails(null, "man, about 30", null, null, null, null, null, null, false, null).description()).isEqualTo("man, about 30");
        assertThatThrownBy(() -> new PersonDetails(null, "  ", null, null, null, null, null, null, false, null))
            .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule()).isEqualTo(Rule.SOMETHING_TO_CALL_THEM));
    }

    @Test
    void aNumberAndNoNumberExcludeEachOther() {
        assertThatThrownBy(() -> new PersonDetails(new PersonName("Ana", null, null, null), null, null, null, null, null, List.of(), new ANumber("123456789"), true, null))
            .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule()).isEqualTo(Rule.A_NUMBER_AND_NONE));
    }

    @Test
    void aNameSurvivesItsCellWhateverPartsItHas() {
        for (PersonName name : List.of(new PersonName("Sukarno", null, null, null), new PersonName(null, "Nguyễn", null, "Tí"),
            new PersonName("Fa’afafine", "O'Brien; DROP TABLE", "Ñuñez", null))) {
            assertThat(PersonName.unpack(name.packed())).isEqualTo(name);
        }
    }

    @Test
    void aGuessedAgeGrowsOlderAndNeverBecomesADate() {
        Birth guess = Birth.estimated(30, TODAY);
        assertThat(Birth.unpack(guess.packed())).isEqualTo(guess);
        assertThat(guess.ageOn(TODAY.plusYears(2))).isEqualTo(32);
        assertThat(Birth.on(LocalDate.parse("2000-02-29"), TODAY).ageOn(LocalDate.parse("2027-02-28"))).isEqualTo(26);
    }

    @Test
    void aBirthInTheFutureIsRefused() {
        assertThatThrownBy(() -> Birth.on(TODAY.plusDays(1), TODAY)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void nothingPrintsAName() {
        PersonName name = new PersonName("Ramiro", "Secreto", null, null);
        assertThat(name.toString()).doesNotContain("Ramiro").doesNotContain("Secreto");
        assertThat(new PersonDetails(name, null, null, null, null, null, null, new ANumber("123456789"), false, Phone.of("9095550147", "phone")).toString())
            .doesNotContain("Ramiro").doesNotContain("123456789").doesNotContain("5550147");
    }
}
