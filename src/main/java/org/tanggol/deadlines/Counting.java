package org.tanggol.deadlines;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Counts one period from one trigger and writes down how. Where the period ends, closed or not; what becomes of a closed day is not said here. */
final class Counting {

    private final CourtCalendar calendar;
    private final List<Step> steps = new ArrayList<>();

    Counting(CourtCalendar calendar) {
        this.calendar = calendar;
    }

    /** How it was counted. */
    List<Step> steps() {
        return steps;
    }

    /**
     * The last day or instant of a period that has a number.
     *
     * @throws RuleViolation HOUR_REQUIRED when hours are to run from a day, YEAR_NOT_LOADED
     */
    Moment end(Period period, Moment trigger) {
        int amount = period.amount().orElseThrow();
        calendar.isOpen(trigger.day());
        return switch (period.unit()) {
            case CALENDAR_DAY -> days(trigger.day(), amount, period.direction());
            case BUSINESS_DAY -> businessDays(trigger.day(), amount, period.direction());
            case HOUR -> hours(instant(trigger), amount);
            case HOUR_EXCLUDING_SAT_SUN_HOLIDAY -> openHours(instant(trigger), amount);
            case MONTH -> months(trigger.day(), amount);
            case YEAR -> years(trigger.day(), amount);
            case ROLL_ONLY -> rollOnly(trigger.day());
            case NONE, AS_ORDERED -> throw new IllegalArgumentException("Nothing to count");
        };
    }

    private static ZonedDateTime instant(Moment trigger) {
        if (trigger instanceof Moment.At at) {
            return at.at();
        }
        throw new RuleViolation(Rule.HOUR_REQUIRED, "trigger");
    }

    private Moment days(LocalDate from, int amount, Period.Direction direction) {
        boolean after = direction == Period.Direction.AFTER;
        LocalDate end = after ? from.plusDays(amount) : from.minusDays(amount);
        steps.add(Step.of(after ? Step.Kind.DAYS : Step.Kind.DAYS_BEFORE, from, amount, said(end)));
        return Moment.on(end);
    }

    private Moment rollOnly(LocalDate day) {
        steps.add(Step.of(Step.Kind.ROLL_ONLY, said(day)));
        return Moment.on(day);
    }

    /** The count begins with the first business day after the trigger, so the trigger may itself be closed. */
    private Moment businessDays(LocalDate from, int amount, Period.Direction direction) {
        boolean after = direction == Period.Direction.AFTER;
        List<Object> counted = new ArrayList<>();
        LocalDate day = from;
        for (int i = 0; i < amount; i++) {
            LocalDate next = after ? calendar.openOnOrAfter(day.plusDays(1)) : calendar.openOnOrBefore(day.minusDays(1));
            holidaysBetween(day, next, counted);
            counted.add(next);
            day = next;
        }
        steps.add(Step.of(after ? Step.Kind.BUSINESS_DAYS : Step.Kind.BUSINESS_DAYS_BEFORE, amount, from, List.copyOf(counted), day));
        return Moment.on(day);
    }

    /** Weekends are known to everybody; a holiday that was left out is named. */
    private void holidaysBetween(LocalDate counted, LocalDate next, List<Object> names) {
        int step = next.isAfter(counted) ? 1 : -1;
        for (LocalDate day = counted.plusDays(step); !day.equals(next); day = day.plusDays(step)) {
            LocalDate closed = day;
            calendar.nameOf(day).ifPresent(name -> names.add(new ClosedDay(closed, name)));
        }
    }

    private Moment hours(ZonedDateTime from, int amount) {
        ZonedDateTime end = from.plusHours(amount);     // on the time line: the wall clock may show an hour more or less
        steps.add(Step.of(Step.Kind.HOURS, Moment.at(from), amount, Moment.at(end)));
        if (!from.getOffset().equals(end.getOffset())) {
            steps.add(Step.of(Step.Kind.CLOCKS_CHANGE, amount));
        }
        return checked(end);
    }

    /** 8 CFR 287.7(d): 48 hours, excluding Saturdays, Sundays and holidays. Days are those of the place of custody, 23 or 25 hours long when the clocks change. */
    private Moment openHours(ZonedDateTime from, int amount) {
        Duration left = Duration.ofHours(amount);
        ZonedDateTime at = from;
        List<Object> closed = new ArrayList<>();
        steps.add(Step.of(Step.Kind.HOURS_FROM, Moment.at(from)));
        while (true) {
            LocalDate day = at.toLocalDate();
            ZonedDateTime midnight = day.plusDays(1).atStartOfDay(at.getZone());
            if (calendar.isOpen(day)) {
                notCounted(closed);
                Duration stretch = Duration.between(at, midnight);
                Duration counted = stretch.compareTo(left) < 0 ? stretch : left;
                steps.add(Step.of(Step.Kind.HOURS_ON, day, counted));
                left = left.minus(counted);
                if (left.isZero()) {
                    ZonedDateTime end = at.plus(counted);
                    steps.add(Step.of(Step.Kind.HOURS_END, Moment.at(end)));
                    return checked(end);
                }
            } else {
                closed.add(ClosedDay.of(day, calendar));
            }
            at = midnight;
        }
    }

    private void notCounted(List<Object> closed) {
        if (!closed.isEmpty()) {
            steps.add(Step.of(Step.Kind.NOT_COUNTED, List.copyOf(closed)));
            closed.clear();
        }
    }

    /** A year that is not loaded is refused also where nothing is looked up in it. */
    private Moment checked(ZonedDateTime end) {
        calendar.isOpen(end.toLocalDate());
        return Moment.at(end);
    }

    private Moment months(LocalDate from, int amount) {
        LocalDate end = from.plusMonths(amount);    // the last day of a month that is too short
        steps.add(Step.of(amount == 1 ? Step.Kind.MONTH : Step.Kind.MONTHS, from, amount, said(end)));
        return Moment.on(end);
    }

    private Moment years(LocalDate from, int amount) {
        LocalDate end = from.plusYears(amount);
        boolean leapDay = from.getMonth() == Month.FEBRUARY && from.getDayOfMonth() == 29 && !end.isLeapYear();
        if (leapDay) {
            end = end.plusDays(1);      // our convention: 1 March, where plusYears says 28 February
        }
        steps.add(Step.of(amount == 1 ? Step.Kind.YEAR : Step.Kind.YEARS, from, amount, said(end)));
        if (leapDay) {
            steps.add(Step.of(Step.Kind.LEAP_DAY, end.minusDays(1)));
        }
        return Moment.on(end);
    }

    private Object said(LocalDate day) {
        return calendar.isOpen(day) ? day : ClosedDay.of(day, calendar);
    }
}
