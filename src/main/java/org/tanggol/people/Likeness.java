package org.tanggol.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How likely two descriptions are of one person, and why. The score orders a list for people to decide; it decides
 * nothing itself. Whoever changes a weight finds what must hold in LikenessTest.
 *
 * @param score 0 to 100
 * @param reasons those that speak for it first
 */
public record Likeness(int score, List<Reason> reasons) {

    /** From here on saving asks whether it is the same person. */
    public static final int STRONG = 60;
    private static final int FAR_YEARS = 3;
    private static final int FAR_GUESS_YEARS = 9;
    private static final int NEAR_GUESS_YEARS = 3;

    /** Why two descriptions may be of one person, or may not. The key of its words is {@code Reason.NAME}. */
    public enum Reason {
        SAME_A_NUMBER(80), A_NUMBER_ONE_OFF(35), SAME_PHONE(25),
        NAME_EQUAL(45), NAME_SOUNDS_ALIKE(38), NAME_SIMILAR(32), SURNAME_ALONE(8),
        VIA_ALIAS(0), SURNAMES_SWAPPED(0), NAMES_SWAPPED(0),
        SAME_BIRTH_DATE(30), BIRTH_DAY_MONTH_SWAPPED(22), AGE_FITS(8), SAME_COUNTRY(5), SAME_FACILITY(8),
        GIVEN_NAME_UNKNOWN(-14), SECOND_SURNAME_OTHER(-10), BIRTH_FAR_APART(-40), OTHER_COUNTRY(-15), OTHER_A_NUMBER(-30);

        private final int weight;

        Reason(int weight) {
            this.weight = weight;
        }

        /** Whether it speaks against. */
        public boolean isAgainst() {
            return weight < 0;
        }
    }

    public Likeness {
        reasons = List.copyOf(reasons);
    }

    /** Whether somebody should look before a second record is made. */
    public boolean isStrong() {
        return score >= STRONG;
    }

    /** Whether it is worth a question in a sheet of thousands, where a name is often all there is: strong, or an equal name that nothing speaks against. */
    public boolean isWorthAsking() {
        return isStrong() || reasons.contains(Reason.NAME_EQUAL) && reasons.stream().noneMatch(Reason::isAgainst);
    }

    /**
     * Compares; null when the two are not even candidates: no name alike, no number the same or one off, no phone shared.
     *
     * @param today to tell an age from a date of birth
     */
    public static Likeness of(Somebody one, Somebody other, LocalDate today) {
        return of(one, other, reach(one, other), rest(one, other, today));
    }

    /**
     * As {@link #of}, for thousands compared with thousands; null also when it is not {@link #isWorthAsking() worth asking}. Names are compared last,
     * and not at all where even an equal one would not make it so: that is most of the work.
     */
    static Likeness ifWorthAsking(Somebody one, Somebody other, LocalDate today) {
        EnumSet<Reason> reach = reach(one, other);
        Set<Reason> rest = rest(one, other, today);
        boolean against = reach.contains(Reason.OTHER_A_NUMBER) || rest.stream().anyMatch(Reason::isAgainst);
        if (against && Reason.NAME_EQUAL.weight + sum(reach) + sum(rest) < STRONG) {
            return null;
        }
        Likeness likeness = of(one, other, reach, rest);
        return likeness == null || !likeness.isWorthAsking() ? null : likeness;
    }

    private static Likeness of(Somebody one, Somebody other, EnumSet<Reason> reach, Set<Reason> rest) {
        Set<Reason> reasons = EnumSet.copyOf(reach);
        reasons.addAll(NameFit.best(one.names(), other.names()));
        if (reasons.isEmpty() || reasons.equals(EnumSet.of(Reason.OTHER_A_NUMBER))) {
            return null;
        }
        reasons.addAll(rest);
        return new Likeness(Math.max(0, Math.min(100, sum(reasons))), new ArrayList<>(reasons));
    }

    private static int sum(Set<Reason> reasons) {
        int sum = 0;
        for (Reason reason : reasons) {
            sum += reason.weight;
        }
        return sum;
    }

    /** What makes two a pair even without a name, or speaks against one: numbers and phones. */
    private static EnumSet<Reason> reach(Somebody one, Somebody other) {
        EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
        numbers(one.aNumbers(), other.aNumbers(), reasons);
        if (!Collections.disjoint(one.phones(), other.phones())) {
            reasons.add(Reason.SAME_PHONE);
        }
        return reasons;
    }

    /** What counts only between a pair: birth, country, place. */
    private static EnumSet<Reason> rest(Somebody one, Somebody other, LocalDate today) {
        EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
        births(one.birth(), other.birth(), today, reasons);
        if (!one.countries().isEmpty() && !other.countries().isEmpty()) {
            reasons.add(Collections.disjoint(one.countries(), other.countries()) ? Reason.OTHER_COUNTRY : Reason.SAME_COUNTRY);
        }
        if (one.facility() != null && one.facility().equals(other.facility())) {
            reasons.add(Reason.SAME_FACILITY);
        }
        return reasons;
    }

    private static void numbers(Set<ANumber> one, Set<ANumber> other, Set<Reason> reasons) {
        if (one.isEmpty() || other.isEmpty()) {
            return;
        }
        if (!Collections.disjoint(one, other)) {
            reasons.add(Reason.SAME_A_NUMBER);
        } else if (one.stream().anyMatch(a -> other.stream().anyMatch(b -> oneOff(a.digits(), b.digits())))) {
            reasons.add(Reason.A_NUMBER_ONE_OFF);
        } else {
            reasons.add(Reason.OTHER_A_NUMBER);
        }
    }

    /** One digit misread, or two neighbours in the wrong order. */
    static boolean oneOff(String one, String other) {
        int differing = 0;
        int first = -1;
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                first = differing == 0 ? i : first;
                differing++;
            }
        }
        return differing == 1 || differing == 2 && one.charAt(first) == other.charAt(first + 1) && one.charAt(first + 1) == other.charAt(first)
            || shifted(one, other) || shifted(other, one);
    }

    /** A digit left out and another taken in at the end or the beginning: numbers of eight digits are written with a leading zero. */
    private static boolean shifted(String one, String other) {
        if (one.charAt(0) != '0') {
            return false;
        }
        String shorter = one.substring(1);
        for (int i = 0; i < other.length(); i++) {
            if (shorter.contentEquals(new StringBuilder(other).deleteCharAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static void births(Birth one, Birth other, LocalDate today, Set<Reason> reasons) {
        if (one == null || other == null) {
            return;
        }
        if (one instanceof Birth.On a && other instanceof Birth.On b) {
            if (a.date().equals(b.date())) {
                reasons.add(Reason.SAME_BIRTH_DATE);
            } else if (swapped(a.date(), b.date())) {
                reasons.add(Reason.BIRTH_DAY_MONTH_SWAPPED);
            } else if (Math.abs(ChronoUnit.YEARS.between(a.date(), b.date())) >= FAR_YEARS) {
                reasons.add(Reason.BIRTH_FAR_APART);
            }
            return;
        }
        int apart = Math.abs(one.ageOn(today) - other.ageOn(today));
        if (apart <= NEAR_GUESS_YEARS) {
            reasons.add(Reason.AGE_FITS);
        } else if (apart >= FAR_GUESS_YEARS) {
            reasons.add(Reason.BIRTH_FAR_APART);
        }
    }

    private static boolean swapped(LocalDate one, LocalDate other) {
        try {
            return LocalDate.of(one.getYear(), one.getDayOfMonth(), one.getMonthValue()).equals(other);
        } catch (DateTimeException e) {
            return false;   // the thirteenth is no month
        }
    }
}
