package org.tanggol.docketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Confidential;
import org.tanggol.deadlines.Amendment;
import org.tanggol.deadlines.Circumstances;
import org.tanggol.deadlines.CourtCalendar;
import org.tanggol.deadlines.Deadlines;
import org.tanggol.deadlines.Moment;
import org.tanggol.deadlines.RuleBook;
import org.tanggol.docket.DatesOfLaw;
import org.tanggol.docket.Source;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** The decision of 27 October 2026, as the lawyer records it: thirty days govern, ten are safe whichever governs. */
class DeadlineTest {

    private static final MemberId LAWYER = MemberId.next();
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final Confidential WORDS = new Confidential(new byte[] {1, 0, 1, 9});
    private static final String TEN = "BIA_APPEAL_10_IFR2026.CALENDAR_DAY";
    private static final String THIRTY = "BIA_APPEAL_30.CALENDAR_DAY";

    private final Reckoner reckoner = Reckoner.by(DatesOfLaw.by(new Deadlines(RuleBook.bundled(), CourtCalendar.bundled())));
    private final RecordedTrigger trigger = trigger("ij_decision_oral_rendered", LocalDate.of(2026, 10, 27));
    private final Reckoned counted = reckoner.after(trigger.trigger()).get("BIA_APPEAL");
    private final Deadline deadline = counted(trigger, "BIA_APPEAL", counted);

    private static RecordedTrigger trigger(String event, LocalDate on) {
        return new RecordedTrigger(TriggerId.next(), CaseFileId.next(), new TriggerEntry(event, Moment.on(on), null, Circumstances.UNKNOWN, Source.COURT, null), null, LAWYER, NOW);
    }

    private static Deadline counted(RecordedTrigger trigger, String family, Reckoned counted) {
        Deadline deadline = new Deadline(trigger, family, null);
        deadline.reckon(counted, List.of(), NOW);
        return deadline;
    }

    private static Amendment order(LocalDate day, Instant at) {
        return new Amendment.CourtOrder(Moment.on(day), "order", at);
    }

    private static void refused(Rule rule, String field, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }

    @Test
    void itWarnsOnTheDaysThatItsRuleNames() {
        assertThat(deadline.warnDays()).as("of the ten days, by which to act first").isEqualTo("7,5,3,2,1");
        assertThat(deadline.warnings()).startsWith(deadline.firstOn().minusDays(7)).endsWith(deadline.firstOn().minusDays(1)).hasSize(5);
        deadline.choose(THIRTY, LAWYER, WORDS, counted, List.of(), NOW);
        assertThat(deadline.warnDays()).as("of the thirty days").isEqualTo("14,7,3,1");
        RecordedTrigger arrest = trigger("ice_custody_determination", LocalDate.of(2026, 10, 27));
        Reckoned request = reckoner.after(arrest.trigger()).get("BOND_REDETERMINATION_REQUEST");
        Deadline undated = counted(arrest, "BOND_REDETERMINATION_REQUEST", request);
        assertThat(undated.warnDays()).as("no day").isNull();
        undated.amended(request, List.of(order(LocalDate.of(2026, 12, 1), NOW)), NOW);
        assertThat(undated.warnDays()).as("its rule names none").isEqualTo("7,1");
        RecordedTrigger hearing = trigger("hearing_date", LocalDate.of(2026, 12, 20));
        Reckoned filing = reckoner.after(hearing.trigger()).values().iterator().next();
        Deadline ordered = counted(hearing, "FILING", filing);
        ordered.amended(filing, List.of(order(LocalDate.of(2026, 12, 1), NOW)), NOW);
        assertThat(ordered.warnDays()).as("its day comes from a court, its warnings from the rule").isEqualTo("7,3,1");
    }

    @Test
    void untilALawyerChoosesTheEarlierDateIsTheOneToActBy() {
        assertThat(deadline.holds()).isEqualTo(Moment.on(LocalDate.of(2026, 11, 27)));
        assertThat(deadline.firstOn()).isEqualTo(LocalDate.of(2026, 11, 6));
        assertThat(deadline.isContested()).isTrue();
        assertThat(deadline.isWatched()).isFalse();
    }

    @Test
    void theChosenDateIsTheOneToActBy() {
        deadline.choose(THIRTY, LAWYER, WORDS, counted, List.of(), NOW);
        assertThat(deadline.firstOn()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(deadline.isContested()).isFalse();
        deadline.choose(TEN, LAWYER, WORDS, counted, List.of(), NOW);
        assertThat(deadline.holds()).isEqualTo(Moment.on(LocalDate.of(2026, 11, 6)));
    }

    @Test
    void onlyOneOfTheDatesCanBeChosen() {
        refused(Rule.UNKNOWN_VALUE, "chosen", () -> deadline.choose("MTR_REOPEN_90.CALENDAR_DAY", LAWYER, WORDS, counted, List.of(), NOW));
        refused(Rule.FIELD_MISSING, "because", () -> deadline.choose(TEN, LAWYER, null, counted, List.of(), NOW));
    }

    @Test
    void aChoiceStaysWhenTheEventMovesAndIsGoneWithItsRule() {
        deadline.choose(TEN, LAWYER, WORDS, counted, List.of(), NOW);
        Reckoned moved = reckoner.after(trigger("ij_decision_oral_rendered", LocalDate.of(2026, 10, 28)).trigger()).get("BIA_APPEAL");
        assertThat(deadline.reckon(moved, List.of(), NOW)).isEqualTo(2);
        assertThat(deadline.holds()).as("ten days of the new day").isEqualTo(Moment.on(LocalDate.of(2026, 11, 9)));
        Reckoned without = new Reckoned(moved.rulesVersion(), moved.dates().stream().filter(date -> !date.key().equals(TEN)).toList());
        deadline.reckon(without, List.of(), NOW);
        assertThat(deadline.chosenKey()).isNull();
        assertThat(deadline.holds()).isEqualTo(Moment.on(LocalDate.of(2026, 11, 27)));
    }

    @Test
    void aCourtsDatePrevailsAndTheLaterRecordedOne() {
        deadline.amended(counted, List.of(order(LocalDate.of(2026, 12, 4), NOW)), NOW);
        assertThat(deadline.holds()).isEqualTo(Moment.on(LocalDate.of(2026, 12, 4)));
        assertThat(deadline.firstOn()).isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(deadline.isContested()).isFalse();
        deadline.amended(counted, List.of(order(LocalDate.of(2026, 12, 4), NOW), order(LocalDate.of(2026, 12, 1), NOW.plusSeconds(1))), NOW);
        assertThat(deadline.holds()).isEqualTo(Moment.on(LocalDate.of(2026, 12, 1)));
    }

    @Test
    void moreTimeNeitherShortensNorSettlesWhichDateGoverns() {
        Amendment extension = new Amendment.Extension(Moment.on(LocalDate.of(2026, 11, 20)), java.util.Set.of(), "notice", NOW);
        deadline.amended(counted, List.of(extension), NOW);
        assertThat(deadline.holds()).isEqualTo(Moment.on(LocalDate.of(2026, 11, 27)));
        assertThat(deadline.firstOn()).as("still protective").isEqualTo(LocalDate.of(2026, 11, 6));
    }

    @Test
    void whatAMotionToReopenCountsOnIsADayTheCourtIsOpen() {
        Reckoned reopen = reckoner.after(trigger("final_administrative_order_entered", LocalDate.of(2026, 8, 30)).trigger()).get("MTR_REOPEN_90");
        assertThat(counted(trigger, "MTR_REOPEN_90", reopen).firstOn()).as("28 November is a Saturday").isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void ofADateThatDoesNotRollTheOpenDayBeforeIsTheOneToActBy() {
        Reckoned asylum = reckoner.after(trigger("last_arrival_in_us", LocalDate.of(2025, 11, 15)).trigger()).get("ASYLUM_ONE_YEAR");
        Deadline year = counted(trigger, "ASYLUM_ONE_YEAR", asylum);
        assertThat(year.holds()).as("a Sunday").isEqualTo(Moment.on(LocalDate.of(2026, 11, 15)));
        assertThat(year.firstOn()).isEqualTo(LocalDate.of(2026, 11, 13));
    }

    @Test
    void filedInTimeOrLateAndNeverBeforeItsEvent() {
        refused(Rule.DONE_BEFORE_TRIGGER, "on", () -> deadline.done(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 10, 27), WORDS, LAWYER, TODAY, NOW));
        refused(Rule.IN_THE_FUTURE, "on", () -> deadline.done(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 10, 27), WORDS, LAWYER, TODAY, NOW));
        deadline.done(TODAY, LocalDate.of(2026, 10, 27), WORDS, LAWYER, TODAY, NOW);
        assertThat(deadline.status()).isEqualTo(DeadlineStatus.DONE);
        assertThat(deadline.isLate()).isFalse();
        refused(Rule.DEADLINE_ENDED, null, () -> deadline.assign(LAWYER, NOW));
        deadline.reopen(NOW);
        deadline.done(LocalDate.of(2026, 11, 28), LocalDate.of(2026, 10, 27), WORDS, LAWYER, LocalDate.of(2026, 11, 28), NOW);
        assertThat(deadline.isLate()).isTrue();
    }

    @Test
    void papersForAHearingAreFiledBeforeItsDay() {
        LocalDate hearing = LocalDate.of(2026, 12, 21);
        RecordedTrigger of = new RecordedTrigger(TriggerId.next(), CaseFileId.next(),
            new TriggerEntry("master_hearing_date", Moment.on(hearing), TODAY, Circumstances.UNKNOWN, Source.COURT, null), null, LAWYER, NOW);
        Deadline filing = counted(of, "FILING_MASTER_15", reckoner.after(of.trigger()).get("FILING_MASTER_15"));
        assertThat(filing.holds()).as("15 days before, a Sunday, toward the hearing").isEqualTo(Moment.on(LocalDate.of(2026, 12, 7)));
        filing.done(TODAY, hearing, WORDS, LAWYER, TODAY, NOW);
        assertThat(filing.isLate()).isFalse();
    }

    @Test
    void nothingIsMissedBeforeItsDayHasPassed() {
        refused(Rule.DEADLINE_TO_COME, null, () -> deadline.missed(WORDS, LAWYER, LocalDate.of(2026, 11, 27), NOW));
        deadline.missed(WORDS, LAWYER, LocalDate.of(2026, 11, 28), NOW);
        assertThat(deadline.status()).isEqualTo(DeadlineStatus.MISSED);
        assertThat(deadline.endedOn()).isEqualTo(LocalDate.of(2026, 11, 27));
    }

    @Test
    void whatWasCountedReadsTheSameOutOfTheTable() {
        assertThat(Reckoned.unpack(counted.rulesVersion(), counted.packed())).isEqualTo(counted);
        Reckoned hours = reckoner.after(new org.tanggol.deadlines.Trigger("negative_credible_fear_determination",
            Moment.at(java.time.ZonedDateTime.parse("2026-10-31T22:30-05:00[America/Chicago]")), null, Circumstances.UNKNOWN, null)).get("CF_IJ_REVIEW_24H");
        assertThat(hours.dates().get(0).due()).isInstanceOf(Moment.At.class);
        assertThat(Reckoned.unpack(hours.rulesVersion(), hours.packed())).isEqualTo(hours);
    }

    @Test
    void theDayOfAHearingIsCorrectedAtTheHearing() {
        RecordedTrigger of = RecordedTrigger.ofHearing(CaseFileId.next(), org.tanggol.docket.HearingId.next(),
            new TriggerEntry("master_hearing_date", Moment.on(TODAY), TODAY, Circumstances.UNKNOWN, Source.COURT, null), LAWYER, NOW);
        refused(Rule.TRIGGER_OF_HEARING, null, () -> of.correct(new TriggerEntry("master_hearing_date", Moment.on(TODAY), TODAY, Circumstances.UNKNOWN, Source.COURT, null), null, NOW));
        refused(Rule.UNKNOWN_VALUE, "event", () -> trigger.correct(new TriggerEntry("vd_order", Moment.on(TODAY), null, Circumstances.UNKNOWN, Source.COURT, null), null, NOW));
    }
}
