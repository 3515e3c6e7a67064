package org.tanggol.feeds;

/** Whose hearings and deadlines stand in a private calendar. */
public enum FeedWhose {
    /** Hearings in which the member appears, deadlines that are theirs. */
    MINE,
    /** All of the cases on whose team the member is. */
    TEAM
}
