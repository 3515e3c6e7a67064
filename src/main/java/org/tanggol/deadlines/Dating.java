package org.tanggol.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tanggol.deadlines.DueDate.Role;
import org.tanggol.platform.RuleViolation;

/** Makes one date of one rule, read in one unit: counts, sees what becomes of a closed last day, and says what a reader has to know. */
final class Dating {

    private final DeadlineRule rule;
    private final Unit unit;
    private final Trigger trigger;
    private final CourtCalendar calendar;
    private final List<Step> steps = new ArrayList<>();
    private Moment counted;
    private Moment due;
    private LocalDate rolled;
    private LocalDate fileBy;

    Dating(DeadlineRule rule, Unit unit, Trigger trigger, CourtCalendar calendar) {
        this.rule = rule;
        this.unit = unit;
        this.trigger = trigger;
        this.calendar = calendar;
    }

    /** @throws RuleViolation HOUR_REQUIRED, YEAR_NOT_LOADED */
    DueDate date(Role role) {
        if (rule.period().amount().isPresent()) {
            count();
        } else {
            steps.add(Step.of(unit == Unit.AS_ORDERED ? Step.Kind.AS_ORDERED : unit == Unit.NONE ? Step.Kind.NO_LIMIT : Step.Kind.HOURS_UNKNOWN));
        }
        if (!rule.isControlling()) {
            steps.add(Step.of(Step.Kind.NOT_CONTROLLING, rule.litigation().status()));
        }
        if (!rule.authority().isVerified()) {
            steps.add(Step.of(Step.Kind.UNVERIFIED));
        }
        return new DueDate(rule, trigger, unit, role, Optional.ofNullable(counted), Optional.ofNullable(due), Optional.ofNullable(rolled), Optional.ofNullable(fileBy), steps);
    }

    private void count() {
        Counting counting = new Counting(calendar);
        counted = counting.end(rule.period().in(unit), trigger.at());
        due = counted;
        steps.addAll(counting.steps());
        // hours end when they end; 8 CFR 287.7(d) has left out closed days already
        if (!unit.inHours() && !calendar.isOpen(counted.day())) {
            closedLastDay(counted.day());
        }
        rule.unitInDoubt().filter(other -> unit != other).ifPresent(other -> steps.add(Step.of(Step.Kind.BESIDE, other,
            new Counting(calendar).end(rule.period().in(other), trigger.at()))));
    }

    private void closedLastDay(LocalDate last) {
        LocalDate next = calendar.openOnOrAfter(last);
        if (rule.roll() == Roll.FORWARD) {
            List<Object> passed = new ArrayList<>();
            for (LocalDate day = last.plusDays(1); day.isBefore(next); day = day.plusDays(1)) {
                passed.add(ClosedDay.of(day, calendar));
            }
            steps.add(passed.isEmpty() ? Step.of(Step.Kind.ROLLED, next) : Step.of(Step.Kind.ROLLED_OVER, List.copyOf(passed), next));
            due = Moment.on(next);
            return;
        }
        if (rule.roll() == Roll.FORWARD_UNVERIFIED) {
            rolled = next;
            steps.add(Step.of(Step.Kind.ROLL_UNVERIFIED, next));
        } else {
            steps.add(Step.of(rule.roll() == Roll.NONE ? Step.Kind.STAYS : Step.Kind.NO_ROLL_VERIFIED));
        }
        if (rule.isOursToFile()) {
            fileBy = calendar.openOnOrBefore(last);
            steps.add(Step.of(Step.Kind.FILE_BY, fileBy));
        }
    }
}
