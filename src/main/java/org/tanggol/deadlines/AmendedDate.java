package org.tanggol.deadlines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A computed date and what was recorded about it since, both kept.
 *
 * @param computed as the rule gives it
 * @param holds the date to go by: the computed one, or what prevails over it; empty while a court's order is awaited
 * @param by what was recorded and concerns this date, in the order of recording
 */
public record AmendedDate(DueDate computed, Optional<Moment> holds, List<Amendment> by) {

    public AmendedDate {
        by = List.copyOf(by);
    }

    /** What holds when all of it is taken together, in whatever order it is given. */
    public static AmendedDate of(DueDate computed, List<Amendment> recorded) {
        List<Amendment> concerned = inOrder(recorded.stream().filter(amendment -> amendment.covers(computed.rule())).toList());
        return new AmendedDate(computed, Optional.ofNullable(prevailing(computed.due().orElse(null), concerned)), concerned);
    }

    /**
     * What holds in the place of a date that is known without its rule.
     *
     * @param computed null where there was none
     * @param concerned all of it about this date
     * @return null only when there was no date and nothing gives one
     */
    public static Moment prevailing(Moment computed, List<Amendment> concerned) {
        Moment holds = computed;
        for (Amendment amendment : inOrder(concerned)) {
            holds = amendment.prevail(holds);
        }
        return holds;
    }

    private static List<Amendment> inOrder(List<Amendment> recorded) {
        List<Amendment> sorted = new ArrayList<>(recorded);
        sorted.sort(Comparator.comparing(Amendment::recordedAt));
        return sorted;
    }

    /** The arithmetic of the computed date, then what was recorded. */
    public List<Step> steps() {
        return Stream.concat(computed.steps().stream(), by.stream().map(Amendment::step)).toList();
    }
}
