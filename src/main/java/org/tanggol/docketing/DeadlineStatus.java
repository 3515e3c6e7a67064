package org.tanggol.docketing;

/** Where a deadline stands. */
public enum DeadlineStatus {
    /** Still to be kept, or to be watched. */
    OPEN,
    /** Filed or done, with proof; in time or late. */
    DONE,
    /** The day passed without it; what is done now is written down. */
    MISSED,
    /** Does not apply, or its event was no such event. */
    CLOSED
}
