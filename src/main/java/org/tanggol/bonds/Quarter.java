package org.tanggol.bonds;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** A quarter of a calendar year. @param from its first day */
public record Quarter(LocalDate from) implements Comparable<Quarter> {

    public Quarter {
        if (!from.equals(from.with(IsoFields.DAY_OF_QUARTER, 1))) {
            throw new IllegalArgumentException("No quarter begins on " + from);
        }
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(day.with(IsoFields.DAY_OF_QUARTER, 1));
    }

    /** @param text such as {@code 2026-Q3} @throws RuleViolation FIELD_MALFORMED */
    public static Quarter parse(String text, String field) {
        if (text == null || !text.matches("[0-9]{4}-Q[1-4]")) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, field);
        }
        return new Quarter(LocalDate.of(Integer.parseInt(text.substring(0, 4)), 3 * (text.charAt(6) - '1') + 1, 1));
    }

    public LocalDate last() {
        return from.plusMonths(3).minusDays(1);
    }

    public Quarter before() {
        return new Quarter(from.minusMonths(3));
    }

    @Override
    public int compareTo(Quarter other) {
        return from.compareTo(other.from);
    }

    /** Such as {@code 2026-Q3}. */
    @Override
    public String toString() {
        return from.getYear() + "-Q" + from.get(IsoFields.QUARTER_OF_YEAR);
    }
}
