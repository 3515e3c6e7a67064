package org.tanggol.custody.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.custody.CustodyQueries;
import org.tanggol.custody.LocatorInputs;
import org.tanggol.custody.LocatorResult;
import org.tanggol.custody.LocatorSystem;

/** One look at a locator. Never changed, so it has no version. */
@Schema(name = "LocatorCheck", requiredProperties = {"id", "checked_at", "system", "inputs", "result"})
public record LocatorCheckResponse(UUID id, Instant checkedAt, LocatorSystem system, LocatorInputs inputs, LocatorResult result, UUID facilityId,
                                   String facilityName, String note) {

    static LocatorCheckResponse from(CustodyQueries.LocatorRow row) {
        return new LocatorCheckResponse(row.id().value(), row.checkedAt(), row.system(), row.inputs(), row.result(),
            row.facility() == null ? null : row.facility().value(), row.facilityName(), row.note());
    }

    @Override
    public String toString() {
        return "LocatorCheckResponse";
    }
}
