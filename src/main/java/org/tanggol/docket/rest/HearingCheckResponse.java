package org.tanggol.docket.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.docket.CheckResult;
import org.tanggol.docket.HearingChecking;

/** One look at where the court shows a hearing. */
@Schema(name = "HearingCheck", requiredProperties = {"id", "hearing_id", "result", "checked_by_id", "checked_at"})
public record HearingCheckResponse(UUID id, UUID hearingId, CheckResult result, UUID checkedById, Instant checkedAt) {

    static HearingCheckResponse from(HearingChecking.CheckRow row) {
        return new HearingCheckResponse(row.id(), row.hearing().value(), row.result(), row.by().value(), row.at());
    }
}
