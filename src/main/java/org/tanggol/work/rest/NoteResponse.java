package org.tanggol.work.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.platform.rest.ContentTag;
import org.tanggol.work.NoteKind;
import org.tanggol.work.NoteTier;
import org.tanggol.work.WorkFolder;

/** A note on the wire. Never changed, so its tag never changes either. */
@Schema(name = "Note", requiredProperties = {"id", "etag", "tier", "kind", "text", "written_at"})
public record NoteResponse(UUID id, String etag, NoteTier tier, NoteKind kind, String text, UUID authorId, Instant writtenAt) {

    static NoteResponse from(WorkFolder.NoteItem note) {
        return new NoteResponse(note.id().value(), ContentTag.of(note.id()), note.tier(), note.kind(), note.text(), note.author() == null ? null : note.author().value(),
            note.writtenAt());
    }

    @Override
    public String toString() {
        return "NoteResponse";
    }
}
