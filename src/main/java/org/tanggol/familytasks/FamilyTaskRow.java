package org.tanggol.familytasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.people.FamilyMemberId;

/**
 * Something a family is asked to do, to read.
 *
 * @param relative who is asked, or null for every relative who may see documents
 * @param dueOn a plain date at the office, or null
 * @param wantsPhoto whether a photo is asked for
 * @param doneAt when the team had it, or null
 */
public record FamilyTaskRow(FamilyTaskId id, CaseFileId file, FamilyMemberId relative, String title, String hint, String language, LocalDate dueOn, boolean wantsPhoto, MemberId askedBy, Instant askedAt,
                            Instant doneAt, List<Photo> photos) {

    /** A photo that came for it. */
    public record Photo(FamilyPhotoId id, FamilyMemberId relative, Instant sentAt) { }

    public boolean isOpen() {
        return doneAt == null;
    }

    @Override
    public String toString() {
        return "FamilyTaskRow";
    }
}
