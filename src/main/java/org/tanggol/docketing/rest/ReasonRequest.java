package org.tanggol.docketing.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why it does not apply to this case. */
@Schema(name = "DeadlineReasonRequest", requiredProperties = "reason")
public record ReasonRequest(String reason) {

    @Override
    public String toString() {
        return "ReasonRequest";
    }
}
