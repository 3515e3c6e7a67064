package org.tanggol.retention;

import java.util.OptionalInt;

/** A kind of record that is kept for a time. The organization chooses how long; until it does, the program's own choice holds. */
public enum Kept {
    /** A case, with everything in it, after the day it was closed. */
    CLOSED_CASES(null, 30),
    /** Sheets and what was made of them, after they were uploaded or written. */
    IMPORTS(31, 1),
    /** What somebody typed and never saved. */
    DRAFTS(90, 1),
    /** What programs are told of. A program that reads less often than this misses changes. */
    CHANGE_FEED(null, 30),
    /** Calls to partners that have been answered or given up. */
    WEBHOOK_DELIVERIES(90, 1),
    /** What members were told, after they were. */
    NOTICES(365, 60);

    /** Ten times as long as the longest time that a bar asks for. */
    static final int MOST_DAYS = 36_500;

    private final Integer usual;
    private final int least;

    Kept(Integer usual, int least) {
        this.usual = usual;
        this.least = least;
    }

    /** Days, where the organization has chosen nothing; empty for ever. */
    public OptionalInt usual() {
        return usual == null ? OptionalInt.empty() : OptionalInt.of(usual);
    }

    /** The fewest days that may be chosen. */
    public int least() {
        return least;
    }
}
