package org.tanggol.docketing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.tanggol.docket.HearingId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Recorded triggers of one file and the deadlines that follow from them. */
public record DeadlineFolder(List<TriggerRow> triggers, List<DeadlineRow> deadlines) {

    public DeadlineFolder {
        triggers = List.copyOf(triggers);
        deadlines = List.copyOf(deadlines);
    }

    /** @throws RuleViolation NOT_FOUND when the deadline is none of this file */
    public DeadlineRow deadline(DeadlineId id) {
        return deadlines.stream().filter(deadline -> deadline.id().equals(id)).findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    /** @throws RuleViolation NOT_FOUND when the trigger is none of this file */
    public TriggerRow trigger(TriggerId id) {
        return triggers.stream().filter(trigger -> trigger.id().equals(id)).findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    /** Still to be kept or watched, by the day to act by; what has no date comes last. */
    public List<DeadlineRow> open() {
        return deadlines.stream().filter(DeadlineRow::isOpen).sorted(inTime()).toList();
    }

    /** Open ones that count back from this hearing. */
    public List<DeadlineRow> before(HearingId hearing) {
        return open().stream().filter(deadline -> hearing.equals(deadline.trigger().hearing())).toList();
    }

    /** Open ones that follow from events other than hearings. */
    public List<DeadlineRow> afterEvents() {
        return open().stream().filter(deadline -> deadline.trigger().hearing() == null).toList();
    }

    /** Done, missed or closed, the last ended first. */
    public List<DeadlineRow> ended() {
        return deadlines.stream().filter(deadline -> !deadline.isOpen()).sorted(Comparator.comparing((DeadlineRow deadline) -> deadline.end().at()).reversed()).toList();
    }

    /** Events that somebody recorded by themselves, the newest first; withdrawn ones last. */
    public List<TriggerRow> events() {
        return triggers.stream().filter(trigger -> trigger.hearing() == null)
            .sorted(Comparator.comparing(TriggerRow::withdrawn).thenComparing(TriggerRow::at, Comparator.reverseOrder()).thenComparing(trigger -> trigger.id().value())).toList();
    }

    private static Comparator<DeadlineRow> inTime() {
        return Comparator.comparing((DeadlineRow deadline) -> deadline.firstOn() == null ? LocalDate.MAX : deadline.firstOn()).thenComparing(DeadlineRow::family);
    }
}
