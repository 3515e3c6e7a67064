package org.tanggol.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tanggol.deadlines.Examples.BOOK;
import static org.tanggol.deadlines.Examples.DEADLINES;
import static org.tanggol.deadlines.Examples.due;
import static org.tanggol.deadlines.Examples.dueText;
import static org.tanggol.deadlines.Examples.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

class DeadlinesTest {

    @ParameterizedTest(name = "case {0}: {1}")
    @CsvFileSource(resources = "/deadlines/worked-examples.csv", numLinesToSkip = 1)
    void agreesWithTheWorkedExample(String number, String rule, String family, String role, String trigger, String zone, String setOn, String weekday, String due, String dueWeekday,
        String status, boolean inForce, String authority) {
        DueDate date = due(rule, trigger, zone, setOn);

        assertThat(date.due().orElseThrow().text()).isEqualTo(due);
        assertThat(date.role().name()).isEqualToIgnoringCase(role);
        assertThat(date.rule().family()).isEqualTo(family);
        assertThat(date.rule().isInForce()).isEqualTo(inForce);
        assertThat(date.rule().authority().isVerified()).isEqualTo(status.equals("verified"));
        assertThat(date.rule().authority().citation()).isEqualTo(authority);
        assertThat(words(date.steps())).contains(weekday + " ", dueWeekday + " ");
    }

    @ParameterizedTest(name = "{1} {2}")
    @CsvFileSource(resources = "/deadlines/computed-examples.csv", numLinesToSkip = 1)
    void agreesWithTheExampleComputedApart(String source, String rule, String trigger, String zone, String setOn, String due) {
        assertThat(due(rule, trigger, zone, setOn).due().orElseThrow().text()).as(source).isEqualTo(due);
    }

    @Test
    void everyRuleWithAPeriodHasThreeExamples() throws IOException {
        Map<String, Long> examples = Files.readAllLines(Path.of("src/test/resources/deadlines/computed-examples.csv")).stream().skip(1)
            .collect(Collectors.groupingBy(line -> line.split(",")[1], Collectors.counting()));
        List<String> withPeriod = BOOK.rules().stream().filter(rule -> rule.period().amount().isPresent()).map(DeadlineRule::id).toList();
        assertThat(withPeriod).hasSize(53).allSatisfy(id -> assertThat(examples.getOrDefault(id, 0L)).as(id).isGreaterThanOrEqualTo(3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "BIA_APPEAL_30 | 2026-03-20 | Fri 20 Mar 2026 + 30 = Sun 19 Apr -> Mon 20 Apr",
        "BIA_APPEAL_30 | 2026-12-02 | Wed 2 Dec 2026 + 30 = Fri 1 Jan 2027 (New Year) -> 2, 3 Jan -> Mon 4 Jan",
        "INABSENTIA_180 | 2026-03-10 | Tue 10 Mar 2026 + 180 = Sun 6 Sep -> (7 Sep Labor Day) -> Tue 8 Sep",
        "BIA_APPEAL_10_IFR2026 | 2026-09-24 | Thu 24 Sep 2026 + 10 = Sun 4 Oct -> Mon 5 Oct; NOT IN FORCE BY ITSELF (vacated by a court): a protective date at most",
        "AUTOSTAY_APPEAL_10BD | 2026-11-24 | 10 business days after Tue 24 Nov 2026: 25, (26 Thanksgiving), 27, 30 Nov, 1, 2, 3, 4, 7, 8, 9 Dec -> Wed 9 Dec; "
            + "unit in doubt, in calendar days: Fri 4 Dec; this rule is not verified",
        "ASYLUM_ONE_YEAR | 2025-11-29 | Sat 29 Nov 2025 + 1 year = Sun 29 Nov 2026; no roll (no rule about it is verified); file by Fri 27 Nov",
        "PFR_30 | 2026-10-16 | Fri 16 Oct 2026 + 30 = Sun 15 Nov; roll not verified, Mon 16 Nov shown beside it; file by Fri 13 Nov",
        "AR11_10 | 2026-12-23 | Wed 23 Dec 2026 + 10 = Sat 2 Jan 2027; no roll; file by Thu 31 Dec 2026",
        "POCR_180 | 2026-11-24 | Tue 24 Nov 2026 + 180 = Sun 23 May 2027; no roll",
        "ZADVYDAS_6M | 2026-08-31 | Mon 31 Aug 2026 + 6 months = Sun 28 Feb 2027; no roll",
        "DETAINER_48H | 2026-12-04T18:00-05:00 | from Fri 4 Dec 2026 18:00 -05:00; Fri 4 Dec: 6 h; 5, 6 Dec not counted; Mon 7 Dec: 24 h; Tue 8 Dec: 18 h -> Tue 8 Dec 18:00 -05:00; "
            + "unit in doubt, in hours on all days: Sun 6 Dec 18:00 -05:00",
        "HABEAS_NONE | 2026-11-24 | no limit of time; this rule is not verified"
    })
    void saysItsArithmeticInWords(String rule, String trigger, String words) {
        assertThat(words(due(rule, trigger).steps())).isEqualTo(words);
    }

    @Test
    void theVersionOfTheDayTheHearingWasSetIsTaken() {
        Trigger hearing = Trigger.on(LocalDate.of(2025, 6, 10));
        assertThat(DEADLINES.competing("FILING_INDIVIDUAL", hearing.setOn(LocalDate.of(2025, 2, 13))).controlling().orElseThrow().rule().id()).isEqualTo("FILING_INDIVIDUAL_15");
        assertThat(DEADLINES.competing("FILING_INDIVIDUAL", hearing.setOn(LocalDate.of(2025, 2, 14))).controlling().orElseThrow().rule().id()).isEqualTo("FILING_INDIVIDUAL_30");
    }

    @Test
    void withoutTheDayTheHearingWasSetNothingIsGuessed() {
        assertThatThrownBy(() -> DEADLINES.competing("FILING_INDIVIDUAL", Trigger.on(LocalDate.of(2025, 6, 10))))
            .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused).returns(Rule.FIELD_MISSING, RuleViolation::rule).returns("version_date", RuleViolation::field));
    }

    @Test
    void aSupersededRuleStillGovernsWhatIsOlder() {
        assertThat(dueText("BIA_BRIEF_21", "2026-03-06")).isEqualTo("2026-03-27");
        assertThatThrownBy(() -> due("BIA_BRIEF_21", "2026-03-09")).hasFieldOrPropertyWithValue("rule", Rule.RULE_NOT_EFFECTIVE);
        assertThatThrownBy(() -> due("BIA_BRIEF_20_SIMULTANEOUS", "2026-03-08")).hasFieldOrPropertyWithValue("rule", Rule.RULE_NOT_EFFECTIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2014-12-31", "2040-12-20", "1900-01-01", "+999999999-12-31"})
    void aYearWhoseClosedDaysAreNotLoadedIsRefused(String trigger) {
        assertThatThrownBy(() -> DEADLINES.compute("MTR_RECONSIDER_30", Trigger.on(LocalDate.parse(trigger)))).hasFieldOrPropertyWithValue("rule", Rule.YEAR_NOT_LOADED);
    }

    @Test
    void hoursDoNotRunFromADay() {
        assertThatThrownBy(() -> due("UAC_TRANSFER_72H", "2026-11-24")).hasFieldOrPropertyWithValue("rule", Rule.HOUR_REQUIRED);
    }

    @Test
    void aDayIsTheLocalOneWhereTheTriggerHasAnHour() {
        assertThat(due("BIA_APPEAL_30", "2026-03-20T23:30-07:00", "America/Los_Angeles", null).due().orElseThrow().text()).isEqualTo("2026-04-20");
    }

    @Test
    void whatOnlyACourtGivesAsksForTheOrder() {
        DueDate date = due("FILING_DETAINED_AS_ORDERED", "2026-11-24");
        assertThat(date.due()).isEmpty();
        assertThat(words(date.steps())).isEqualTo("only an order of the court gives the date: ask for the order");
    }

    @Test
    void anUnknownNumberOfHoursIsNoDate() {
        assertThat(due("CF_INTERVIEW_WAIT", "2026-11-24").due()).isEmpty();
    }

    @Test
    void whatTheGovernmentHasToDoIsWatchedAndHasNoFilingDay() {
        DueDate watched = due("POCR_180", "2026-11-24");
        assertThat(watched.isWatched()).isTrue();
        assertThat(watched.fileBy()).isEmpty();
        assertThat(due("VD_PRE_120", "2026-11-20")).as("leaving is no filing").returns(false, DueDate::isWatched)
            .satisfies(date -> assertThat(date.fileBy()).isEmpty());
    }

    @Test
    void remindersCountBackFromTheDate() {
        assertThat(due("BOND_APPEAL_DHS_DECISION_10", "2026-11-01").warnings())
            .containsExactly(LocalDate.of(2026, 11, 7), LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 11));
    }

    @Test
    void aMemorandumAfterAnOralDecisionStartsNothingAnew() {
        Triggers decision = BOOK.rule("BIA_APPEAL_30").triggers();
        Trigger oral = event("ij_decision_oral_rendered", "2026-03-20");
        Trigger mailed = event("ij_decision_written_mailed_or_electronically_notified", "2026-03-27");
        assertThat(decision.of(List.of(mailed, oral))).isEqualTo(oral);
    }

    @Test
    void theRemovalPeriodBeginsWithTheLatestOfItsEvents() {
        Triggers period = BOOK.rule("REMOVAL_PERIOD_90").triggers();
        Trigger order = event("order_administratively_final", "2026-01-05");
        Trigger released = event("release_from_nonimmigration_confinement", "2026-05-11");
        assertThat(period.of(List.of(order, released))).isEqualTo(released);
        assertThatThrownBy(() -> period.of(List.of(event("nta_served", "2026-01-05")))).hasFieldOrPropertyWithValue("rule", Rule.UNKNOWN_VALUE);
    }

    @Test
    void anEventThatDoesNotStartTheRuleIsRefused() {
        assertThatThrownBy(() -> DEADLINES.compute("BIA_APPEAL_30", event("nta_served", "2026-01-05"))).hasFieldOrPropertyWithValue("field", "event");
        assertThatThrownBy(() -> DEADLINES.competing("BIA_APPEAL", event("nta_served", "2026-01-05"))).hasFieldOrPropertyWithValue("field", "event");
        assertThat(DEADLINES.compute("BIA_APPEAL_30", event("ij_decision_oral_rendered", "2026-01-05")).trigger().source()).isEqualTo("notice");
    }

    @Test
    void aHearingStartsWhatIsFiledBeforeIt() {
        assertThat(BOOK.startedBy(TriggerKind.HEARING)).extracting(DeadlineRule::id)
            .contains("FILING_INDIVIDUAL_30", "FILING_MASTER_15").doesNotContain("BIA_APPEAL_30");
    }

    private static Trigger event(String name, String day) {
        return new Trigger(name, Moment.on(LocalDate.parse(day)), null, Circumstances.UNKNOWN, "notice");
    }
}
