package org.tanggol.members;

import java.time.Instant;
import java.util.UUID;
import org.tanggol.access.MemberId;

/**
 * Somebody is to start afresh.
 *
 * @param confirmedBy null while it waits for a second administrator
 * @param usedAt null while nobody has used the link
 */
public record FactorResetRow(UUID id, MemberId member, MemberId askedBy, Instant askedAt, MemberId confirmedBy, Instant confirmedAt, Instant usedAt, String reason) {

    @Override
    public String toString() {
        return "FactorResetRow";
    }
}
