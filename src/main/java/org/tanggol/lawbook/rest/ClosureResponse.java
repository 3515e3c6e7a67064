package org.tanggol.lawbook.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.lawbook.LawQueries;

/** A day on which offices are closed for once, beside weekends and federal holidays. */
@Schema(name = "Closure", requiredProperties = {"id", "day", "name", "source", "added_at"})
public record ClosureResponse(UUID id, LocalDate day, String name, String source, Instant addedAt) {

    static ClosureResponse from(LawQueries.ClosureRow row) {
        return new ClosureResponse(row.id().value(), row.day(), row.name(), row.source(), row.addedAt());
    }
}
