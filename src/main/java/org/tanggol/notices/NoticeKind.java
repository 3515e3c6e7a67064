package org.tanggol.notices;

/** Why somebody is told. Each member chooses for each kind how. */
public enum NoticeKind {
    /** A hearing is in seven days or less. */
    WEEK_BEFORE,
    /** A hearing is tomorrow or today. */
    DAY_BEFORE,
    /** A deadline comes up, on a day that its rule names. */
    DEADLINE_AHEAD,
    /** A task of theirs is due tomorrow or today. */
    TASK_DUE,
    /** A hearing has another time. */
    MOVED,
    /** A hearing does not take place. */
    CANCELLED,
    /** Those who were asked have not said that they know of a change: to the others on the team. */
    UNANSWERED,
    /** Nobody on the team has: to the administrators. */
    OFFICE;

    /** Whether it comes because of the time, and not because somebody changed something. */
    public boolean isReminder() {
        return this == WEEK_BEFORE || this == DAY_BEFORE || this == DEADLINE_AHEAD || this == TASK_DUE;
    }
}
