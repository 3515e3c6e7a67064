package org.tanggol.work.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.work.NoteKind;
import org.tanggol.work.NoteTier;

/** A note as a program sends it: who it is for, and the text. */
@Schema(requiredProperties = {"case_id", "tier", "text"})
public record NoteRequest(String caseId, @Schema(implementation = NoteTier.class) String tier, @Schema(implementation = NoteKind.class) String kind,
                          String text) {

    @Override
    public String toString() {
        return "NoteRequest";       // never the text: this may reach a log
    }
}
