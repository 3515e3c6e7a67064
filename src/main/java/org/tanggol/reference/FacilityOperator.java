package org.tanggol.reference;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * Who ran or owned a facility, from day to day, both included. What a dated list says is true of that day; before and after it
 * nothing is known, so both ends stay open until a source gives them.
 *
 * @param fromDay first day, null when it began before any source
 * @param toDay last day, null when no end is known
 * @param stated the abbreviation of the source, e.g. {@code CCA}
 * @param asOf day of the source
 */
@Embeddable
public record FacilityOperator(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "operator_id")) OperatorId operator,
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) OperatorRole role,
        @Column(name = "from_day") LocalDate fromDay, @Column(name = "to_day") LocalDate toDay,
        String stated, String source, @Column(name = "as_of") LocalDate asOf) implements Serializable {

    public FacilityOperator {
        if (operator == null || role == null || stated == null || source == null || asOf == null) {
            throw new IllegalArgumentException("An operator has a source and its date");
        }
        if (fromDay != null && toDay != null && toDay.isBefore(fromDay)) {
            throw new RuleViolation(Rule.END_BEFORE_START, "toDay");
        }
    }

    /** Whether both claim the same role on a common day. */
    boolean overlaps(FacilityOperator other) {
        return role == other.role
            && (toDay == null || other.fromDay == null || !toDay.isBefore(other.fromDay))
            && (fromDay == null || other.toDay == null || !other.toDay.isBefore(fromDay));
    }

    /** Whether the day lies within; an open end counts as going on. */
    boolean covers(LocalDate day) {
        return (fromDay == null || !day.isBefore(fromDay)) && (toDay == null || !day.isAfter(toDay));
    }

    /** The same, ended on that day. */
    FacilityOperator endedOn(LocalDate day) {
        return new FacilityOperator(operator, role, fromDay, day, stated, source, asOf);
    }
}
