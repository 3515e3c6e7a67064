package org.tanggol.docketing.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The day passed without it. @param then what is done now */
@Schema(name = "DeadlineMissRequest", requiredProperties = "then")
public record MissRequest(String then) {

    @Override
    public String toString() {
        return "MissRequest";
    }
}
