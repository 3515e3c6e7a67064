package org.tanggol.messages;

import java.time.Instant;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.people.FamilyMemberId;

/**
 * A message to read.
 *
 * @param language BCP 47 tag of the text, or null
 * @param author of the team, or null where the family wrote
 * @param seenAt when the family opened what the team wrote
 * @param doneAt when it was answered or put aside; of what the family wrote
 * @param translator who was asked to translate it, or did
 * @param translation by a person, or null
 */
public record MessageRow(FamilyMessageId id, CaseFileId file, FamilyMemberId relative, boolean fromFamily, String language, String text, MemberId author, Instant sentAt, Instant seenAt,
                         MemberId assignee, Instant doneAt, MemberId translator, String translation, long version) {

    /** Whether the family waits for an answer. */
    public boolean isOpen() {
        return fromFamily && doneAt == null;
    }

    /** Whether somebody was asked for a translation that is not there yet. */
    public boolean isToTranslate() {
        return translator != null && translation == null;
    }

    @Override
    public String toString() {
        return "MessageRow";
    }
}
