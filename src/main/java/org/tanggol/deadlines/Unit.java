package org.tanggol.deadlines;

import java.util.EnumSet;
import java.util.Set;

/** What a period is counted in. The names are the words of the rule file, in capitals. */
public enum Unit {
    /** Every day; the trigger's day is day 0 and the last day counts. */
    CALENDAR_DAY,
    /** Monday to Friday that are no closed days; the count begins with the first one after the trigger. */
    BUSINESS_DAY,
    /** Elapsed time from the instant of the trigger: a change of the clocks neither adds nor takes an hour. */
    HOUR,
    /** Elapsed time on days that are open, by the local calendar of the place of custody; the clock stands still in between (8 CFR 287.7(d)). */
    HOUR_EXCLUDING_SAT_SUN_HOLIDAY,
    /** The same day of a later month, or its last day. */
    MONTH,
    /** The same day of a later year; 29 February becomes 1 March. */
    YEAR,
    /** There is no limit of time. */
    NONE,
    /** Only a court's order gives the date. */
    AS_ORDERED,
    /** No period of its own: moves a last day that is closed. */
    ROLL_ONLY;

    private static final Set<Unit> HOURS = EnumSet.of(HOUR, HOUR_EXCLUDING_SAT_SUN_HOLIDAY);
    private static final Set<Unit> WITHOUT_LENGTH = EnumSet.of(NONE, AS_ORDERED);

    /** Whether it runs from an instant, so that a trigger needs a time and a zone. */
    public boolean inHours() {
        return HOURS.contains(this);
    }

    /** Whether a period in this unit has a number. */
    public boolean hasLength() {
        return !WITHOUT_LENGTH.contains(this);
    }
}
