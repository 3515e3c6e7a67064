package org.tanggol.merging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which rows nobody has touched since a merge. What is bound together shares one fate: a stay with its places and checks, a
 * proceeding with its hearings, what sources said of them and the tasks tied to them. One change in it, or one row more,
 * and all of it stays.
 */
final class Unchanged {

    private Unchanged() { }

    /** @param there what hangs on the file now, by id */
    static List<Rows.Row> since(Before before, Map<UUID, Rows.Row> there) {
        Map<UUID, UUID> roots = new HashMap<>();
        there.values().forEach(row -> roots.put(row.id(), root(row, there)));
        Map<UUID, Before.Mark> marks = new HashMap<>();
        before.moved().forEach(mark -> marks.put(mark.id(), mark));
        Map<UUID, Boolean> whole = new HashMap<>();
        there.values().forEach(row -> {
            Before.Mark mark = marks.get(row.id());
            whole.merge(roots.get(row.id()), mark != null && is(mark, there), Boolean::logicalAnd);
        });
        before.moved().stream().filter(mark -> !there.containsKey(mark.id()) && mark.above() != null && there.containsKey(mark.above()))
            .forEach(mark -> whole.put(roots.get(mark.above()), false));
        List<Rows.Row> unchanged = new ArrayList<>();
        for (Before.Mark mark : before.moved()) {
            Rows.Row row = there.get(mark.id());
            if (row != null && whole.get(roots.get(row.id()))) {
                unchanged.add(row);
            }
        }
        return unchanged;
    }

    static boolean is(Before.Mark mark, Map<UUID, Rows.Row> there) {
        Rows.Row row = there.get(mark.id());
        return row != null && row.version() == mark.version();
    }

    private static UUID root(Rows.Row row, Map<UUID, Rows.Row> there) {
        Rows.Row at = row;
        while (at.above() != null && there.containsKey(at.above())) {
            at = there.get(at.above());
        }
        return at.id();
    }
}
