package org.tanggol.custody;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.tanggol.platform.Checks;

/**
 * When somebody came to a place or left it: an instant with the zone of the place, or a day of which nobody knows the
 * hour (then the instant is the day's beginning there).
 */
public record When(Instant at, ZoneId zone, boolean dayOnly) {

    public When {
        Checks.required(at, "at");
        Checks.required(zone, "zone");
    }

    /** @param time null when only the day is known */
    public static When of(LocalDate day, LocalTime time, ZoneId zone) {
        Checks.required(day, "day");
        return new When(day.atTime(time == null ? LocalTime.MIN : time).atZone(zone).toInstant(), zone, time == null);
    }

    /**
     * The same, but after an instant that is known to come first: of a day whose hour nobody knows, the part that is left.
     * A known hour stays as it is, also where it contradicts.
     */
    When after(Instant earlier) {
        return dayOnly && !at.isAfter(earlier) && earlier.isBefore(over()) ? new When(earlier.plusMillis(1), zone, true) : this;
    }

    /** The same, but not before an instant on which something else begins: of a day whose hour nobody knows, the part from then on. */
    When from(Instant earliest) {
        return dayOnly && at.isBefore(earliest) && earliest.isBefore(over()) ? new When(earliest, zone, true) : this;
    }

    /**
     * Read as an end: of a day whose hour nobody knows, its end, or an instant within it after which something else is known.
     * An instant of an earlier day shortens nothing: then the two contradict each other.
     */
    Instant until(Instant latest) {
        return !dayOnly ? at : at.isBefore(latest) && latest.isBefore(over()) ? latest : over();
    }

    /** When the day is over at the place. */
    private Instant over() {
        return at.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }
}
