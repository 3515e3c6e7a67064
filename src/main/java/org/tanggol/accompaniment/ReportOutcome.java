package org.tanggol.accompaniment;

/** How it went, in one tap. */
public enum ReportOutcome {
    AS_PLANNED, POSTPONED, NOBODY_CAME, TAKEN_INTO_CUSTODY, OTHER
}
