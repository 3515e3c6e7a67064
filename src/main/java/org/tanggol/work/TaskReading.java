package org.tanggol.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Vault;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Reading tasks without the notes beside them. */
@ApplicationScoped
@Transactional      // not SUPPORTS: opening titles writes an audit row
public class TaskReading {

    private static final int MOST = 400;

    @PersistenceContext
    EntityManager em;

    @Inject
    Tasks tasks;

    @Inject
    CaseAccess access;

    @Inject
    ReadableWork readable;

    @Inject
    Caller caller;

    @Inject
    Vault vault;

    /** Of one file, in the order they were written down. @throws RuleViolation NOT_FOUND */
    @Requires(Permission.READ_NOTES)
    public List<TaskRow> of(CaseFileId file) {
        FileAdmission admitted = access.toRead(file);
        if (!readable.areTasks()) {
            return List.of();
        }
        return opened(admitted, em.createQuery("select t from Task t where t.file = :file order by t.id.value", Task.class).setParameter("file", file)
            .setMaxResults(MOST).getResultList());
    }

    /** @throws RuleViolation NOT_FOUND */
    @Requires(Permission.READ_NOTES)
    public TaskRow one(TaskId id) {
        Task task = tasks.get(id);
        if (!readable.areTasks()) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
        return opened(access.toRead(task.file()), List.of(task)).get(0);
    }

    /** The caller's own open tasks among these, of cases they may read. */
    @Requires(Permission.READ_DOCKET)
    public Map<TaskId, WorkQueries.MyTask> mine(Collection<TaskId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        CaseScope scope = access.scope();
        List<Task> found = scope.bind(em.createQuery("select t from Task t where t.owner = :me and t.doneAt is null and t.id in :ids and " + scope.on("t.file"), Task.class))
            .setParameter("me", caller.member().value()).setParameter("ids", ids).setMaxResults(MOST).getResultList();
        List<String> titles = vault.open(scope, found.stream().map(task -> new Closed(task.titleCell(), task.title())).toList());
        Map<TaskId, WorkQueries.MyTask> mine = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            Task task = found.get(i);
            mine.put(task.id(), new WorkQueries.MyTask(task.id(), task.file(), titles.get(i), task.dueOn(), task.version()));
        }
        return mine;
    }

    private List<TaskRow> opened(FileAdmission admitted, List<Task> found) {
        List<String> titles = vault.open(admitted, found.stream().map(task -> new Closed(task.titleCell(), task.title())).toList());
        List<TaskRow> rows = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Task task = found.get(i);
            rows.add(new TaskRow(task.id(), task.file(), titles.get(i), task.owner(), task.dueOn(), task.isDone(), task.updatedAt(), task.version()));
        }
        return rows;
    }
}
