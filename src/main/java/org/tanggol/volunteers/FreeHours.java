package org.tanggol.volunteers;

import java.time.LocalTime;

/** When on a day of the week somebody is usually free, by the clock of the place where they live. */
public enum FreeHours {
    NONE(0, 0), MORNING(7, 12), AFTERNOON(12, 18), DAY(7, 18), EVENING(17, 22), ANY(0, 24);

    private static final int MINUTES = 60;

    private final int from;
    private final int until;

    FreeHours(int from, int until) {
        this.from = from;
        this.until = until;
    }

    /** How many of these minutes fall into it; the time does not go beyond midnight. */
    public int minutesOf(LocalTime begin, int minutes) {
        int start = begin.getHour() * MINUTES + begin.getMinute();
        return Math.max(0, Math.min(until * MINUTES, start + minutes) - Math.max(from * MINUTES, start));
    }
}
