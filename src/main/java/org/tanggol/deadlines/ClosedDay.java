package org.tanggol.deadlines;

import java.time.LocalDate;

/**
 * A day that does not count or on which nothing can be filed.
 *
 * @param name the holiday or closure; empty for a weekend
 */
record ClosedDay(LocalDate day, String name) {

    static ClosedDay of(LocalDate day, CourtCalendar calendar) {
        return new ClosedDay(day, calendar.nameOf(day).orElse(""));
    }
}
