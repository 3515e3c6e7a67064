package org.tanggol.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.Vault;
import org.tanggol.platform.Checks;

/** Adding, changing and finishing tasks. One public method is one use case, one transaction. */
@ApplicationScoped
@Transactional
public class TaskKeeping {

    private static final int MAX = TeamAndNotes.LONGEST_TASK;

    @Inject
    Tasks tasks;

    @Inject
    CaseAccess access;

    @Inject
    Vault vault;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** @param dueOn a plain date, or null */
    @Requires(Permission.MANAGE_TASKS)
    public TaskId add(CaseFileId file, String title, MemberId owner, LocalDate dueOn) {
        FileAdmission admitted = access.toEdit(file);
        TaskId id = TaskId.next();
        tasks.add(new Task(id, file, vault.close(admitted, Task.cell(file, id), Checks.requiredText(title, "title", MAX)), owner, dueOn,
            caller.member(), clock.instant()));
        audit.record(AuditAction.TASK_ADDED, file, id.value(), dueOn);
        return id;
    }

    /** @param title null leaves the wording as it is */
    @Requires(Permission.MANAGE_TASKS)
    public void change(TaskId id, long seen, String title, MemberId owner, LocalDate dueOn) {
        Task task = tasks.get(id);
        FileAdmission admitted = access.toEdit(task.file());
        task.requireVersion(seen);
        String clean = Checks.text(title, "title", MAX);
        task.change(vault.close(admitted, Task.cell(task.file(), id), clean), owner, dueOn, clock.instant());
        audit.record(AuditAction.TASK_CHANGED, task.file(), id.value(), dueOn);
    }

    @Requires(Permission.MANAGE_TASKS)
    public void done(TaskId id) {
        Task task = tasks.get(id);
        access.toEdit(task.file());
        task.done(caller.member(), clock.instant());
        audit.record(AuditAction.TASK_DONE, task.file(), id.value());
    }

    @Requires(Permission.MANAGE_TASKS)
    public void reopen(TaskId id) {
        Task task = tasks.get(id);
        access.toEdit(task.file());
        task.reopen(clock.instant());
        audit.record(AuditAction.TASK_REOPENED, task.file(), id.value());
    }
}
