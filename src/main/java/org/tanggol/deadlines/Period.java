package org.tanggol.deadlines;

import java.util.OptionalInt;

/**
 * How long, and in which direction.
 *
 * @param amount empty where there is none ({@link Unit#NONE}, {@link Unit#AS_ORDERED}) or where no source gives the hours
 */
public record Period(OptionalInt amount, Unit unit, Direction direction) {

    /** Longer ones are a slip of the pen: no period of this field comes near. */
    static final int LONGEST = 10_000;

    /** From the trigger on, or back from it: filings before a hearing, which is day 0. */
    public enum Direction { AFTER, BEFORE }

    /** @throws IllegalArgumentException when the number does not fit the unit, or hours, months and years are to be counted back */
    public Period {
        if (!fits(amount, unit, direction)) {
            throw new IllegalArgumentException("Not a period: " + amount + " " + unit + " " + direction);
        }
    }

    static boolean fits(OptionalInt amount, Unit unit, Direction direction) {
        if (amount.isPresent() && (!unit.hasLength() || amount.getAsInt() < 0 || amount.getAsInt() > LONGEST)) {
            return false;
        }
        if (amount.isEmpty() && unit.hasLength() && !unit.inHours()) {
            return false;
        }
        if (unit == Unit.ROLL_ONLY && amount.getAsInt() != 0) {
            return false;
        }
        return direction == Direction.AFTER || unit == Unit.CALENDAR_DAY || unit == Unit.BUSINESS_DAY;
    }

    /** The same number in another unit, where texts disagree about the unit. */
    Period in(Unit other) {
        return new Period(amount, other, direction);
    }
}
