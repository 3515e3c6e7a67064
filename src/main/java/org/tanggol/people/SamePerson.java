package org.tanggol.people;

import java.util.List;
import org.tanggol.access.CaseFileId;

/**
 * A file that may be about the same person.
 *
 * @param score 0 to 100
 * @param reasons those that speak for it first
 */
public record SamePerson(CaseFileId file, int score, List<Likeness.Reason> reasons) {

    /** Whether somebody should look before a second record is made. */
    public boolean isStrong() {
        return score >= Likeness.STRONG;
    }
}
