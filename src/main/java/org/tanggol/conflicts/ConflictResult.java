package org.tanggol.conflicts;

/** What whoever checked decided: no conflict, a conflict, or somebody with more to go by has to look. */
public enum ConflictResult {
    NONE, YES, NEEDS_REVIEW
}
