package org.tanggol.work.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.work.NoteKind;
import org.tanggol.work.NoteTier;
import org.tanggol.work.WorkFolder;

/** A note on the wire. Never changed, so it has no version. */
@Schema(name = "Note", requiredProperties = {"id", "tier", "kind", "text", "written_at"})
public record NoteResponse(UUID id, NoteTier tier, NoteKind kind, String text, UUID authorId, Instant writtenAt) {

    static NoteResponse from(WorkFolder.NoteItem note) {
        return new NoteResponse(note.id().value(), note.tier(), note.kind(), note.text(), note.author() == null ? null : note.author().value(),
            note.writtenAt());
    }

    @Override
    public String toString() {
        return "NoteResponse";
    }
}
