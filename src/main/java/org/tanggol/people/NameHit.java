package org.tanggol.people;

import org.tanggol.access.CaseFileId;

/**
 * A person found by name.
 *
 * @param score 0 to 1, higher is better
 * @param how why it fits
 */
public record NameHit(PersonId person, CaseFileId file, double score, Reason how) {

    /** Why a name fits what was typed. */
    public enum Reason { EXACT, BEGINS, SOUNDS_LIKE, SIMILAR }
}
