package org.tanggol.docket.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.docket.CourtTime;
import org.tanggol.docket.HearingMedium;
import org.tanggol.docket.HearingRow;
import org.tanggol.docket.HearingStatus;
import org.tanggol.docket.HearingTime;
import org.tanggol.docket.HearingType;
import org.tanggol.docket.InterpreterState;
import org.tanggol.docket.Setting;
import org.tanggol.docket.Source;
import org.tanggol.platform.rest.SeenVersion;
import org.tanggol.proceedings.ProceedingKind;

/**
 * A hearing on the wire: the instant, and the wall clock at the court with its zone.
 *
 * @param startsAt absent unless the time is exact
 * @param date day at the court; absent when to be set
 * @param followsId the setting this one replaced
 * @param disputed whether sources disagree about the time
 */
@Schema(name = "Hearing", requiredProperties = {"id", "etag", "case_id", "proceeding_id", "proceeding_kind", "type", "status", "precision",
    "medium", "interpreter_state", "source", "disputed", "updated_at"})
public record HearingResponse(UUID id, String etag, UUID caseId, UUID proceedingId, ProceedingKind proceedingKind, HearingType type, HearingStatus status,
                              HearingTime.Precision precision, Instant startsAt, String timeZone, LocalDateTime localDateTime, String offset, LocalDate date,
                              UUID courtId, String judge, HearingMedium medium, String room, String interpreter, InterpreterState interpreterState,
                              UUID lawyerId, Source source, boolean disputed, UUID followsId, Instant updatedAt) {

    static HearingResponse from(HearingRow row) {
        Setting s = row.setting();
        CourtTime at = row.time() instanceof HearingTime.Exact exact ? exact.at() : null;
        return new HearingResponse(row.id().value(), SeenVersion.etag(row.version()), row.file().value(), row.proceeding().value(), row.proceedingKind(),
            s.type(), row.status(), row.time().precision(), row.startsAt(), row.zone() == null ? null : row.zone().getId(),
            at == null ? null : at.local(), at == null ? null : at.offset().getId(), row.time().day().orElse(null),
            s.court() == null ? null : s.court().value(), s.judge(), s.medium(), s.room(), s.interpreter(), s.interpreterState(),
            s.lawyer() == null ? null : s.lawyer().value(), row.source(), row.disputed(), row.follows() == null ? null : row.follows().value(),
            row.updatedAt());
    }
}
