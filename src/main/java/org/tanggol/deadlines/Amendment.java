package org.tanggol.deadlines;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.tanggol.platform.Checks;
import org.tanggol.platform.RuleViolation;

/** A recorded fact that puts another date in the place of a computed one. The computed date stays visible beside it. */
public sealed interface Amendment {

    int LONGEST_TEXT = 2000;

    /** The date it gives. */
    Moment date();

    /** When it was put on record; what was recorded later prevails. */
    Instant recordedAt();

    /** Which date holds after it, where {@code before} held. */
    default Moment prevail(Moment before) {
        return date();
    }

    /** Whether it is about dates of this rule. */
    default boolean covers(DeadlineRule rule) {
        return true;
    }

    /** How it is told. */
    Step step();

    /**
     * A date that a court or an agency gave: an order, a briefing schedule, a voluntary departure order, a demand (I-340).
     *
     * @param source the paper that says so
     */
    record CourtOrder(Moment date, String source, Instant recordedAt) implements Amendment {

        /** @throws RuleViolation FIELD_MISSING */
        public CourtOrder {
            Checks.required(date, "date");
            source = Checks.requiredText(source, "source", LONGEST_TEXT);
            Checks.required(recordedAt, "recordedAt");
        }

        @java.lang.Override
        public Step step() {
            return Step.of(Step.Kind.COURT_ORDER, date, source);
        }
    }

    /**
     * More time for some deadlines: granted, or because the filing system or the court was down. Never less: a date that is later already stays.
     *
     * @param ruleIds rules whose dates it covers
     * @param source who granted it, or the notice
     */
    record Extension(Moment date, Set<String> ruleIds, String source, Instant recordedAt) implements Amendment {

        /** @throws RuleViolation FIELD_MISSING */
        public Extension {
            Checks.required(date, "date");
            ruleIds = Set.copyOf(Checks.required(ruleIds, "ruleIds"));
            source = Checks.requiredText(source, "source", LONGEST_TEXT);
            Checks.required(recordedAt, "recordedAt");
        }

        @java.lang.Override
        public Moment prevail(Moment before) {
            return before != null && before.compareTo(date) > 0 ? before : date;
        }

        @java.lang.Override
        public boolean covers(DeadlineRule rule) {
            return ruleIds.contains(rule.id());
        }

        @java.lang.Override
        public Step step() {
            return Step.of(Step.Kind.EXTENSION, date, source);
        }
    }

    /**
     * Somebody who may do so holds another date to be right.
     *
     * @param by the member
     */
    record Override(Moment date, UUID by, String reason, Instant recordedAt) implements Amendment {

        /** @throws RuleViolation FIELD_MISSING without member or reason */
        public Override {
            Checks.required(date, "date");
            Checks.required(by, "by");
            reason = Checks.requiredText(reason, "reason", LONGEST_TEXT);
            Checks.required(recordedAt, "recordedAt");
        }

        @java.lang.Override
        public Step step() {
            return Step.of(Step.Kind.OVERRIDE, date, reason);
        }
    }
}
