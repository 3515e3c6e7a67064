package org.tanggol.proceedings.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.platform.rest.Patch;
import org.tanggol.proceedings.ChargingDocument;
import org.tanggol.proceedings.ProceedingRow;

/** What of a matter a patch may change: another court after a change of venue, or a document known better. */
public record ProceedingChange(String courtId, @Schema(implementation = ChargingDocument.class) String chargingDocument, String servedOn) {

    static ProceedingChange of(ProceedingRow row, Patch patch) {
        return patch.onto(new ProceedingChange(text(row.court()), text(row.chargingDocument()), text(row.servedOn())));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
