package org.tanggol.reference;

/** What was decided about a question. */
public enum ReviewDecision {
    OPEN,
    /** The source is right after all; what it states enters the record. */
    ACCEPTED,
    /** Corrected to another value. */
    CORRECTED,
    /** The two are one place. */
    MERGED,
    /** The two are two places. */
    NOT_THE_SAME,
    /** Nothing to do; the record stays as it is. */
    SET_ASIDE
}
