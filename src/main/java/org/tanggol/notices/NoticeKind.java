package org.tanggol.notices;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

/** Why somebody is told. Each member chooses for each kind how. */
public enum NoticeKind {
    /** It is in seven days or less. */
    WEEK_BEFORE(7),
    /** It is tomorrow or today. */
    DAY_BEFORE(1),
    /** It has another time. */
    MOVED(0),
    /** It does not take place. */
    CANCELLED(0),
    /** Those who were asked have not said that they know of a change: to the others on the team. */
    UNANSWERED(0),
    /** Nobody on the team has: to the administrators. */
    OFFICE(0);

    /** When a day begins for reminders, on the clock of the place. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final int daysBefore;

    NoticeKind(int daysBefore) {
        this.daysBefore = daysBefore;
    }

    /** Those that come because of the time, the earlier one first. */
    static List<NoticeKind> reminders() {
        return List.of(WEEK_BEFORE, DAY_BEFORE);
    }

    public boolean isReminder() {
        return daysBefore > 0;
    }

    /** From when on it is due: eight in the morning of that many days before, on the clock of the place. An instant, so that no tick of a clock has to fall on it. */
    Instant due(Occasion occasion) {
        return occasion.day().minusDays(daysBefore).atTime(MORNING).atZone(occasion.zone()).toInstant();
    }
}
