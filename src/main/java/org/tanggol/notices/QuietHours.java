package org.tanggol.notices;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Hours in which nobody is to be woken, on the receiver's clock; over midnight where the end is the smaller one.
 *
 * @param from included
 * @param to not included; the same as {@code from} for no quiet hours
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {

    /** The moment itself outside of them, else the one at which they end. */
    public Instant release(Instant at) {
        return isQuiet(at) ? Clocks.next(to, zone, at) : at;
    }

    boolean isQuiet(Instant at) {
        LocalTime now = at.atZone(zone).toLocalTime();
        return from.isBefore(to) ? !now.isBefore(from) && now.isBefore(to) : from.isAfter(to) && (!now.isBefore(from) || now.isBefore(to));
    }
}
