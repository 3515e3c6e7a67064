package org.tanggol.docketing.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.deadlines.Moment;
import org.tanggol.docket.Source;
import org.tanggol.docketing.TriggerRow;
import org.tanggol.platform.rest.SeenVersion;

/**
 * A recorded trigger on the wire.
 *
 * @param date the local day
 * @param at the instant, where hours run
 * @param hearingId the hearing whose day it is
 * @param stayId the stay in custody it follows from
 * @param proceedingId the proceeding it follows from
 * @param source absent where it follows from one of these
 * @param withdrawn whether it was recorded wrongly, or its hearing is off
 */
@Schema(name = "Trigger", requiredProperties = {"id", "etag", "case_id", "event", "date", "so", "not_so", "withdrawn", "recorded_at", "updated_at"})
public record TriggerResponse(UUID id, String etag, UUID caseId, UUID hearingId, UUID stayId, UUID proceedingId, String event, LocalDate date, Instant at, LocalDateTime localDateTime, String timeZone, LocalDate setOn,
                              List<String> so, List<String> notSo, Source source, String document, boolean withdrawn, Instant recordedAt, Instant updatedAt) {

    static TriggerResponse from(TriggerRow row) {
        ZonedDateTime hour = row.at() instanceof Moment.At at ? at.at() : null;
        return new TriggerResponse(row.id().value(), SeenVersion.etag(row.version()), row.file().value(), row.hearing() == null ? null : row.hearing().value(), row.stay(), row.proceeding(), row.event(), row.at().day(),
            hour == null ? null : hour.toInstant(), hour == null ? null : hour.toLocalDateTime(), hour == null ? null : hour.getZone().getId(), row.setOn(),
            row.circumstances().so().stream().sorted().toList(), row.circumstances().notSo().stream().sorted().toList(), row.source(), row.document(), row.withdrawn(), row.recordedAt(),
            row.updatedAt());
    }

    @Override
    public String toString() {
        return "TriggerResponse";
    }
}
