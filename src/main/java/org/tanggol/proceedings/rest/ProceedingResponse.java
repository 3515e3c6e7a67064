package org.tanggol.proceedings.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.platform.rest.SeenVersion;
import org.tanggol.proceedings.ChargingDocument;
import org.tanggol.proceedings.ProceedingKind;
import org.tanggol.proceedings.ProceedingRow;

/** A matter on the wire. */
@Schema(name = "Proceeding", requiredProperties = {"id", "etag", "case_id", "kind", "opened_on", "updated_at"})
public record ProceedingResponse(UUID id, String etag, UUID caseId, ProceedingKind kind, UUID courtId, ChargingDocument chargingDocument, LocalDate servedOn,
                                 LocalDate openedOn, LocalDate closedOn, String outcome, Instant updatedAt) {

    static ProceedingResponse from(ProceedingRow row) {
        return new ProceedingResponse(row.id().value(), SeenVersion.etag(row.version()), row.file().value(), row.kind(),
            row.court() == null ? null : row.court().value(), row.chargingDocument(), row.servedOn(), row.openedOn(), row.closedOn(), row.outcome(),
            row.updatedAt());
    }
}
