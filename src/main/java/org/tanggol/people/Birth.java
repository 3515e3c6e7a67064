package org.tanggol.people;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** When somebody was born: a date, or an age somebody guessed on a day. A guess never becomes a date. */
public sealed interface Birth {

    /** Age in whole years on a day. */
    int ageOn(LocalDate day);

    /** As it lies in the confidential cell. */
    String packed();

    /** @param date a plain date, no zone */
    record On(LocalDate date) implements Birth {
        @Override
        public int ageOn(LocalDate day) {
            return Period.between(date, day).getYears();
        }

        @Override
        public String packed() {
            return date.toString();
        }
    }

    /** @param age in years, guessed on the day {@code on} */
    record Estimated(int age, LocalDate on) implements Birth {
        @Override
        public int ageOn(LocalDate day) {
            return age + (int) ChronoUnit.YEARS.between(on, day);
        }

        @Override
        public String packed() {
            return "~" + age + "@" + on;
        }
    }

    /** @throws RuleViolation BIRTH_DATE_IN_FUTURE, AGE_OUT_OF_RANGE for more than 120 years */
    static Birth on(LocalDate date, LocalDate today) {
        if (date.isAfter(today)) {
            throw new RuleViolation(Rule.BIRTH_DATE_IN_FUTURE, "birthDate");
        }
        if (date.isBefore(today.minusYears(121))) {
            throw new RuleViolation(Rule.AGE_OUT_OF_RANGE, "birthDate");
        }
        return new On(date);
    }

    /** @throws RuleViolation AGE_OUT_OF_RANGE outside 0 to 120 */
    static Birth estimated(int age, LocalDate today) {
        if (age < 0 || age > 120) {
            throw new RuleViolation(Rule.AGE_OUT_OF_RANGE, "estimatedAge");
        }
        return new Estimated(age, today);
    }

    /** Reads what {@link #packed} wrote; null gives null. */
    static Birth unpack(String packed) {
        if (packed == null) {
            return null;
        }
        if (packed.startsWith("~")) {
            int at = packed.indexOf('@');
            return new Estimated(Integer.parseInt(packed.substring(1, at)), LocalDate.parse(packed.substring(at + 1)));
        }
        return new On(LocalDate.parse(packed));
    }
}
