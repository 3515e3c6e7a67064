package org.tanggol.reference.rest;

import java.util.UUID;
import org.tanggol.reference.CourtRow;

/** An immigration court; its clocks are those its hearings are set in. */
public record CourtResponse(UUID id, String name, String city, String state, String timeZone) {

    static CourtResponse from(CourtRow row) {
        return new CourtResponse(row.id().value(), row.name(), row.city(), row.state(), row.zone());
    }
}
