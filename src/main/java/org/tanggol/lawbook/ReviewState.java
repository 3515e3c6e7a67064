package org.tanggol.lawbook;

/** What became of a date that would move. */
public enum ReviewState {
    /** Waits for somebody. */
    PENDING,
    /** The new dates hold. */
    ACCEPTED,
    /** Somebody looked and left the dates as they were counted before. */
    KEPT,
    /** The law changed once more, or the deadline ended, before anybody decided. */
    OVERTAKEN
}
