package org.tanggol.work;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * Something to do on a file. It has a day of its own, or it is due so many days before a hearing; then it moves when
 * the court moves the hearing.
 */
@Entity
@Table(name = "task")
public class Task extends AggregateRoot<TaskId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private TaskId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "title_p2"))
    private Confidential title;
    @Column(name = "owner_id")
    private UUID owner;
    @Column(name = "due_on")
    private LocalDate dueOn;
    @Column(name = "hearing_id")
    private UUID hearing;
    @Column(name = "days_before")
    private Integer daysBefore;
    @Column(name = "created_by", updatable = false)
    private UUID createdBy;
    @Column(name = "created_at", updatable = false)
    private Instant createdAt;
    @Column(name = "done_at")
    private Instant doneAt;
    @Column(name = "done_by")
    private UUID doneBy;
    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Task() { }

    /**
     * @param title closed for {@link #cell}
     * @param owner who does it, or null while nobody does
     * @param dueOn a plain date, or null
     */
    public Task(TaskId id, CaseFileId file, Confidential title, MemberId owner, LocalDate dueOn, MemberId by, Instant now) {
        this.id = id;
        this.file = file;
        this.title = title;
        this.owner = owner == null ? null : owner.value();
        this.dueOn = dueOn;
        this.createdBy = by.value();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Where this task's title lies. */
    public Cell titleCell() {
        return cell(file, id);
    }

    /** Where the title of a task lies. */
    public static Cell cell(CaseFileId file, TaskId id) {
        return new Cell(file, "task", "title_p2", id.value());
    }

    /**
     * Due so many days before a hearing.
     *
     * @param hearingDay day of the hearing at the court, or null while it is to be set
     */
    public void tieTo(UUID hearingId, int days, LocalDate hearingDay, Instant now) {
        requireOpen();
        if (days < 0 || days > 365) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, "daysBefore");
        }
        hearing = hearingId;
        daysBefore = days;
        follow(hearingDay, now);
    }

    /** The hearing has moved, or another setting has taken its place. */
    public void followTo(UUID newHearing, LocalDate hearingDay, Instant now) {
        hearing = newHearing;
        follow(hearingDay, now);
    }

    /** The day this task would be due if its hearing were on that day. */
    public LocalDate dueBefore(LocalDate hearingDay) {
        return hearingDay == null ? null : hearingDay.minusDays(daysBefore);
    }

    private void follow(LocalDate hearingDay, Instant now) {
        dueOn = dueBefore(hearingDay);
        updatedAt = now;
    }

    /** Another wording, owner or day. A day of its own loosens the task from its hearing. */
    public void change(Confidential newTitle, MemberId newOwner, LocalDate newDueOn, Instant now) {
        requireOpen();
        if (newTitle != null) {
            title = newTitle;
        }
        owner = newOwner == null ? null : newOwner.value();
        if (newDueOn == null ? dueOn != null : !newDueOn.equals(dueOn)) {
            hearing = null;
            daysBefore = null;
            dueOn = newDueOn;
        }
        updatedAt = now;
    }

    /** @throws RuleViolation TASK_DONE when done already */
    public void done(MemberId by, Instant now) {
        requireOpen();
        doneAt = now;
        doneBy = by.value();
        updatedAt = now;
    }

    /** It was not done after all. */
    public void reopen(Instant now) {
        doneAt = null;
        doneBy = null;
        updatedAt = now;
    }

    private void requireOpen() {
        if (doneAt != null) {
            throw new RuleViolation(Rule.TASK_DONE);
        }
    }

    public boolean isDone() {
        return doneAt != null;
    }

    @Override
    public TaskId id() {
        return id;
    }

    public CaseFileId file() {
        return file;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Confidential title() {
        return title;
    }

    public MemberId owner() {
        return owner == null ? null : new MemberId(owner);
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
