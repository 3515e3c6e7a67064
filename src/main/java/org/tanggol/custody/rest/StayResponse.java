package org.tanggol.custody.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.access.CaseFileId;
import org.tanggol.custody.Confidence;
import org.tanggol.custody.CustodyFolder;
import org.tanggol.custody.CustodySource;
import org.tanggol.custody.EndKind;
import org.tanggol.custody.LocatorResult;
import org.tanggol.custody.StintKind;
import org.tanggol.platform.rest.SeenVersion;

/**
 * A stay in custody with all its places, newest first.
 *
 * @param endedAt absent while it goes on
 */
@Schema(name = "Stay", requiredProperties = {"id", "etag", "case_id", "began_at", "checks", "stints"})
public record StayResponse(UUID id, String etag, UUID caseId, Instant beganAt, Instant endedAt, EndKind endKind, Instant lastCheckAt,
                           LocatorResult lastResult, int checks, List<StintJson> stints) {

    /** @param dayOnly nobody knows the hour; the instant is the beginning of the day there */
    @Schema(name = "Stint", requiredProperties = {"id", "kind", "starts_at", "time_zone", "day_only", "source", "confidence", "recorded_at"})
    public record StintJson(UUID id, StintKind kind, UUID facilityId, String facilityName, String place, Instant startsAt, Instant endsAt, String timeZone,
                            boolean dayOnly, CustodySource source, Confidence confidence, String note, Instant recordedAt) {
        @Override
        public String toString() {
            return "StintJson";     // never what it holds: this text may reach a log
        }
    }

    static StayResponse from(CaseFileId file, CustodyFolder.StayItem stay) {
        return new StayResponse(stay.id().value(), SeenVersion.etag(stay.version()), file.value(), stay.beganAt(), stay.endedAt(), stay.endKind(),
            stay.lastCheckAt(), stay.lastResult(), stay.checks(), stay.stints().stream().map(StayResponse::stint).toList());
    }

    private static StintJson stint(CustodyFolder.StintItem s) {
        return new StintJson(s.id().value(), s.kind(), s.facility() == null ? null : s.facility().value(), s.facilityName(), s.place(), s.from(), s.to(),
            s.zone().getId(), s.dayOnly(), s.source(), s.confidence(), s.note(), s.recordedAt());
    }
}
