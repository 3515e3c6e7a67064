package org.tanggol.custody.rest;

import java.time.Instant;
import java.util.UUID;
import org.tanggol.custody.CustodyQueries;
import org.tanggol.custody.LocatorInputs;
import org.tanggol.custody.LocatorResult;
import org.tanggol.custody.LocatorSystem;

/** One look at a locator. Never changed, so it has no version. */
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
