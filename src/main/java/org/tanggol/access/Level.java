package org.tanggol.access;

/** How much of a case file somebody may see; each includes the ones before. */
public enum Level {
    /** Not even that there is one: every answer is that of a file that does not exist. */
    NOTHING,
    /** That there is one, by its number; nothing of what it holds. */
    EXISTS,
    /** Who is meant, where they are held, who is on the team, and when the next hearing is; no number, note, flag or relative. */
    SUMMARY,
    /** All that the permissions of the asker's roles allow. */
    FULL;

    public boolean isAtLeast(Level other) {
        return compareTo(other) >= 0;
    }

    /** The higher of two. */
    public Level or(Level other) {
        return isAtLeast(other) ? this : other;
    }

    /** The lower of two. */
    public Level atMost(Level other) {
        return isAtLeast(other) ? other : this;
    }
}
