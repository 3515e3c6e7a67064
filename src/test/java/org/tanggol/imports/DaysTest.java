package org.tanggol.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2026-12-03", "2026-12-03T09:30", "2026-12-03 09:30:00", "Dec 3, 2026", "3 de diciembre de 2026", "3-dic-26", "December 3rd, 2026",
        "Thu 3 Dec 2026", "46359", "2026/12/3", "3 Dec 26"})
    void readsWhatCanBeOneDayOnly(String text) {
        assertThat(Days.read(text, null, 2027).date()).isEqualTo(LocalDate.of(2026, 12, 3));
    }

    @Test
    void asksWhereDayAndMonthCouldBeEither() {
        assertThat(Days.read("12/3/26", null, 2027).problem()).isEqualTo(CellProblem.DATE_AMBIGUOUS);
        assertThat(Days.read("12/3/26", DateOrder.MONTH_FIRST, 2027).date()).isEqualTo(LocalDate.of(2026, 12, 3));
        assertThat(Days.read("12/3/26", DateOrder.DAY_FIRST, 2027).date()).isEqualTo(LocalDate.of(2026, 3, 12));
        assertThat(Days.read("12/3/2026 9:00 AM", DateOrder.MONTH_FIRST, 2027).date()).isEqualTo(LocalDate.of(2026, 12, 3));
        assertThat(Days.read("3.3.26", null, 2027).date()).isEqualTo(LocalDate.of(2026, 3, 3));
    }

    @Test
    void takesNoDateAgainstTheOrderOfItsFile() {
        assertThat(Days.read("25/12/2026", DateOrder.MONTH_FIRST, 2027).problem()).isEqualTo(CellProblem.DATE_AGAINST_ORDER);
        assertThat(Days.read("12/25/2026", DateOrder.DAY_FIRST, 2027).problem()).isEqualTo(CellProblem.DATE_AGAINST_ORDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/31/2026", "2026-02-30", "soon", "13/45/1990", "Feb 30, 2026", "99", "1/2"})
    void refusesWhatIsNoDay(String text) {
        assertThat(Days.read(text, DateOrder.MONTH_FIRST, 2027).date()).isNull();
    }

    @Test
    void putsTwoDigitYearsIntoTheRightHundred() {
        assertThat(Days.read("1/13/84", null, 2026).date().getYear()).isEqualTo(1984);
        assertThat(Days.read("1/13/26", null, 2026).date().getYear()).isEqualTo(2026);
        assertThat(Days.read("1/13/27", null, 2046).date().getYear()).isEqualTo(2027);
    }

    @ParameterizedTest
    @CsvSource({"9:00,09:00", "9 am,09:00", "1:30 p.m.,13:30", "1:30 p. m.,13:30", "12:00 AM,00:00", "12 pm,12:00", "0900,09:00", "13:05,13:05", "12/17/2026 9:00 AM,09:00",
        "2026-12-03T08:30,08:30", "8:30 a. m.,08:30", "9:00 AM PT,09:00"})
    void readsTimes(String text, LocalTime time) {
        assertThat(Days.time(text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12/17/2026", "9", "morning", "25:00", "TBD", "2026-12-03"})
    void findsNoTimeWhereThereIsNone(String text) {
        assertThat(Days.time(text)).isEmpty();
    }
}
