package org.tanggol.docketing;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.tanggol.deadlines.Moment;

/**
 * A {@link Moment} as a table keeps it.
 *
 * @param day the local day
 * @param at local date and time with offset and IANA zone, as {@code 2026-11-27T22:30-05:00[America/New_York]}; null for a whole day
 */
@Embeddable
record MomentColumns(LocalDate day, String at) {

    /** @param moment null gives null */
    static MomentColumns of(Moment moment) {
        return moment == null ? null : new MomentColumns(moment.day(), moment instanceof Moment.At instant ? instant.at().toString() : null);
    }

    Moment open() {
        return day == null ? null : at == null ? Moment.on(day) : Moment.at(ZonedDateTime.parse(at));
    }
}
