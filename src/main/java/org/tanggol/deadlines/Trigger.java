package org.tanggol.deadlines;

import java.time.LocalDate;

/**
 * The event that starts a period, as somebody learned of it.
 *
 * @param event name of the event in the rule file, or null when the one the rule names is meant
 * @param at when; hours run from an instant only
 * @param deadlineSetOn the day the court set the hearing or the schedule, which selects the version of some rules; or null
 * @param circumstances what else is known that rules ask for
 * @param source where it is known from, shown beside the date; or null
 */
public record Trigger(String event, Moment at, LocalDate deadlineSetOn, Circumstances circumstances, String source) {

    /** @throws IllegalArgumentException without a time or circumstances */
    public Trigger {
        if (at == null || circumstances == null) {
            throw new IllegalArgumentException("A trigger has a time");
        }
    }

    /** An event of which nothing else is known. */
    public static Trigger at(Moment at) {
        return new Trigger(null, at, null, Circumstances.UNKNOWN, null);
    }

    /** An event on a day, of which nothing else is known. */
    public static Trigger on(LocalDate day) {
        return at(Moment.on(day));
    }

    /** The same event, of a hearing or schedule set on that day. */
    public Trigger setOn(LocalDate day) {
        return new Trigger(event, at, day, circumstances, source);
    }

    /** The same event in these circumstances. */
    public Trigger in(Circumstances known) {
        return new Trigger(event, at, deadlineSetOn, known, source);
    }
}
