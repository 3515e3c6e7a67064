package org.tanggol.docketing.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.docketing.AmendmentKind;
import org.tanggol.docketing.DeadlineHistory;

/** What put another date in the place of a computed one. @param words the paper that says so, or the reason */
@Schema(name = "Amendment", requiredProperties = {"kind", "day", "recorded_by_id", "recorded_at"})
public record AmendmentResponse(AmendmentKind kind, LocalDate day, String words, UUID recordedById, Instant recordedAt) {

    static AmendmentResponse from(DeadlineHistory.Amended amended) {
        return new AmendmentResponse(amended.kind(), amended.day(), amended.words(), amended.by().value(), amended.at());
    }

    @Override
    public String toString() {
        return "AmendmentResponse";
    }
}
