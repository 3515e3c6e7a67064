package org.tanggol.deadlines;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * The events that start the period of a rule.
 *
 * @param events names as in the rule file, with their kinds
 * @param latest whether the latest of several events counts, as in INA 241(a)(1)(B); else the first one, because a memorandum mailed after
 *     an oral decision starts nothing anew (Matter of Iskandarani, 29 I&amp;N Dec. 26 (BIA 2025))
 */
public record Triggers(Map<String, TriggerKind> events, boolean latest) {

    /** @throws IllegalArgumentException without any event */
    public Triggers {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("Nothing starts the period");
        }
        events = Map.copyOf(events);
    }

    /** @throws RuleViolation UNKNOWN_VALUE for an event that does not start this rule; one without a name is taken for the right one */
    void require(Trigger trigger) {
        if (trigger.event() != null && !events.containsKey(trigger.event())) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, "event");
        }
    }

    /**
     * Which of the events on record the period runs from.
     *
     * @throws RuleViolation FIELD_MISSING without any, UNKNOWN_VALUE for an event that does not start this rule
     */
    public Trigger of(List<Trigger> onRecord) {
        onRecord.forEach(this::require);
        Comparator<Trigger> inTime = Comparator.comparing(Trigger::at);
        return onRecord.stream().min(latest ? inTime.reversed() : inTime).orElseThrow(() -> new RuleViolation(Rule.FIELD_MISSING, "trigger"));
    }
}
