package org.tanggol.docketing;

import java.time.Instant;
import java.time.LocalDate;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.deadlines.Moment;

/**
 * An open deadline as lists over several cases show it; nothing of it is confidential text.
 *
 * @param firstOn the earliest day to act by
 * @param contested whether several dates stand and no lawyer has chosen
 * @param watched whether others act by it
 */
public record DueRow(DeadlineId id, CaseFileId file, String family, Moment holds, LocalDate firstOn, boolean contested, boolean watched, MemberId owner,
    Instant updatedAt, long version) {

    /** Whether the day to act by has passed and nobody has said what became of it. */
    public boolean isOverdue(LocalDate today) {
        return firstOn.isBefore(today);
    }
}
