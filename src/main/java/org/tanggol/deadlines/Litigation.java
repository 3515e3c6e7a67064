package org.tanggol.deadlines;

import java.time.LocalDate;

/**
 * What courts have done to a rule. One with a status other than {@link Status#NONE} is never controlling by itself.
 *
 * @param note the case, court and date; needed unless the status is none
 * @param reviewer who looked at it last, or null
 * @param reviewedOn when, or null
 */
public record Litigation(Status status, String note, String reviewer, LocalDate reviewedOn) {

    /** Words of the rule file, in capitals. */
    public enum Status { NONE, ENJOINED, VACATED, SPLIT_BY_CIRCUIT }

    /** @throws IllegalArgumentException for a status without the case that made it */
    public Litigation {
        if (status != Status.NONE && (note == null || note.isBlank())) {
            throw new IllegalArgumentException("Litigation without a note");
        }
    }

    /** Whether nothing stands in the way of the rule governing by itself. */
    public boolean isNone() {
        return status == Status.NONE;
    }
}
