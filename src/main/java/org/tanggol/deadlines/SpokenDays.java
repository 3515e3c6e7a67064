package org.tanggol.deadlines;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Days of one line as people say them: with the year once, and again only when it is another one. */
final class SpokenDays {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Wording words;
    private int year = Integer.MIN_VALUE;

    SpokenDays(Wording words) {
        this.words = words;
    }

    /** What stands in a place of a step's words. */
    String said(Object value) {
        if (value instanceof LocalDate day) {
            return day(day);
        }
        if (value instanceof ClosedDay closed) {
            return closed.name().isEmpty() ? day(closed.day()) : day(closed.day()) + " (" + holiday(closed) + ")";
        }
        if (value instanceof Moment.At moment) {
            return day(moment.day()) + " " + CLOCK.format(moment.at()) + " " + moment.at().getOffset().getId();
        }
        if (value instanceof Moment.Day moment) {
            return day(moment.day());
        }
        if (value instanceof Duration length) {
            return words.said(length.toMinutesPart() == 0 ? "deadlines.hours" : "deadlines.hoursAndMinutes", length.toHours(), length.toMinutesPart());
        }
        if (value instanceof Enum<?> word) {
            return words.said("deadlines.word." + word.name());
        }
        return value instanceof List<?> days ? list(days) : value.toString();
    }

    /** "Fri 20 Mar 2026", without a year that was said. */
    private String day(LocalDate day) {
        return words.said("deadlines.weekday." + day.getDayOfWeek()) + " " + day.getDayOfMonth() + " " + month(day);
    }

    private String month(LocalDate day) {
        String month = words.said("deadlines.month." + day.getMonth());
        if (day.getYear() == year) {
            return month;
        }
        year = day.getYear();
        return month + " " + year;
    }

    private String holiday(ClosedDay closed) {
        return words.named("deadlines.holiday.", closed.name());
    }

    /** "25, (26 Thanksgiving Day), 27, 30 Nov, 1, 2 Dec": the month where it ends. */
    private String list(List<?> days) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = dayOf(days.get(i));
            boolean monthEnds = i + 1 == days.size() || dayOf(days.get(i + 1)).getMonth() != day.getMonth();
            String number = day.getDayOfMonth() + (monthEnds ? " " + month(day) : "");
            boolean named = days.get(i) instanceof ClosedDay closed && !closed.name().isEmpty();
            line.append(i == 0 ? "" : ", ").append(named ? "(" + number + " " + holiday((ClosedDay) days.get(i)) + ")" : number);
        }
        return line.toString();
    }

    private static LocalDate dayOf(Object day) {
        return day instanceof ClosedDay closed ? closed.day() : (LocalDate) day;
    }
}
