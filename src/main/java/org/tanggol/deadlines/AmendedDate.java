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
        List<Amendment> concerned = new ArrayList<>(recorded.stream().filter(amendment -> amendment.covers(computed.rule())).toList());
        concerned.sort(Comparator.comparing(Amendment::recordedAt));
        Moment holds = computed.due().orElse(null);
        for (Amendment amendment : concerned) {
            holds = amendment.prevail(holds);
        }
        return new AmendedDate(computed, Optional.ofNullable(holds), concerned);
    }

    /** The arithmetic of the computed date, then what was recorded. */
    public List<Step> steps() {
        return Stream.concat(computed.steps().stream(), by.stream().map(Amendment::step)).toList();
    }
}
