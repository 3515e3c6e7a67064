package org.tanggol.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tanggol.deadlines.Examples.DEADLINES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tanggol.deadlines.DueDate.Role;
import org.tanggol.platform.Rule;

/** Law README, section 3: two texts compete, both dates are shown, a lawyer chooses. */
class CompetingTest {

    private static final LocalDate AFTER_THE_RULE = LocalDate.of(2026, 9, 24);
    private static final LocalDate BEFORE_THE_RULE = LocalDate.of(2026, 3, 8);
    private static final UUID LAWYER = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2026-09-25T15:00:00Z");

    @Test
    void aVacatedShorterPeriodIsProtectiveAndNeverControlling() {
        Competing dates = DEADLINES.competing("BIA_APPEAL", Trigger.on(AFTER_THE_RULE).in(new Circumstances(Set.of(), Set.of("asylum_adjudicated"))));
        assertThat(dates.dates()).extracting(date -> date.rule().id(), DueDate::role, date -> date.due().orElseThrow().text()).containsExactly(
            tuple("BIA_APPEAL_10_IFR2026", Role.PROTECTIVE, "2026-10-05"), tuple("BIA_APPEAL_30", Role.CONTROLLING, "2026-10-26"));
    }

    @Test
    void whereAsylumWasAdjudicatedThereIsNoShorterDate() {
        Competing dates = DEADLINES.competing("BIA_APPEAL", Trigger.on(AFTER_THE_RULE).in(new Circumstances(Set.of("asylum_adjudicated"), Set.of())));
        assertThat(dates.protective().orElseThrow().due().orElseThrow().text()).isEqualTo("2026-10-26");
    }

    @Test
    void whatNobodyKnowsLeavesEveryDateThatMayHold() {
        assertThat(DEADLINES.competing("BIA_APPEAL", Trigger.on(AFTER_THE_RULE)).dates()).hasSize(3);
    }

    @Test
    void aDecisionOfBeforeHasNoShorterDate() {
        assertThat(DEADLINES.competing("BIA_APPEAL", Trigger.on(BEFORE_THE_RULE)).dates()).extracting(date -> date.rule().id()).containsExactly("BIA_APPEAL_30");
    }

    @Test
    void bondAppealsHaveTheSameShorterDate() {
        assertThat(DEADLINES.competing("BOND_APPEAL_IJ_30", Trigger.on(AFTER_THE_RULE)).dates()).extracting(date -> date.rule().id(), DueDate::role)
            .containsExactly(tuple("BIA_APPEAL_10_IFR2026", Role.PROTECTIVE), tuple("BOND_APPEAL_IJ_30", Role.CONTROLLING));
        assertThat(DEADLINES.competing("BOND_APPEAL_IJ_30", Trigger.on(BEFORE_THE_RULE)).dates()).hasSize(1);
    }

    @Test
    void aUnitInDoubtIsCountedBothWays() {
        assertThat(DEADLINES.competing("AUTOSTAY_APPEAL_10BD", Trigger.on(LocalDate.of(2026, 11, 24))).dates())
            .extracting(DueDate::countedIn, DueDate::role, date -> date.due().orElseThrow().text())
            .containsExactly(tuple(Unit.CALENDAR_DAY, Role.PROTECTIVE, "2026-12-04"), tuple(Unit.BUSINESS_DAY, Role.CONTROLLING, "2026-12-09"));
    }

    @Test
    void aRollThatNobodyVerifiedIsShownAndNoMore() {
        Competing dates = DEADLINES.competing("PFR_30", Trigger.on(LocalDate.of(2026, 10, 16)));
        assertThat(dates.dates()).extracting(DueDate::role, date -> date.due().orElseThrow().text())
            .containsExactly(tuple(Role.CONTROLLING, "2026-11-15"), tuple(Role.SHOWN, "2026-11-16"));
        assertThat(dates.controlling().orElseThrow().fileBy()).contains(LocalDate.of(2026, 11, 13));
    }

    @Test
    void aStoppedRuleThatWouldBeLaterIsNoProtection() {
        RuleBook book = RuleBook.parse(RuleFileTest.file(RuleFileTest.rule("A_30", "A", "30", "none"), RuleFileTest.rule("A_40", "A", "40", "vacated")));
        Competing dates = new Deadlines(book, Examples.CALENDAR).competing("A", Trigger.on(AFTER_THE_RULE));
        assertThat(dates.dates()).extracting(date -> date.rule().id(), DueDate::role).containsExactly(tuple("A_30", Role.CONTROLLING), tuple("A_40", Role.SHOWN));
    }

    @Test
    void whenCourtsStoppedEveryVersionNothingControls() {
        RuleBook book = RuleBook.parse(RuleFileTest.file(RuleFileTest.rule("A_30", "A", "30", "enjoined"), RuleFileTest.rule("A_10", "A", "10", "split_by_circuit")));
        Competing dates = new Deadlines(book, Examples.CALENDAR).competing("A", Trigger.on(AFTER_THE_RULE));
        assertThat(dates.controlling()).isEmpty();
        assertThat(dates.protective().orElseThrow().rule().id()).isEqualTo("A_10");
    }

    @Test
    void aLawyerChoosesWithAReason() {
        Competing dates = DEADLINES.competing("BIA_APPEAL", Trigger.on(AFTER_THE_RULE));
        DueDate shorter = dates.protective().orElseThrow();
        Competing.Choice choice = dates.choose(shorter, LAWYER, " Filed early to be safe. ", NOW);
        assertThat(choice).returns(shorter, Competing.Choice::chosen).returns("Filed early to be safe.", Competing.Choice::reason).returns(dates, Competing.Choice::among);
        assertThatThrownBy(() -> dates.choose(shorter, LAWYER, " ", NOW)).hasFieldOrPropertyWithValue("rule", Rule.FIELD_MISSING).hasFieldOrPropertyWithValue("field", "reason");
        assertThatThrownBy(() -> dates.choose(shorter, null, "why", NOW)).hasFieldOrPropertyWithValue("field", "lawyer");
    }

    @Test
    void onlyADateThatWasShownCanBeChosen() {
        Competing dates = DEADLINES.competing("BIA_APPEAL", Trigger.on(AFTER_THE_RULE));
        DueDate other = Examples.due("AR11_10", "2026-09-24");
        assertThatThrownBy(() -> dates.choose(other, LAWYER, "why", NOW)).hasFieldOrPropertyWithValue("rule", Rule.UNKNOWN_VALUE);
    }
}
