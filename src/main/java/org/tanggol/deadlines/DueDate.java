package org.tanggol.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A date with its reasons: the rule it comes from, its trigger, and every step of the arithmetic. Says nothing of whether the date is kept.
 *
 * @param rule the version that was computed; its id, version, authority, verification and litigation are cited with the date
 * @param countedIn the unit that was counted; another than the rule's where texts disagree
 * @param role beside other dates for the same question
 * @param counted where the period ends, before any roll; empty when there is no period to count
 * @param due the date that holds: rolled where a rule says so
 * @param rolled the open day after, where a roll is usual and not verified; shown beside the due date
 * @param fileBy the last open day before a date that does not roll, when the act is ours to file
 */
public record DueDate(DeadlineRule rule, Trigger trigger, Unit countedIn, Role role, Optional<Moment> counted, Optional<Moment> due, Optional<LocalDate> rolled,
    Optional<LocalDate> fileBy, List<Step> steps) {

    /** What a date is beside others for the same question. */
    public enum Role {
        /** The one held to govern. */
        CONTROLLING,
        /** No later than the controlling one, under a rule or reading that may not govern: whoever keeps it is safe either way. */
        PROTECTIVE,
        /** Later than the controlling one, or the roll that nobody verified: to be seen, never to be relied on. */
        SHOWN
    }

    public DueDate {
        steps = List.copyOf(steps);
    }

    /** Whether only others act by it, mostly the government. */
    public boolean isWatched() {
        return rule.isWatched();
    }

    /** Days on which to remind of it, in order. Who is reminded learns no name from here. */
    public List<LocalDate> warnings() {
        return due.stream().flatMap(moment -> rule.warnDaysBefore().stream().map(moment.day()::minusDays)).sorted().distinct().toList();
    }

    DueDate as(Role other) {
        return new DueDate(rule, trigger, countedIn, other, counted, due, rolled, fileBy, steps);
    }

    /** The rolled date that is shown beside one whose roll is not verified. */
    Optional<DueDate> rolledBeside() {
        return rolled.map(day -> new DueDate(rule, trigger, countedIn, Role.SHOWN, counted, Optional.of(Moment.on(day)), Optional.empty(), Optional.empty(), steps));
    }
}
