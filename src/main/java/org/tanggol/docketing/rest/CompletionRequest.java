package org.tanggol.docketing.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** It was filed or done. @param on local day on which the paper was received, or the act was done @param proof how that can be shown */
@Schema(name = "DeadlineCompletionRequest", requiredProperties = {"on", "proof"})
public record CompletionRequest(String on, String proof) {

    @Override
    public String toString() {
        return "CompletionRequest";
    }
}
