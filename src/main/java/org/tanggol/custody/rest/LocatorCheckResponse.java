package org.tanggol.custody.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.custody.CustodyQueries;
import org.tanggol.custody.LocatorInputs;
import org.tanggol.custody.LocatorResult;
import org.tanggol.custody.LocatorSystem;
import org.tanggol.platform.rest.ContentTag;

/** One look at a locator. Never changed; the facility may get another name. */
@Schema(name = "LocatorCheck", requiredProperties = {"id", "etag", "checked_at", "system", "inputs", "result"})
public record LocatorCheckResponse(UUID id, String etag, Instant checkedAt, LocatorSystem system, LocatorInputs inputs, LocatorResult result, UUID facilityId,
                                   String facilityName, String note) {

    static LocatorCheckResponse from(CustodyQueries.LocatorRow row) {
        return new LocatorCheckResponse(row.id().value(), ContentTag.of(row.id(), row.facilityName()), row.checkedAt(), row.system(), row.inputs(), row.result(),
            row.facility() == null ? null : row.facility().value(), row.facilityName(), row.note());
    }

    @Override
    public String toString() {
        return "LocatorCheckResponse";
    }
}
