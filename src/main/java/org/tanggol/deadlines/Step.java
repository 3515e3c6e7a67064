package org.tanggol.deadlines;

import java.util.List;

/**
 * One step of the arithmetic behind a date, so that it can be said in any language.
 *
 * @param kind what was done; its words are {@code deadlines.step.KIND} in the bundles
 * @param values days, moments, closed days, numbers and lists of them, in the places of the words
 */
public record Step(Kind kind, List<Object> values) {

    /** What can happen to a date. */
    public enum Kind {
        DAYS(false), DAYS_BEFORE(false), BUSINESS_DAYS(false), BUSINESS_DAYS_BEFORE(false), HOURS(false), MONTH(false), MONTHS(false), YEAR(false), YEARS(false), LEAP_DAY(false),
        ROLL_ONLY(false), HOURS_FROM(false), HOURS_ON(false), NOT_COUNTED(false), HOURS_END(true), ROLLED(true), ROLLED_OVER(true), STAYS(false), NO_ROLL_VERIFIED(false), ROLL_UNVERIFIED(false), FILE_BY(false),
        CLOCKS_CHANGE(false), NO_LIMIT(false), AS_ORDERED(false), HOURS_UNKNOWN(false), BESIDE(false), NOT_CONTROLLING(false), UNVERIFIED(false),
        COURT_ORDER(false), EXTENSION(false), OVERRIDE(false);

        private final boolean goesOn;

        Kind(boolean goesOn) {
            this.goesOn = goesOn;
        }

        /** Whether it continues the phrase before it. */
        boolean goesOn() {
            return goesOn;
        }
    }

    public Step {
        values = List.copyOf(values);
    }

    static Step of(Kind kind, Object... values) {
        return new Step(kind, List.of(values));
    }
}
