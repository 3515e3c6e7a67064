package org.tanggol.docketing.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.docket.Source;
import org.tanggol.docketing.ClockKind;

/** What happened to the clock. @param words why, or in which paper */
@Schema(requiredProperties = {"case_id", "kind", "on", "source"})
public record ClockEventRequest(String caseId, @Schema(implementation = ClockKind.class) String kind, String on, @Schema(implementation = Source.class) String source, String words) {

    @Override
    public String toString() {
        return "ClockEventRequest";
    }
}
