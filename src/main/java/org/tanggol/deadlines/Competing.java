package org.tanggol.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * All dates that rules and texts give for one question. Until a lawyer chooses, both the protective and the controlling one stand.
 *
 * @param family the question
 * @param dates earliest first; what has no date is last
 */
public record Competing(String family, List<DueDate> dates) {

    public Competing {
        dates = List.copyOf(dates);
    }

    /** The date held to govern; empty when courts stopped every version. */
    public Optional<DueDate> controlling() {
        return dates.stream().filter(date -> date.role() == DueDate.Role.CONTROLLING).findFirst();
    }

    /** The earliest of all, which is safe whichever governs; empty when nothing has a date. */
    public Optional<DueDate> protective() {
        return dates.stream().filter(date -> date.due().isPresent()).findFirst();
    }

    /**
     * A lawyer holds one of these dates to govern. Nothing else makes a date controlling that courts stopped.
     *
     * @param lawyer the member who decides; that they may is for the caller to see to
     * @throws RuleViolation UNKNOWN_VALUE for a date that is none of these, FIELD_MISSING without lawyer or reason, FIELD_TOO_LONG
     */
    public Choice choose(DueDate chosen, UUID lawyer, String reason, Instant at) {
        if (!dates.contains(chosen)) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, "chosen");
        }
        return new Choice(chosen, this, lawyer, reason, at);
    }

    /**
     * What a lawyer decided, for the audit trail: the date, what stood beside it, who, why and when.
     *
     * @param among all dates there were to choose from
     */
    public record Choice(DueDate chosen, Competing among, UUID lawyer, String reason, Instant at) {

        static final int LONGEST_REASON = 2000;

        public Choice {
            Checks.required(lawyer, "lawyer");
            reason = Checks.requiredText(reason, "reason", LONGEST_REASON);
            Checks.required(at, "at");
        }
    }
}
