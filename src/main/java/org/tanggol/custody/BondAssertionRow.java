package org.tanggol.custody;

import java.time.Instant;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;

/**
 * An assertion about a bond hearing, opened.
 *
 * @param said without paper and argument for whoever may not read notes
 * @param withdrawnWhy null while it stands
 */
public record BondAssertionRow(BondAssertionId id, CaseFileId file, AssertionEntry said, MemberId recordedBy, Instant recordedAt, MemberId withdrawnBy, Instant withdrawnAt,
                               String withdrawnWhy, long version) {

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    @Override
    public String toString() {
        return "BondAssertionRow " + id;
    }
}
