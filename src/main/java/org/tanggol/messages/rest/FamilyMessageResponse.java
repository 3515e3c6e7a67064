package org.tanggol.messages.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.messages.MessageRow;
import org.tanggol.platform.rest.ContentTag;

/**
 * A message on the wire.
 *
 * @param fromFamily whether the family wrote it
 * @param authorId who of the team wrote it; none where the family did
 * @param seenAt when the family opened what the team wrote
 * @param doneAt when what the family wrote was answered or put aside
 * @param translation by a person
 */
@Schema(name = "FamilyMessage", requiredProperties = {"id", "etag", "relative_id", "from_family", "text", "sent_at"})
public record FamilyMessageResponse(UUID id, String etag, UUID relativeId, boolean fromFamily, String language, String text, UUID authorId, Instant sentAt, Instant seenAt, Instant doneAt,
                                    String translation) {

    static FamilyMessageResponse from(MessageRow row) {
        return new FamilyMessageResponse(row.id().value(), ContentTag.of(row.version()), row.relative().value(), row.fromFamily(), row.language(), row.text(),
            row.author() == null ? null : row.author().value(), row.sentAt(), row.seenAt(), row.doneAt(), row.translation());
    }

    @Override
    public String toString() {
        return "FamilyMessageResponse";
    }
}
