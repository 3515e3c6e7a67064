package org.tanggol.docket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanggol.deadlines.Circumstances;
import org.tanggol.deadlines.DueDate;
import org.tanggol.deadlines.Moment;
import org.tanggol.deadlines.Trigger;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Words;

class DatesOfLawTest {

    private final DatesOfLaw dates = DatesOfLaw.by(new org.tanggol.deadlines.Deadlines(org.tanggol.deadlines.RuleBook.bundled(), org.tanggol.deadlines.CourtCalendar.bundled()));

    private List<DatesOfLaw.Answer> after(String event, String day) {
        return dates.after(new Trigger(event, Moment.on(LocalDate.parse(day)), null, Circumstances.UNKNOWN, null));
    }

    private static Stream<DueDate> of(List<DatesOfLaw.Answer> answers, String family) {
        return answers.stream().filter(answer -> answer.family().equals(family)).flatMap(answer -> answer.competing().dates().stream());
    }

    @Test
    void aDecisionOf27OctoberMayBeAppealedForTenDaysToBeSafeAndThirtyAsCourtsHold() {
        List<DueDate> appeal = of(after("ij_decision_oral_rendered", "2026-10-27"), "BIA_APPEAL").toList();

        assertThat(appeal).anySatisfy(date -> {
            assertThat(date.role()).isEqualTo(DueDate.Role.PROTECTIVE);
            assertThat(date.due().get().day()).isEqualTo("2026-11-06");
            assertThat(date.rule().id()).isEqualTo("BIA_APPEAL_10_IFR2026");
        });
        assertThat(appeal).anySatisfy(date -> {
            assertThat(date.role()).isEqualTo(DueDate.Role.CONTROLLING);
            assertThat(date.due().get().day()).as("30 days after is Thanksgiving").isEqualTo("2026-11-27");
            assertThat(date.rule().authority().citation()).contains("1003.38(b)");
        });
    }

    @Test
    void whereAsylumWasDecidedThereIsNoShorterDate() {
        List<DatesOfLaw.Answer> answers = dates.after(new Trigger("ij_decision_oral_rendered", Moment.on(LocalDate.parse("2026-10-27")), null,
            new Circumstances(Set.of("asylum_adjudicated"), Set.of()), null));

        assertThat(of(answers, "BIA_APPEAL")).extracting(date -> date.due().get().day().toString()).containsOnly("2026-11-27");
    }

    @Test
    void theEarliestComesFirstAndWhatHasNoDateLast() {
        List<DatesOfLaw.Answer> answers = after("vd_order", "2026-11-24");

        assertThat(answers).extracting(answer -> answer.competing().protective().get().due().get().day()).isSorted();
        assertThat(answers).hasSizeGreaterThan(2);
    }

    @Test
    void whatIsMissingIsSaidWhereItIsMissing() {
        assertThat(after("individual_hearing_date", "2026-12-15")).singleElement().satisfies(answer -> {
            assertThat(answer.competing()).isNull();
            assertThat(answer.refused().rule()).isEqualTo(Rule.FIELD_MISSING);
        });
        assertThat(dates.needsDaySet("individual_hearing_date")).isTrue();
        assertThat(dates.needsHour("uac_determination")).isTrue();
        assertThat(dates.needsHour("vd_order")).isFalse();
    }

    @Test
    void anEventThatStartsNothingIsRefused() {
        assertThatThrownBy(() -> after("full_moon", "2026-10-27")).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field()).isEqualTo("event"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everyEventAndCircumstanceHasWords(String language) {
        ResourceBundle words = Words.of(Locale.forLanguageTag(language));
        assertThat(dates.events()).hasSizeGreaterThan(40).allSatisfy(event -> assertThat(words.containsKey("triggerEvent." + event)).as(event).isTrue());
        assertThat(dates.events()).flatExtracting(dates::circumstances).allSatisfy(word -> assertThat(words.containsKey("dueDate." + word)).as(word).isTrue());
    }
}
