package org.tanggol.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tanggol.deadlines.Examples.CALENDAR;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanggol.platform.Rule;

class CourtCalendarTest {

    private static final Closure STORM = new Closure(LocalDate.of(2026, 3, 24), "Snow", "EOIR notice of 2026-03-23");

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-07-03", "2021-12-31", "2027-12-31", "2022-12-26", "2021-06-18", "2026-11-11", "2026-11-26", "2026-11-28", "2026-11-29"})
    void observedHolidaysAndWeekendsAreClosed(String day) {
        assertThat(CALENDAR.isOpen(day(day))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-06-19", "2026-07-06", "2025-01-21", "2029-01-19", "2026-11-27"})
    void otherDaysAreOpen(String day) {
        assertThat(CALENDAR.isOpen(day(day))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2014-12-31", "2041-01-01"})
    void aYearThatIsNotLoadedIsRefusedAndNeverOpen(String day) {
        assertThatThrownBy(() -> CALENDAR.isOpen(day(day))).hasFieldOrPropertyWithValue("rule", Rule.YEAR_NOT_LOADED);
        assertThatThrownBy(() -> CALENDAR.nameOf(day(day))).hasFieldOrPropertyWithValue("rule", Rule.YEAR_NOT_LOADED);
    }

    @Test
    void theNextOpenDayIsNotLookedForBeyondWhatIsKnown() {
        CourtCalendar closedAtTheEnd = CALENDAR.with(List.of(new Closure(day("2040-12-31"), "A closure", "a notice")));
        assertThatThrownBy(() -> closedAtTheEnd.openOnOrAfter(day("2040-12-31"))).hasFieldOrPropertyWithValue("rule", Rule.YEAR_NOT_LOADED);
        assertThatThrownBy(() -> CALENDAR.openOnOrBefore(day("2015-01-01"))).hasFieldOrPropertyWithValue("rule", Rule.YEAR_NOT_LOADED);
    }

    @Test
    void inaugurationDayIsClosedOnlyWhereItIsAskedFor() {
        CourtCalendar washington = CALENDAR.withInaugurationDay();
        assertThat(CALENDAR.isOpen(day("2021-01-20"))).isTrue();
        assertThat(washington.isOpen(day("2021-01-20"))).isFalse();
        assertThat(washington.isOpen(day("2027-01-20"))).isTrue();
        assertThat(washington.nameOf(day("2025-01-20"))).as("both fall on one day").contains("Birthday of Martin Luther King, Jr.");
    }

    @Test
    void aClosureMovesWhatEndsOnIt() {
        Deadlines closed = new Deadlines(Examples.BOOK, CALENDAR.with(List.of(STORM)));
        DueDate date = closed.compute("BOND_APPEAL_DHS_DECISION_10", Trigger.on(day("2026-03-14")));
        assertThat(date.due()).contains(Moment.on(day("2026-03-25")));
        assertThat(Examples.words(date.steps())).isEqualTo("Sat 14 Mar 2026 + 10 = Tue 24 Mar (Snow) -> Wed 25 Mar");
        assertThat(CALENDAR.isOpen(STORM.day())).as("the calendar of before is not changed").isTrue();
    }

    @Test
    void aClosureHasASource() {
        assertThatThrownBy(() -> new Closure(day("2026-03-24"), "Snow", " ")).isInstanceOf(IllegalArgumentException.class);
    }
}
