package org.tanggol.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * A rule of law about time, as data: what starts a period, how long it is, what it stands on and since when. Rules that answer one question
 * share a family; the day that selects takes the version in force on it.
 *
 * @param id unique in its book
 * @param version schema and check sum of everything the file says about the rule: another text is another version
 * @param triggers what starts the period
 * @param doubtUnit the unit some text gives instead; both are computed. Null where texts agree
 * @param alsoCompute ids of rules whose dates stand beside this one's, counted from the same trigger
 * @param measuredAt what has to be done by the date
 * @param acting who has to act
 * @param scope what the rule applies to
 * @param selectedBy which day selects the version
 * @param warnDaysBefore days before the date on which to remind, largest first
 */
public record DeadlineRule(String id, String version, String family, String name, Triggers triggers, Period period, Unit doubtUnit, Set<String> alsoCompute, Roll roll,
    Measured measuredAt, Set<Party> acting, Authority authority, Scope scope, Effective effective, SelectedBy selectedBy, boolean isInForce, Litigation litigation,
    List<Integer> warnDaysBefore, String notes) {

    /** What has to be done by the date. */
    public enum Measured {
        /** The paper has to be there: filed means received (8 CFR 1003.13). */
        RECEIPT,
        /** The act or decision itself. */
        EVENT
    }

    /** Which day selects the version of a rule. */
    public enum SelectedBy {
        TRIGGER_DATE,
        /** The day the court set the hearing or schedule (EOIR PM 25-21 governs what was set after it only). */
        DEADLINE_SET_ON
    }

    /**
     * To whom a rule applies.
     *
     * @param words as people say it
     * @param requires circumstances without which it does not apply
     * @param excludes circumstances under which it does not apply
     */
    public record Scope(String words, Set<String> requires, Set<String> excludes) {

        public Scope {
            requires = Set.copyOf(requires);
            excludes = Set.copyOf(excludes);
        }

        /** Whether nothing that is known speaks against it. */
        boolean allows(Circumstances known) {
            return requires.stream().noneMatch(known.notSo()::contains) && excludes.stream().noneMatch(known.so()::contains);
        }

        /** Whether no case can be in both. */
        boolean isApartFrom(Scope other) {
            return requires.stream().anyMatch(other.excludes::contains) || other.requires.stream().anyMatch(excludes::contains);
        }
    }

    public DeadlineRule {
        acting = Set.copyOf(acting);
        alsoCompute = Set.copyOf(alsoCompute);
        warnDaysBefore = List.copyOf(warnDaysBefore);
    }

    /** Whether only others act by this date, mostly the government: passing it makes a task, a demand or a habeas, not a missed filing. */
    public boolean isWatched() {
        return acting.stream().noneMatch(Party::isOurs);
    }

    /** Whether a paper of ours has to be received by the date. */
    boolean isOursToFile() {
        return !isWatched() && measuredAt == Measured.RECEIPT;
    }

    /** Whether it may hold by itself; what courts stopped is computed and shown, and a lawyer decides. */
    public boolean isControlling() {
        return litigation.isNone();
    }

    /** The unit that some text gives instead, where texts disagree. */
    public Optional<Unit> unitInDoubt() {
        return Optional.ofNullable(doubtUnit);
    }

    /** Whether the version in force on the selecting day is this one, for a case of which this is known. */
    boolean governs(Trigger trigger) {
        return effective.contains(selectingDay(trigger)) && scope.allows(trigger.circumstances());
    }

    /** @throws RuleViolation FIELD_MISSING when the day the court set the hearing selects the version and nobody gave it */
    LocalDate selectingDay(Trigger trigger) {
        if (selectedBy == SelectedBy.TRIGGER_DATE) {
            return trigger.at().day();
        }
        if (trigger.deadlineSetOn() == null) {
            throw new RuleViolation(Rule.FIELD_MISSING, "version_date");
        }
        return trigger.deadlineSetOn();
    }
}
