package org.tanggol.people.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.people.CaseOrigin;
import org.tanggol.people.CaseStatus;
import org.tanggol.people.FileRow;
import org.tanggol.people.PartnerId;
import org.tanggol.platform.rest.SeenVersion;

/**
 * A case file on the wire; the person is at {@code /v1/people/} with the same id.
 *
 * @param externalIds partners' own ids of the case: in the answer about one case only
 */
@Schema(name = "Case", requiredProperties = {"id", "etag", "number", "status", "origin", "opened_at", "updated_at"})
public record CaseResponse(UUID id, String etag, String number, CaseStatus status, CaseOrigin origin, Instant openedAt, Instant closedAt,
                           List<ExternalIdJson> externalIds, Instant updatedAt) {

    static CaseResponse from(FileRow row) {
        return of(row, null);
    }

    static CaseResponse from(FileRow row, List<PartnerId> externalIds) {
        return of(row, ExternalIdJson.all(externalIds));
    }

    private static CaseResponse of(FileRow row, List<ExternalIdJson> externalIds) {
        return new CaseResponse(row.id().value(), SeenVersion.etag(row.version()), row.number(), row.status(), row.origin(), row.openedAt(), row.closedAt(),
            externalIds, row.updatedAt());
    }
}
