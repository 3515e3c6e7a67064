package org.tanggol.reference.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.platform.rest.ContentTag;
import org.tanggol.reference.CourtRow;

/** An immigration court; its clocks are those its hearings are set in. */
@Schema(name = "Court", requiredProperties = {"id", "etag", "name", "city", "state", "time_zone"})
public record CourtResponse(UUID id, String etag, String name, String city, String state, String timeZone) {

    static CourtResponse from(CourtRow row) {
        return new CourtResponse(row.id().value(), ContentTag.of(row), row.name(), row.city(), row.state(), row.zone());
    }
}
