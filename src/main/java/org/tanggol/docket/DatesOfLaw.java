package org.tanggol.docket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tanggol.deadlines.Competing;
import org.tanggol.deadlines.CourtCalendar;
import org.tanggol.deadlines.DeadlineRule;
import org.tanggol.deadlines.Deadlines;
import org.tanggol.deadlines.DueDate;
import org.tanggol.deadlines.Moment;
import org.tanggol.deadlines.RuleBook;
import org.tanggol.deadlines.Trigger;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * What an event makes due, by the rules and the calendar that hold for the caller's organization. Works dates out and keeps nothing: no case, no person and
 * no permission is in it, rules and holidays are public law.
 */
@ApplicationScoped
public class DatesOfLaw {

    @Inject
    LawInForce law;

    /** By these rules and closed days, whatever an organization has. */
    public static DatesOfLaw by(Deadlines deadlines) {
        DatesOfLaw dates = new DatesOfLaw();
        dates.law = () -> deadlines;
        return dates;
    }

    /**
     * The dates for one question, or why there are none.
     *
     * @param family names the question
     * @param competing all dates for it; null when refused
     * @param refused what is missing, or that no version governs; null when there are dates
     */
    public record Answer(String family, Competing competing, RuleViolation refused) {

        private Optional<Moment> earliest() {
            return Optional.ofNullable(competing).flatMap(Competing::protective).flatMap(DueDate::due);
        }
    }

    /** All rules in the order of their file. */
    public List<DeadlineRule> rules() {
        return law.now().book().rules();
    }

    /** The rules. */
    public RuleBook book() {
        return law.now().book();
    }

    /** The closed days. */
    public CourtCalendar calendar() {
        return law.now().calendar();
    }

    /** Schema and check sum of all rules together. */
    public String version() {
        return law.now().book().version();
    }

    /** Names of the events that start a period. */
    public SortedSet<String> events() {
        return rules().stream().flatMap(rule -> rule.triggers().events().keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Circumstances that the rules started by an event ask for. */
    public SortedSet<String> circumstances(String event) {
        return startedBy(event).flatMap(rule -> Stream.of(rule.scope().requires(), rule.scope().excludes())).flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether some rule started by the event takes its version from the day the court set the hearing. */
    public boolean needsDaySet(String event) {
        return startedBy(event).anyMatch(rule -> rule.selectedBy() == DeadlineRule.SelectedBy.DEADLINE_SET_ON);
    }

    /** Whether some rule started by the event counts hours, so that the time of day is needed. */
    public boolean needsHour(String event) {
        return startedBy(event).anyMatch(rule -> rule.period().unit().inHours());
    }

    /**
     * What the event makes due, the earliest first; what has no date comes last.
     *
     * @param trigger with the name of its event
     * @throws RuleViolation UNKNOWN_VALUE for an event that starts nothing
     */
    public List<Answer> after(Trigger trigger) {
        List<String> families = startedBy(trigger.event()).map(DeadlineRule::family).distinct().toList();
        if (families.isEmpty()) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, "event");
        }
        List<Answer> answers = new ArrayList<>(families.stream().map(family -> answer(family, trigger)).toList());
        answers.sort(Comparator.comparing(answer -> answer.earliest().orElse(null), Comparator.nullsLast(Comparator.naturalOrder())));
        return answers;
    }

    private Answer answer(String family, Trigger trigger) {
        try {
            return new Answer(family, law.now().competing(family, trigger), null);
        } catch (RuleViolation refused) {
            return new Answer(family, null, refused);
        }
    }

    private Stream<DeadlineRule> startedBy(String event) {
        return rules().stream().filter(rule -> event != null && rule.triggers().events().containsKey(event));
    }
}
