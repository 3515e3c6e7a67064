package org.tanggol.people.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.people.CaseOrigin;
import org.tanggol.people.CaseStatus;
import org.tanggol.people.FileRow;
import org.tanggol.platform.rest.SeenVersion;

/** A case file on the wire; the person is at {@code /v1/people/} with the same id. */
@Schema(name = "Case", requiredProperties = {"id", "etag", "number", "status", "origin", "opened_at", "updated_at"})
public record CaseResponse(UUID id, String etag, String number, CaseStatus status, CaseOrigin origin, Instant openedAt, Instant closedAt, Instant updatedAt) {

    static CaseResponse from(FileRow row) {
        return new CaseResponse(row.id().value(), SeenVersion.etag(row.version()), row.number(), row.status(), row.origin(), row.openedAt(), row.closedAt(),
            row.updatedAt());
    }
}
