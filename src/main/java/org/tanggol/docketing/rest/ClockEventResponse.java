package org.tanggol.docketing.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.docket.Source;
import org.tanggol.docketing.ClockKeeping;
import org.tanggol.docketing.ClockKind;

/** One event of a work-permit clock. */
@Schema(name = "ClockEvent", requiredProperties = {"id", "kind", "on", "source", "recorded_at"})
public record ClockEventResponse(UUID id, ClockKind kind, LocalDate on, Source source, String words, Instant recordedAt) {

    static ClockEventResponse from(ClockKeeping.Entry entry) {
        return new ClockEventResponse(entry.id().value(), entry.kind(), entry.on(), entry.source(), entry.words(), entry.at());
    }

    @Override
    public String toString() {
        return "ClockEventResponse";
    }
}
