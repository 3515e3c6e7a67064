package org.tanggol.deadlines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tanggol.deadlines.DueDate.Role;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Dates by one rule book and one calendar. Asks nobody what day it is: the same book, calendar and trigger give the same date for ever. */
public record Deadlines(RuleBook book, CourtCalendar calendar) {

    private record Reading(DeadlineRule rule, Unit unit) { }

    /**
     * The date of one rule.
     *
     * @throws RuleViolation RULE_UNKNOWN, UNKNOWN_VALUE for an event that does not start the rule, RULE_NOT_EFFECTIVE when another version governs what is of the selecting day or the rule does not apply
     *     in these circumstances, FIELD_MISSING for the day a hearing was set, HOUR_REQUIRED when hours are to run from a day, YEAR_NOT_LOADED
     */
    public DueDate compute(String ruleId, Trigger trigger) {
        DeadlineRule rule = book.rule(ruleId);
        rule.triggers().require(trigger);
        if (!rule.governs(trigger)) {
            throw new RuleViolation(Rule.RULE_NOT_EFFECTIVE, "rule_id");
        }
        if (rule.isControlling()) {
            return date(new Reading(rule, rule.period().unit()), trigger, Role.CONTROLLING);
        }
        return competing(rule.family(), trigger).dates().stream().filter(date -> date.rule().id().equals(ruleId) && date.countedIn() == rule.period().unit()).findFirst().orElseThrow();
    }

    /**
     * All dates for one question: of every version that may govern, in every unit that some text gives, rolled and not where the roll is not
     * verified.
     *
     * @param family of rules that answer the question
     * @throws RuleViolation as {@link #compute}
     */
    public Competing competing(String family, Trigger trigger) {
        List<Reading> readings = new ArrayList<>();
        book.family(family).stream().filter(rule -> rule.governs(trigger)).forEach(rule -> {
            rule.triggers().require(trigger);
            collect(rule, trigger, readings);
        });
        if (readings.isEmpty()) {
            throw new RuleViolation(Rule.RULE_NOT_EFFECTIVE, "rule_id");
        }
        Optional<DueDate> held = readings.stream().filter(reading -> reading.rule().family().equals(family) && reading.rule().isControlling()).findFirst()
            .map(reading -> date(reading, trigger, Role.CONTROLLING));
        List<DueDate> dates = new ArrayList<>();
        for (Reading reading : readings) {
            DueDate date = held.filter(controlling -> reading.equals(new Reading(controlling.rule(), controlling.countedIn())))
                .orElseGet(() -> beside(date(reading, trigger, Role.PROTECTIVE), held));
            dates.add(date);
            date.rolledBeside().ifPresent(dates::add);
        }
        dates.sort(Comparator.comparing(date -> date.due().orElse(null), Comparator.nullsLast(Comparator.naturalOrder())));
        return new Competing(family, dates);
    }

    /** The rule, the other unit where texts disagree, and the rules that the file names beside it. The loader has refused circles. */
    private void collect(DeadlineRule rule, Trigger trigger, List<Reading> readings) {
        readings.add(new Reading(rule, rule.period().unit()));
        rule.unitInDoubt().ifPresent(unit -> readings.add(new Reading(rule, unit)));
        rule.alsoCompute().stream().sorted().map(book::rule).filter(other -> other.governs(trigger)).forEach(other -> collect(other, trigger, readings));
    }

    /** A protective date is never after the controlling one; what would be is shown only. */
    private static DueDate beside(DueDate date, Optional<DueDate> held) {
        boolean later = date.due().isEmpty() || held.flatMap(DueDate::due).filter(governing -> date.due().get().compareTo(governing) > 0).isPresent();
        return later ? date.as(Role.SHOWN) : date;
    }

    private DueDate date(Reading reading, Trigger trigger, Role role) {
        return new Dating(reading.rule(), reading.unit(), trigger, calendar).date(role);
    }
}
