package org.tanggol.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.tanggol.access.Admitted;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.OrganizationId;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;

/** Moves rows from one case file to another. Each file has a data key of its own, so confidential text is closed anew. */
@ApplicationScoped
class Moving {

    @Inject
    Rows rows;

    @Inject
    Vault vault;

    /**
     * Moves these rows; what a row above takes along has to be among them. Versions go up by one: whoever read a row before
     * has to read it again.
     *
     * @param by covers both files
     * @param person of the file the rows come to
     */
    void move(Admitted by, List<Rows.Row> moved, CaseFileId from, CaseFileId to, UUID person, Instant now) {
        Iterator<String> texts = vault.open(by, cells(moved, from)).iterator();
        moved.stream().filter(Moving::isTied).forEach(task -> rows.execute("update task set hearing_id = null where org_id = ?1 and id = ?2", by.organization(), task.id()));
        for (Belonging kind : Belonging.values()) {
            for (Rows.Row row : moved) {
                if (row.of() == kind && !kind.isTakenAlong()) {
                    rebind(by.organization(), row, to, person);
                }
            }
        }
        for (Rows.Row row : moved) {
            rewrite(by, row, to, texts, now);
        }
    }

    private static List<Closed> cells(List<Rows.Row> moved, CaseFileId from) {
        List<Closed> cells = new ArrayList<>();
        for (Rows.Row row : moved) {
            for (int i = 0; i < row.texts().size(); i++) {
                cells.add(new Closed(row.cell(from, i), row.texts().get(i)));
            }
        }
        return cells;
    }

    /** No cascade reaches a task: it is untied while its hearing moves, and tied again. */
    private static boolean isTied(Rows.Row row) {
        return row.of() == Belonging.TASK && row.above() != null;
    }

    private void rebind(OrganizationId organization, Rows.Row row, CaseFileId to, UUID person) {
        if (isTied(row)) {
            rows.execute("update task set file_id = ?3, hearing_id = ?4 where org_id = ?1 and id = ?2", organization, row.id(), to.value(), row.above());
        } else if (row.of().isOfPerson()) {
            rows.execute("update " + row.of().table() + " set file_id = ?3, person_id = ?4 where org_id = ?1 and id = ?2", organization, row.id(), to.value(), person);
        } else {
            rows.execute("update " + row.of().table() + " set file_id = ?3 where org_id = ?1 and id = ?2", organization, row.id(), to.value());
        }
    }

    private void rewrite(Admitted by, Rows.Row row, CaseFileId to, Iterator<String> texts, Instant now) {
        List<String> sets = new ArrayList<>();
        List<Object> values = new ArrayList<>(List.of(row.id()));
        for (int i = 0; i < row.texts().size(); i++) {
            Confidential closed = vault.close(by, row.cell(to, i), texts.next());
            if (closed != null) {
                values.add(closed.bytes());
                sets.add(row.of().texts().get(i) + " = ?" + (values.size() + 1));
            }
        }
        if (row.of().isVersioned()) {
            sets.add("version = version + 1");
        }
        if (row.of().isDated()) {
            values.add(utc(now));
            sets.add("updated_at = ?" + (values.size() + 1));
        }
        if (!sets.isEmpty()) {
            rows.execute("update " + row.of().table() + " set " + String.join(", ", sets) + " where org_id = ?1 and id = ?2", by.organization(), values.toArray());
        }
    }

    /** As instants lie in the tables. */
    static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
