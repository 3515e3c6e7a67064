package org.tanggol.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tanggol.deadlines.Examples.due;
import static org.tanggol.deadlines.Examples.dueText;
import static org.tanggol.deadlines.Examples.words;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Law README, section 1, on the days where programs go wrong. */
class CountingTest {

    private static Moment counted(Period period, String trigger) {
        return new Counting(Examples.CALENDAR).end(period, Moment.on(LocalDate.parse(trigger)));
    }

    @ParameterizedTest
    @CsvSource({"2024-02-29, 2025-03-01", "2024-02-28, 2025-02-28", "2023-03-01, 2024-03-01", "2023-02-28, 2024-02-28"})
    void aYearFromALeapDayEndsOnTheFirstOfMarch(String trigger, String due) {
        assertThat(dueText("ASYLUM_ONE_YEAR", trigger)).isEqualTo(due);
    }

    @Test
    void theSafeDateOfALeapDayIsSaid() {
        assertThat(words(due("ASYLUM_ONE_YEAR", "2024-02-29").steps()))
            .isEqualTo("Thu 29 Feb 2024 + 1 year = Sat 1 Mar 2025; there is no 29 Feb that year, the safe date is Fri 28 Feb; no roll (no rule about it is verified); file by Fri 28 Feb");
    }

    @ParameterizedTest
    @CsvSource({"2026-08-31, 2027-02-28", "2027-08-31, 2028-02-29", "2026-03-31, 2026-09-30", "2026-01-15, 2026-07-15"})
    void aMonthThatIsTooShortEndsOnItsLastDay(String trigger, String due) {
        assertThat(dueText("ZADVYDAS_6M", trigger)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-12T23:15-05:00, 2027-03-16T00:15-04:00",       // one hour less on the clock
        "2026-10-30T08:00-04:00, 2026-11-02T07:00-05:00",       // one hour more
        "2026-11-01T01:30-04:00, 2026-11-04T00:30-05:00",       // the first 01:30 of that night
        "2026-11-01T01:30-05:00, 2026-11-04T01:30-05:00"})      // the second
    void hoursAreElapsedTimeWhateverTheClocksDo(String trigger, String due) {
        DueDate date = due("UAC_TRANSFER_72H", trigger, "America/New_York", null);
        assertThat(date.due().orElseThrow().text()).isEqualTo(due);
    }

    @Test
    void aNightOfChangingClocksIsSaid() {
        assertThat(words(due("CF_IJ_REVIEW_24H", "2027-03-13T23:15-05:00", "America/New_York", null).steps()))
            .isEqualTo("Sat 13 Mar 2027 23:15 -05:00 + 24 h = Mon 15 Mar 00:15 -04:00; the clocks change in between, 24 hours stay 24 hours");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-28T10:00-05:00, 2026-12-02T00:00-05:00",       // begins on a Saturday: runs from Monday midnight
        "2026-12-24T15:45-05:00, 2026-12-29T15:45-05:00",       // over Christmas and a weekend
        "2026-12-02T00:00-05:00, 2026-12-04T00:00-05:00",       // ends with the Thursday, not on the Friday's first working hour
        "2026-10-30T18:00-04:00, 2026-11-03T18:00-05:00"})      // the night with 25 hours lies on a Sunday, which does not count
    void theDetainersClockStandsStillOnClosedDays(String trigger, String due) {
        assertThat(due("DETAINER_48H", trigger, "America/New_York", null).due().orElseThrow().text()).isEqualTo(due);
    }

    @Test
    void theDetainersHoursAreThoseOfTheClosureToo() {
        CourtCalendar closed = Examples.CALENDAR.with(java.util.List.of(new Closure(LocalDate.of(2026, 12, 3), "Closed by order", "an order")));
        DueDate date = new Deadlines(Examples.BOOK, closed).compute("DETAINER_48H", Trigger.at(Moment.read("2026-12-02T12:00-05:00", "America/New_York")));
        assertThat(date.due().orElseThrow().text()).isEqualTo("2026-12-07T12:00-05:00");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-21, 5, 2026-12-29", "2026-11-28, 1, 2026-11-30", "2026-11-27, 1, 2026-11-30", "2026-11-25, 0, 2026-11-25"})
    void businessDaysBeginWithTheFirstOneAfterTheTrigger(String trigger, int amount, String end) {
        assertThat(counted(new Period(OptionalInt.of(amount), Unit.BUSINESS_DAY, Period.Direction.AFTER), trigger).text()).isEqualTo(end);
    }

    @Test
    void businessDaysAreCountedBackToo() {
        assertThat(counted(new Period(OptionalInt.of(3), Unit.BUSINESS_DAY, Period.Direction.BEFORE), "2026-11-30").text()).isEqualTo("2026-11-24");
    }

    @Test
    void aPeriodBeforeAHearingRollsTowardIt() {
        assertThat(dueText("FILING_MASTER_15", "2026-03-16")).as("Sunday 1 March").isEqualTo("2026-03-02");
    }

    @Test
    void aPeriodFitsItsUnit() {
        assertThatThrownBy(() -> new Period(OptionalInt.empty(), Unit.CALENDAR_DAY, Period.Direction.AFTER)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Period(OptionalInt.of(48), Unit.HOUR, Period.Direction.BEFORE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Period(OptionalInt.of(3), Unit.NONE, Period.Direction.AFTER)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30, '', FIELD_MALFORMED, trigger", "2026-13-01, '', FIELD_MALFORMED, trigger", "tomorrow, '', FIELD_MALFORMED, trigger", "20.3.2026, '', FIELD_MALFORMED, trigger",
        "2027-03-14T02:30, America/New_York, TIME_SKIPPED, trigger", "2027-03-14T02:30-05:00, America/New_York, TIME_SKIPPED, trigger",
        "2026-11-01T01:30, America/New_York, TIME_TWICE, trigger", "2026-11-24T22:30-06:00, America/New_York, OFFSET_ELSEWHERE, trigger",
        "2026-11-24T22:30, America/Atlantis, ZONE_UNKNOWN, zone", "2026-11-24T22:30, '', FIELD_MALFORMED, trigger", "2026-11-24T25:30, America/New_York, FIELD_MALFORMED, trigger"})
    void aTimeThatDoesNotExistIsRefusedWithItsField(String text, String zone, Rule rule, String field) {
        assertThatThrownBy(() -> Moment.read(text, zone))
            .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused).returns(rule, RuleViolation::rule).returns(field, RuleViolation::field));
    }

    @Test
    void aTimeWithAZoneIsReadWithOrWithoutItsOffset() {
        assertThat(Moment.read("2026-11-24T22:30", "America/New_York")).isEqualTo(Moment.read("2026-11-24T22:30-05:00", "America/New_York"));
        assertThat(Moment.read("2026-11-24T22:30-05:00", "").text()).isEqualTo("2026-11-24T22:30-05:00");
    }
}
