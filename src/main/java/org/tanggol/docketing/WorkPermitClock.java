package org.tanggol.docketing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * How many days an asylum application has been pending without a delay of the applicant's: a work permit may be asked for after 150 of them (8 CFR 208.7(a)) and granted after 180 (INA 208(d)(2)).
 * The day on which it starts or runs again is day 0; a day on which it stops counts. The agencies keep clocks of their own, which may differ: this one is for comparing.
 *
 * @param tocks in the order of their days; started first, then stopped and restarted in turn
 */
public record WorkPermitClock(List<Tock> tocks) {

    /** Days after which the work permit may be asked for. */
    public static final int ASK = 150;
    /** Days after which it may be granted. */
    public static final int GRANT = 180;

    /** One event. @param on local day */
    public record Tock(ClockKind kind, LocalDate on) { }

    public WorkPermitClock {
        tocks = List.copyOf(tocks);
    }

    /**
     * The clock with one more event.
     *
     * @throws RuleViolation CLOCK_ORDER for an event that cannot follow the last one, CLOCK_BEFORE for a day before it
     */
    WorkPermitClock and(Tock next) {
        ClockKind last = tocks.isEmpty() ? null : tocks.get(tocks.size() - 1).kind();
        boolean follows = last == null ? next.kind() == ClockKind.STARTED : last == ClockKind.STOPPED ? next.kind() == ClockKind.RESTARTED : next.kind() == ClockKind.STOPPED;
        if (!follows) {
            throw new RuleViolation(Rule.CLOCK_ORDER, "kind");
        }
        if (last != null && next.on().isBefore(tocks.get(tocks.size() - 1).on())) {
            throw new RuleViolation(Rule.CLOCK_BEFORE, "on", tocks.get(tocks.size() - 1).on());
        }
        List<Tock> more = new ArrayList<>(tocks);
        more.add(next);
        return new WorkPermitClock(more);
    }

    public boolean isStarted() {
        return !tocks.isEmpty();
    }

    public boolean isRunning() {
        return isStarted() && tocks.get(tocks.size() - 1).kind() != ClockKind.STOPPED;
    }

    /** Days counted up to a day that is not before the last event. */
    public long days(LocalDate today) {
        long days = 0;
        for (int i = 0; i < tocks.size(); i++) {
            if (tocks.get(i).kind() != ClockKind.STOPPED) {
                days += ChronoUnit.DAYS.between(tocks.get(i).on(), i + 1 < tocks.size() ? tocks.get(i + 1).on() : today);
            }
        }
        return days;
    }

    /** The day on which so many days have passed: past, or to come if nothing stops the clock; empty while it stands still before that. */
    public Optional<LocalDate> reaches(int wanted) {
        long days = 0;
        for (int i = 0; i < tocks.size(); i++) {
            if (tocks.get(i).kind() != ClockKind.STOPPED) {
                LocalDate from = tocks.get(i).on();
                long run = i + 1 < tocks.size() ? ChronoUnit.DAYS.between(from, tocks.get(i + 1).on()) : Long.MAX_VALUE;
                if (wanted - days <= run) {
                    return Optional.of(from.plusDays(wanted - days));
                }
                days += run;
            }
        }
        return Optional.empty();
    }
}
