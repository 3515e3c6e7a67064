package org.tanggol.deadlines;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * What a change of rules, closed days, triggers or recorded facts would move. Changes nothing: a person reads the list and accepts.
 *
 * @param before by which dates were computed until now
 * @param after by which they would be computed
 */
public record Review(Deadlines before, Deadlines after) {

    /** Why a date would move. */
    public enum Why { RULES, CLOSED_DAYS, TRIGGER, AMENDMENTS }

    /**
     * The dates of one deadline, or why there are none.
     *
     * @param controlling with what was recorded about it; empty when no version governs or there is no date
     * @param refused why nothing can be computed, or null
     */
    public record Dates(Optional<Moment> controlling, Optional<Moment> protective, Rule refused) { }

    /** One deadline whose dates would change. */
    public record Item(String key, String family, Dates before, Dates after, Set<Why> why) {

        public Item {
            why = Set.copyOf(why);
        }
    }

    /**
     * A part of a long list.
     *
     * @param lastKey where the next part goes on, or the key it was asked with when nothing was left
     * @param isLast whether nothing is left
     */
    public record Part(List<Item> items, String lastKey, boolean isLast) {

        public Part {
            items = List.copyOf(items);
        }
    }

    /**
     * Looks at so many deadlines behind a key. May stop after any part and go on with its last key, as often as needed.
     *
     * @param open all of them in the order of their keys, or those behind the key
     * @param afterKey where the part before ended; empty at the beginning
     * @param most how many to look at
     */
    public Part part(Iterator<OpenDeadline> open, String afterKey, int most) {
        List<Item> items = new ArrayList<>();
        String last = afterKey;
        int looked = 0;
        while (looked < most && open.hasNext()) {
            OpenDeadline deadline = open.next();
            if (deadline.key().compareTo(last) > 0) {
                of(deadline, deadline).ifPresent(items::add);
                last = deadline.key();
                looked++;
            }
        }
        return new Part(items, last, !open.hasNext());
    }

    /**
     * What would become of one deadline, also when its trigger or what was recorded about it changes.
     *
     * @param was as it is now
     * @param willBe the same deadline as it would be
     * @return empty when its dates stay
     */
    public Optional<Item> of(OpenDeadline was, OpenDeadline willBe) {
        Dates old = dates(before, was);
        Dates next = dates(after, willBe);
        return old.equals(next) ? Optional.empty() : Optional.of(new Item(was.key(), was.family(), old, next, why(was, willBe, old)));
    }

    /** Each change that moves the dates by itself; all of them when only together they do. */
    private Set<Why> why(OpenDeadline was, OpenDeadline willBe, Dates old) {
        Set<Why> alone = EnumSet.noneOf(Why.class);
        Set<Why> changed = EnumSet.noneOf(Why.class);
        see(Why.RULES, !before.book().equals(after.book()), new Deadlines(after.book(), before.calendar()), was, old, alone, changed);
        see(Why.CLOSED_DAYS, !before.calendar().equals(after.calendar()), new Deadlines(before.book(), after.calendar()), was, old, alone, changed);
        see(Why.TRIGGER, !was.trigger().equals(willBe.trigger()), before, new OpenDeadline(was.key(), was.family(), willBe.trigger(), was.amendments()), old, alone, changed);
        see(Why.AMENDMENTS, !was.amendments().equals(willBe.amendments()), before,
            new OpenDeadline(was.key(), was.family(), was.trigger(), willBe.amendments()), old, alone, changed);
        return alone.isEmpty() ? changed : alone;
    }

    private static void see(Why why, boolean changes, Deadlines by, OpenDeadline deadline, Dates old, Set<Why> alone, Set<Why> changed) {
        if (changes) {
            changed.add(why);
            if (!dates(by, deadline).equals(old)) {
                alone.add(why);
            }
        }
    }

    private static Dates dates(Deadlines by, OpenDeadline deadline) {
        try {
            Competing competing = by.competing(deadline.family(), deadline.trigger());
            return new Dates(competing.controlling().flatMap(date -> AmendedDate.of(date, deadline.amendments()).holds()), competing.protective().flatMap(DueDate::due), null);
        } catch (RuleViolation refused) {
            return new Dates(Optional.empty(), Optional.empty(), refused.rule());
        }
    }
}
