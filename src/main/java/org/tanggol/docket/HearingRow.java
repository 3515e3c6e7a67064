package org.tanggol.docket;

import java.time.Instant;
import java.time.ZoneId;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.proceedings.ProceedingId;
import org.tanggol.proceedings.ProceedingKind;

/**
 * A setting as lists, pages and the REST API show it.
 *
 * @param startsAt the instant; null unless the time is exact
 * @param follows the setting this one replaced, or null
 * @param disputed whether sources disagree about the time now
 */
public record HearingRow(HearingId id, CaseFileId file, ProceedingId proceeding, ProceedingKind proceedingKind, Setting setting, HearingStatus status,
                         Source source, HearingTime time, Instant startsAt, HearingId follows, Instant updatedAt, long version, boolean disputed) {

    /** The same with another setting. */
    HearingRow with(Setting other) {
        return new HearingRow(id, file, proceeding, proceedingKind, other, status, source, time, startsAt, follows, updatedAt, version, disputed);
    }

    public boolean isExact() {
        return time instanceof HearingTime.Exact;
    }

    /** Zone of the court, or null when to be set. */
    public ZoneId zone() {
        return time instanceof HearingTime.Exact exact ? exact.at().zone() : time instanceof HearingTime.Control control ? control.zone() : null;
    }

    public MemberId lawyer() {
        return setting.lawyer();
    }
}
