package org.tanggol.deadlines;

import java.time.LocalDate;

/**
 * From when until when a version of a rule governs, both days included.
 *
 * @param from null where no source says since when
 * @param to null while it has no end
 */
public record Effective(LocalDate from, LocalDate to) {

    /** @throws IllegalArgumentException when it ends before it begins */
    public Effective {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("Ends before it begins");
        }
    }

    /** Whether the rule governs what is of that day. */
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Whether there is a day in both. */
    public boolean overlaps(Effective other) {
        return (from == null || other.to == null || !from.isAfter(other.to)) && (other.from == null || to == null || !other.from.isAfter(to));
    }
}
