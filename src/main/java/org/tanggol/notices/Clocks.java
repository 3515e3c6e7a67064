package org.tanggol.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/** When a clock on a wall shows a time, in nights too in which it is changed. */
final class Clocks {

    private Clocks() { }

    /** The next moment after another one at which the clock shows this time; of a time it jumps over, the moment of the jump. */
    static Instant next(LocalTime time, ZoneId zone, Instant after) {
        LocalDate day = LocalDate.ofInstant(after, zone);
        for (int days = 0; days <= 2; days++) {
            for (Instant shown : shown(day.plusDays(days), time, zone)) {
                if (shown.isAfter(after)) {
                    return shown;
                }
            }
        }
        throw new IllegalStateException("Every clock shows every time within two days");
    }

    /** All moments of a day at which it does, the first one first. */
    private static List<Instant> shown(LocalDate day, LocalTime time, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(day.atTime(time));
        if (offsets.isEmpty()) {
            ZoneOffsetTransition jump = zone.getRules().getTransition(day.atTime(time));
            return List.of(jump.getInstant());
        }
        return offsets.stream().map(offset -> day.atTime(time).toInstant(offset)).sorted().toList();
    }
}
