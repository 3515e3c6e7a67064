package org.tanggol.reference;

import java.util.ArrayList;
import java.util.List;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Who runs or owns a place, by ranges of days that for one role never lie over each other. */
final class OperatorRanges {

    private OperatorRanges() { }

    /** @throws RuleViolation OPERATOR_RANGES_OVERLAP when another body already stands for the same role on one of these days */
    static void requireApart(List<FacilityOperator> known, FacilityOperator range) {
        if (known.stream().anyMatch(range::overlaps)) {
            throw new RuleViolation(Rule.OPERATOR_RANGES_OVERLAP, "from");
        }
    }

    /**
     * The ranges after another body has taken over: the open range of the same role ends the day before.
     *
     * @throws RuleViolation FIELD_MISSING without the day, OPERATOR_RANGES_OVERLAP
     */
    static List<FacilityOperator> handedTo(List<FacilityOperator> known, FacilityOperator next) {
        if (next.fromDay() == null) {
            throw new RuleViolation(Rule.FIELD_MISSING, "from");
        }
        List<FacilityOperator> after = new ArrayList<>();
        for (FacilityOperator held : known) {
            boolean gives = held.role() == next.role() && held.toDay() == null
                && (held.fromDay() == null || held.fromDay().isBefore(next.fromDay()));
            after.add(gives ? held.endedOn(next.fromDay().minusDays(1)) : held);
        }
        requireApart(after, next);
        after.add(next);
        return after;
    }
}
