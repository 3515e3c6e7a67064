package org.tanggol.reference;

import java.time.Instant;
import java.util.List;
import org.tanggol.access.MemberId;

/**
 * A question on the review list.
 *
 * @param reasons the signs that were seen, as codes
 * @param score 0 to 100 for a proposal, or null
 * @param sourceLine line or row of the source, or null
 * @param answers the decisions this question allows
 * @param decidedBy null while it is open
 */
public record ReviewRow(ReviewItemId id, long version, ReviewKind kind, Place facility, Place other, String stated, String proposed,
                        List<String> reasons, Integer score, String source, Integer sourceLine, ReviewDecision decision,
                        List<ReviewDecision> answers, String decidedValue, MemberId decidedBy, Instant decidedAt, String note) {

    /** A facility a question is about. */
    public record Place(FacilityId id, String name, String code, String address, String phone) { }
}
