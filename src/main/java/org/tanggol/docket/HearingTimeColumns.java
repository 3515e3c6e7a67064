package org.tanggol.docket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A {@link HearingTime} as the table keeps it. {@code startsAt} is UTC and derived; {@code tzdb} says with which zone
 * data, so that it can be derived again when the rules change.
 */
@Embeddable
record HearingTimeColumns(
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(name = "time_precision") HearingTime.Precision precision,
    @Column(name = "court_day") LocalDate day,
    @Column(name = "court_local_time") LocalDateTime local,
    @Column(name = "court_zone") String zone,
    @Column(name = "court_offset") Integer offsetSeconds,
    @Column(name = "starts_at") LocalDateTime startsAt,
    @Column(name = "tzdb") String tzdb) {

    static HearingTimeColumns of(HearingTime time) {
        if (time instanceof HearingTime.Exact exact) {
            CourtTime at = exact.at();
            return new HearingTimeColumns(exact.precision(), at.local().toLocalDate(), at.local(), at.zone().getId(), at.offset().getTotalSeconds(),
                LocalDateTime.ofInstant(at.instant(), ZoneOffset.UTC), ZoneRulesProvider.getVersions("UTC").lastEntry().getKey());
        }
        if (time instanceof HearingTime.Control control) {
            return new HearingTimeColumns(control.precision(), control.date(), null, control.zone().getId(), null, null, null);
        }
        return new HearingTimeColumns(HearingTime.Precision.TO_BE_SET, null, null, null, null, null, null);
    }

    HearingTime open() {
        return switch (precision) {
            case EXACT -> new HearingTime.Exact(new CourtTime(local, ZoneId.of(zone), ZoneOffset.ofTotalSeconds(offsetSeconds)));
            case CONTROL -> new HearingTime.Control(day, ZoneId.of(zone));
            case TO_BE_SET -> new HearingTime.ToBeSet();
        };
    }
}
