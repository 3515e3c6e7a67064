package org.tanggol.volunteers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tanggol.platform.RuleViolation;

class VolunteerProfileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 8);

    private static VolunteerProfile profile(List<Spoken> languages, LocalDate from, LocalDate until) {
        return new VolunteerProfile("Ada Lune (fictional)", "318 555 0199", null, "Jena", "LA", 31.7, -92.1, languages, Set.of(Skill.DRIVING, Skill.VISITING), true, 40,
            Map.of(DayOfWeek.TUESDAY, FreeHours.AFTERNOON, DayOfWeek.SUNDAY, FreeHours.NONE), from, until, "Has a\nchild seat");
    }

    @Test
    void comesBackOutOfItsCellAsItWentIn() {
        VolunteerProfile whole = profile(List.of(new Spoken("mam", Fluency.NATIVE, true), new Spoken("es-419", Fluency.GOOD, false)), DAY, DAY.plusDays(3));
        assertThat(VolunteerProfile.unpack(whole.packed())).isEqualTo(whole);
        VolunteerProfile bare = new VolunteerProfile("Ada", null, null, "Jena", "LA", null, null, List.of(new Spoken("en", null, false)), Set.of(), false, 1, Map.of(), null, null, null);
        assertThat(VolunteerProfile.unpack(bare.packed())).isEqualTo(bare);
    }

    @Test
    void aRegionDoesNotHideALanguage() {
        VolunteerProfile one = profile(List.of(new Spoken("es-419", Fluency.GOOD, false)), null, null);
        assertThat(one.spoken("es")).isNotNull();
        assertThat(one.spoken("es-GT")).isNotNull();
        assertThat(one.spoken("e")).isNull();
        assertThat(one.free()).as("not free is no entry").containsOnlyKeys(DayOfWeek.TUESDAY);
    }

    @Test
    void refusesWhatCannotBe() {
        List<Spoken> english = List.of(new Spoken("en", Fluency.NATIVE, true));
        assertThatThrownBy(() -> profile(List.of(), null, null)).isInstanceOf(RuleViolation.class).hasMessageContaining("languages");
        assertThatThrownBy(() -> profile(english, DAY, null)).hasMessage("FIELD_MISSING awayUntil");
        assertThatThrownBy(() -> profile(english, DAY, DAY.minusDays(1))).hasMessage("END_BEFORE_START awayUntil");
        assertThatThrownBy(() -> new VolunteerProfile("A", null, null, "B", "Louisiana", null, null, english, null, false, 5, null, null, null, null)).hasMessage("FIELD_TOO_LONG state");
        assertThatThrownBy(() -> new VolunteerProfile("A", null, null, "B", "LA", null, null, english, null, false, 0, null, null, null, null)).hasMessage("NUMBER_OUT_OF_RANGE mostMiles");
    }

    @Test
    void hoursAreCutToTheDay() {
        assertThat(FreeHours.AFTERNOON.minutesOf(LocalTime.of(11, 30), 90)).isEqualTo(60);
        assertThat(FreeHours.ANY.minutesOf(LocalTime.of(23, 0), 120)).isEqualTo(60);
        assertThat(FreeHours.NONE.minutesOf(LocalTime.NOON, 60)).isZero();
    }

    @Test
    void whoIsClearedIsSoAsLongAsEverythingIsInForce() {
        VolunteerProfile profile = profile(List.of(new Spoken("en", Fluency.NATIVE, true)), null, null);
        List<VolunteerRow.Paper> papers = List.of(new VolunteerRow.Paper(PaperKind.TRAINING, DAY.minusDays(9), null), new VolunteerRow.Paper(PaperKind.AGREEMENT, DAY.minusDays(9), DAY.plusDays(90)),
            new VolunteerRow.Paper(PaperKind.BACKGROUND_CHECK, DAY.minusDays(9), DAY));
        VolunteerRow row = new VolunteerRow(VolunteerId.next(), null, VolunteerState.CLEARED, profile, null, papers, 0);
        assertThat(row.isReady(DAY)).as("on the last day").isTrue();
        assertThat(row.isReady(DAY.plusDays(1))).isFalse();
        assertThat(row.missing(DAY.plusDays(1))).containsExactly(PaperKind.BACKGROUND_CHECK);
        assertThat(row.clearedUntil()).isEqualTo(DAY);
        assertThat(new VolunteerRow(row.id(), null, VolunteerState.PAUSED, profile, null, papers, 0).isReady(DAY)).isFalse();
        assertThat(new VolunteerRow(row.id(), null, VolunteerState.CLEARED, profile, DAY.minusDays(1), papers, 0).isReady(DAY)).as("access has ended").isFalse();
    }

    @Test
    void whoHasEndedIsLookedAtAgain() {
        assertThat(VolunteerState.ENDED.next()).containsExactly(VolunteerState.SCREENING);
        assertThat(VolunteerState.APPLIED.next()).doesNotContain(VolunteerState.CLEARED);
    }
}
