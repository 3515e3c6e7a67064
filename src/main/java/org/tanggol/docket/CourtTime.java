package org.tanggol.docket;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * Wall-clock time at the court, as the notice says it. UTC alone would be wrong: a change of the zone's rules moves the
 * instant and leaves the notice standing. The offset tells the two 01:30 of an autumn night apart.
 *
 * @param local wall clock at the court, whole minutes
 * @param zone IANA zone of the court
 * @param offset offset in force at that wall clock
 */
public record CourtTime(LocalDateTime local, ZoneId zone, ZoneOffset offset) {

    public CourtTime {
        if (local == null || zone == null || offset == null) {
            throw new IllegalArgumentException("A court time has wall clock, zone and offset");
        }
    }

    /**
     * @param chosen the offset the asker chose, where two fit
     * @throws RuleViolation TIME_SKIPPED for an hour the clocks jump over, TIME_TWICE when two offsets fit and none is
     *     chosen; the parameters of both are the offsets around the change
     */
    public static CourtTime of(LocalDateTime local, ZoneId zone, Optional<ZoneOffset> chosen) {
        List<ZoneOffset> valid = zone.getRules().getValidOffsets(local);
        if (valid.isEmpty()) {
            var gap = zone.getRules().getTransition(local);
            throw new RuleViolation(Rule.TIME_SKIPPED, "time", gap.getDateTimeBefore().toLocalTime(), gap.getDateTimeAfter().toLocalTime());
        }
        if (valid.size() == 1) {
            return new CourtTime(local, zone, valid.get(0));
        }
        ZoneOffset offset = chosen.filter(valid::contains)
            .orElseThrow(() -> new RuleViolation(Rule.TIME_TWICE, "offset", valid.get(0), valid.get(1)));
        return new CourtTime(local, zone, offset);
    }

    /** The instant, by the zone data of this server. */
    public Instant instant() {
        return local.toInstant(offset);
    }
}
