package org.tanggol.docketing.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.docketing.DeadlineHistory;
import org.tanggol.docketing.ReckoningCause;

/** One counting of a deadline's dates: which one, why, for whom, when, and by which rules. */
@Schema(name = "Counting", requiredProperties = {"number", "cause", "made_by_id", "made_at", "rules_version", "dates"})
public record CountingResponse(int number, ReckoningCause cause, UUID madeById, Instant madeAt, String rulesVersion, List<CountedDateResponse> dates) {

    static CountingResponse from(DeadlineHistory.Counting counting) {
        return new CountingResponse(counting.number(), counting.cause(), counting.by().value(), counting.at(), counting.counted().rulesVersion(),
            counting.counted().dates().stream().map(CountedDateResponse::from).toList());
    }
}
