package org.tanggol.docketing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;
import org.tanggol.work.Task;
import org.tanggol.work.TaskId;
import org.tanggol.work.WorkQueries;

/** What is due for somebody, day by day. */
@ApplicationScoped
@Transactional
public class DayQueries {

    private static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Inject
    Vault vault;

    /**
     * Deadlines and tasks, each the earliest first.
     *
     * @param more whether there is more than was asked for
     */
    public record Mine(List<DueRow> deadlines, List<WorkQueries.MyTask> tasks, boolean more) { }

    /**
     * The caller's open deadlines and those of the cases on whose team the caller is, up to a day, what nobody settled among them; and the caller's open tasks. In one statement, the earliest first.
     *
     * @param most of both together
     */
    @Requires(Permission.READ_DOCKET)
    public Mine mine(LocalDate to, int most) {
        CaseScope scope = access.scope();
        List<Tuple> rows = scope.bind(em.createQuery("""
            select 'TASK' as what, t.id.value as id, t.file.value as file, t.title.bytes as text, '' as family, t.dueOn as day, coalesce(t.dueOn, :never) as place, cast(null as LocalDate) as holds,
                   '' as at, false as contested, false as watched, t.owner as owner, t.updatedAt as changed, t.version as version
              from Task t where t.owner = :me and t.doneAt is null and\s""" + scope.on("t.file") + """

            union all
            select 'DEADLINE', d.id.value, d.file.value, cast(null as binary), d.family, d.firstOn, d.firstOn, d.holds.day, coalesce(d.holds.at, ''), d.contested, d.watched, d.owner, d.updatedAt, d.version
              from Deadline d where d.status = org.tanggol.docketing.DeadlineStatus.OPEN and d.firstOn <= :to
               and (d.owner = :me or exists (select 1 from Assignment a where a.file = d.file and a.member = :me and a.endedOn is null)) and\s""" + scope.on("d.file") + """

             order by place, id""", Tuple.class)).setParameter("me", caller.member().value()).setParameter("to", to).setParameter("never", NO_DAY).setMaxResults(most + 1).getResultList();
        boolean more = rows.size() > most;
        return opened(scope, rows.subList(0, Math.min(most, rows.size())), more);
    }

    private Mine opened(CaseScope scope, List<Tuple> rows, boolean more) {
        List<Tuple> tasks = rows.stream().filter(row -> row.get("what", String.class).equals("TASK")).toList();
        List<String> titles = vault.open(scope, tasks.stream()
            .map(row -> new Closed(Task.cell(file(row), new TaskId(row.get("id", UUID.class))), new Confidential(row.get("text", byte[].class)))).toList());
        List<WorkQueries.MyTask> opened = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            Tuple row = tasks.get(i);
            opened.add(new WorkQueries.MyTask(new TaskId(row.get("id", UUID.class)), file(row), titles.get(i), row.get("day", LocalDate.class), version(row)));
        }
        List<DueRow> due = rows.stream().filter(row -> row.get("what", String.class).equals("DEADLINE")).map(DayQueries::due).sorted(Comparator.comparing(DueRow::firstOn)).toList();
        return new Mine(due, opened, more);
    }

    private static DueRow due(Tuple row) {
        String at = row.get("at", String.class);
        UUID owner = row.get("owner", UUID.class);
        return new DueRow(new DeadlineId(row.get("id", UUID.class)), file(row), row.get("family", String.class), new MomentColumns(row.get("holds", LocalDate.class), at.isEmpty() ? null : at).open(),
            row.get("day", LocalDate.class), row.get("contested", Boolean.class), row.get("watched", Boolean.class), owner == null ? null : new MemberId(owner), row.get("changed", Instant.class), version(row));
    }

    private static CaseFileId file(Tuple row) {
        return new CaseFileId(row.get("file", UUID.class));
    }

    private static long version(Tuple row) {
        return ((Number) row.get("version")).longValue();
    }
}
