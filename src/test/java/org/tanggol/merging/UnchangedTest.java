package org.tanggol.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What goes back when a merge is undone: what nobody touched, and what is bound together only whole. */
class UnchangedTest {

    private final UUID note = UUID.randomUUID();
    private final UUID proceeding = UUID.randomUUID();
    private final UUID hearing = UUID.randomUUID();
    private final UUID said = UUID.randomUUID();
    private final UUID task = UUID.randomUUID();
    private final List<Before.Mark> moved = new ArrayList<>(List.of(new Before.Mark(Belonging.NOTE, note, 1, null), new Before.Mark(Belonging.PROCEEDING, proceeding, 3, null),
        new Before.Mark(Belonging.HEARING, hearing, 2, proceeding), new Before.Mark(Belonging.HEARING_VERSION, said, -1, hearing), new Before.Mark(Belonging.TASK, task, 1, hearing)));
    private final Map<UUID, Rows.Row> there = new HashMap<>();

    UnchangedTest() {
        moved.forEach(mark -> there.put(mark.id(), row(mark.of(), mark.id(), mark.version(), mark.above())));
    }

    private static Rows.Row row(Belonging of, UUID id, long version, UUID above) {
        return new Rows.Row(of, id, version, above, List.of());
    }

    private static PersonState person(String name) {
        return new PersonState(UUID.randomUUID(), 4, true, Map.of("name_p2", name), 2, "2026-0042", "CLOSED",
            Map.of("opened_at", LocalDateTime.of(2026, 11, 1, 8, 30), "closed_at", LocalDateTime.of(2026, 11, 3, 0, 0)), "Taken at the market.", UUID.randomUUID());
    }

    private Before before() {
        return new Before(person("Ana\u001fMorales\u001f\u001f"), person("Ana\u001fMoralez\u001f\u001f"), 5, 3, moved, List.of(), List.of(), List.of(), List.of(),
            List.of(new Before.Language(UUID.randomUUID(), "quc", 0, true, null)));
    }

    private List<UUID> goingBack() {
        return Unchanged.since(before(), there).stream().map(Rows.Row::id).toList();
    }

    @Test
    void everythingGoesBackWhileNobodyTouchedIt() {
        assertThat(goingBack()).containsExactlyInAnyOrder(note, proceeding, hearing, said, task);
    }

    @Test
    void oneChangeHoldsBackWhatIsBoundToIt() {
        there.put(task, row(Belonging.TASK, task, 2, hearing));
        assertThat(goingBack()).containsExactly(note);
    }

    @Test
    void oneRowMoreHoldsBackWhatItIsBoundTo() {
        UUID later = UUID.randomUUID();
        there.put(later, row(Belonging.HEARING_VERSION, later, -1, hearing));
        assertThat(goingBack()).containsExactly(note);
    }

    @Test
    void oneRowLessDoesToo() {
        there.remove(task);
        assertThat(goingBack()).containsExactly(note);
        there.remove(note);
        assertThat(goingBack()).isEmpty();
    }

    @Test
    void aTaskThatIsNoLongerTiedGoesItsOwnWay() {
        there.put(task, row(Belonging.TASK, task, 2, null));
        assertThat(goingBack()).containsExactlyInAnyOrder(note, proceeding, hearing, said);
    }

    @Test
    void whatIsKeptForTheUndoComesBackAsItWas() {
        Before before = before();
        assertThat(Before.unpack(before.packed())).isEqualTo(before);
    }
}
