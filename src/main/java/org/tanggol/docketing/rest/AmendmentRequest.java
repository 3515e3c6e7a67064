package org.tanggol.docketing.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.docketing.AmendmentKind;

/** A court's date, or more time. @param source the paper that says so */
@Schema(requiredProperties = {"kind", "day", "source"})
public record AmendmentRequest(@Schema(implementation = AmendmentKind.class) String kind, String day, String source) {

    @Override
    public String toString() {
        return "AmendmentRequest";
    }
}
