package org.tanggol.docket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.work.Task;
import org.tanggol.work.TaskId;
import org.tanggol.work.Tasks;

/** Making a task due so many days before a hearing, so that it moves when the court moves the hearing. */
@ApplicationScoped
@Transactional
public class TaskTying {

    @Inject
    Tasks tasks;

    @Inject
    Hearings hearings;

    @Inject
    CaseAccess access;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** @throws RuleViolation NOT_FOUND when task and hearing are not of one file */
    @Requires(Permission.MANAGE_TASKS)
    public void tie(TaskId id, HearingId hearingId, int daysBefore) {
        Task task = tasks.get(id);
        access.toEdit(task.file());
        Hearing hearing = hearings.get(hearingId);
        if (!hearing.file().equals(task.file())) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
        task.tieTo(hearingId.value(), daysBefore, hearing.time().day().orElse(null), clock.instant());
        audit.record(AuditAction.TASK_CHANGED, task.file(), id.value(), task.dueOn());
    }
}
