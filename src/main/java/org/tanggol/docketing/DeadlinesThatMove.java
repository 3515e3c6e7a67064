package org.tanggol.docketing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanggol.deadlines.Moment;
import org.tanggol.docket.Consequence;
import org.tanggol.docket.Consequences;
import org.tanggol.docket.Proposal;

/** Deadlines that count back from the hearing, and move with it. */
@ApplicationScoped
class DeadlinesThatMove implements Consequences {

    @Inject
    DeadlineShelf shelf;

    @Inject
    Reckoner reckoner;

    @Inject
    HearingDays days;

    @Override
    public List<Consequence> of(Proposal proposed) {
        if (proposed.before() == null || proposed.time().equals(proposed.before().time()) && proposed.setting().type() == proposed.before().setting().type()) {
            return List.of();
        }
        Optional<RecordedTrigger> known = shelf.of(proposed.before().id());
        if (known.isEmpty()) {
            return List.of();
        }
        Map<String, Reckoned> due = days.entry(proposed.file(), proposed.setting().type(), proposed.time(), known.get().source()).map(entry -> reckoner.after(entry.trigger())).orElse(Map.of());
        List<Consequence> found = new ArrayList<>();
        for (Deadline deadline : shelf.of(known.get().id())) {
            if (deadline.isOpen()) {
                consequence(deadline, due.get(deadline.family())).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Consequence> consequence(Deadline deadline, Reckoned after) {
        DeadlineName name = new DeadlineName(deadline.family());
        if (after == null) {
            return Optional.of(new Consequence(Consequence.Kind.MOVES, "deadlineCloses", List.of(name)));
        }
        LocalDate before = deadline.holds() == null ? null : deadline.holds().day();
        LocalDate next = after.controlling().or(after::protective).map(CountedDate::due).map(Moment::day).orElse(null);
        boolean ordered = !shelf.amendments(deadline.id()).isEmpty();
        if (next == null || next.equals(before) || ordered) {      // what a court ordered or a lawyer set stays until somebody records another date
            return Optional.empty();
        }
        return Optional.of(before == null ? new Consequence(Consequence.Kind.MOVES, "deadlineGetsDay", List.of(name, next))
            : new Consequence(Consequence.Kind.MOVES, "deadlineMoves", List.of(name, before, next)));
    }
}
