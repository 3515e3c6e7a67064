package org.tanggol.docket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tanggol.access.CaseAccess;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Vault;
import org.tanggol.work.Task;
import org.tanggol.work.Tasks;

/** Tasks that are due so many days before the hearing. */
@ApplicationScoped
class TasksThatMove implements Consequences {

    @Inject
    Tasks tasks;

    @Inject
    CaseAccess access;

    @Inject
    Vault vault;

    @Override
    public List<Consequence> of(Proposal proposed) {
        if (proposed.before() == null || !proposed.setsTime()) {
            return List.of();
        }
        List<Task> tied = tasks.tiedTo(proposed.before().id().value());
        List<String> titles = vault.open(access.toRead(proposed.file()), tied.stream().map(task -> new Closed(task.titleCell(), task.title())).toList());
        List<Consequence> found = new ArrayList<>();
        for (int i = 0; i < tied.size(); i++) {
            LocalDate before = tied.get(i).dueOn();
            LocalDate after = tied.get(i).dueBefore(proposed.time().day().orElse(null));
            if (after != null && !after.equals(before)) {
                found.add(before == null ? Consequence.of(Consequence.Kind.MOVES, "taskGetsDay", titles.get(i), after)
                    : Consequence.of(Consequence.Kind.MOVES, "taskMoves", titles.get(i), before, after));
            }
        }
        return found;
    }
}
