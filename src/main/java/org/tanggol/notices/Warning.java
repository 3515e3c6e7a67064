package org.tanggol.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

/** One reminder that an occasion asks for. @param daysBefore its day; 0 for the day itself */
public record Warning(NoticeKind kind, int daysBefore) {

    /** When a day begins for reminders, on the clock of the place. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** As many as the days say, the earliest first. @param days numbers with commas between */
    static List<Warning> of(NoticeKind kind, String days) {
        return Arrays.stream(days.split(",")).map(number -> new Warning(kind, Integer.parseInt(number))).toList();
    }

    /** From when on it is due: eight in the morning of that many days before, on the clock of the place. An instant, so that no tick of a clock has to fall on it. */
    Instant due(Occasion occasion) {
        return on(occasion.day()).atTime(MORNING).atZone(occasion.zone()).toInstant();
    }

    /** The day on which it is due. */
    LocalDate on(LocalDate day) {
        return day.minusDays(daysBefore);
    }
}
