package org.tanggol.familytasks;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Something a family is asked to bring, send or do. It ends when the team has it, or needs it no more. */
@Entity
@Table(name = "family_task")
public class FamilyTask extends AggregateRoot<FamilyTaskId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private FamilyTaskId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Column(name = "relative_id", updatable = false)
    private UUID relative;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "title_p2", updatable = false))
    private Confidential title;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "hint_p2", updatable = false))
    private Confidential hint;
    @Column(updatable = false)
    private String language;
    @Column(name = "due_on", updatable = false)
    private LocalDate dueOn;
    @Column(updatable = false)
    private boolean photo;
    @Column(name = "asked_by", updatable = false)
    private UUID askedBy;
    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;
    @Column(name = "done_at")
    private Instant doneAt;
    @Column(name = "dropped_at")
    private Instant droppedAt;

    protected FamilyTask() { }

    /** @param relative who is asked; null for everybody who may see documents @param title closed for {@link #cell}, as hint */
    FamilyTask(FamilyTaskId id, CaseFileId file, FamilyMemberId relative, Confidential title, Confidential hint, FamilyTaskEntry entry, MemberId by, Instant now) {
        this.id = id;
        this.file = file;
        this.relative = relative == null ? null : relative.value();
        this.title = title;
        this.hint = hint;
        this.language = entry.language();
        this.dueOn = entry.dueOn();
        this.photo = entry.photo();
        this.askedBy = by.value();
        this.askedAt = now;
    }

    /** Where a confidential column lies. */
    public static Cell cell(CaseFileId file, FamilyTaskId id, String column) {
        return new Cell(file, "family_task", column, id.value());
    }

    /** The team has it. @throws RuleViolation STATE_TRANSITION_REFUSED when it has ended */
    void done(Instant now) {
        requireOpen();
        doneAt = now;
    }

    /** It is not needed any more. @throws RuleViolation STATE_TRANSITION_REFUSED when it has ended */
    void drop(Instant now) {
        requireOpen();
        droppedAt = now;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED);
        }
    }

    boolean isOpen() {
        return doneAt == null && droppedAt == null;
    }

    boolean isDropped() {
        return droppedAt != null;
    }

    boolean wantsPhoto() {
        return photo;
    }

    /** Whether this relative is asked. */
    boolean asks(FamilyMemberId one) {
        return relative == null || relative.equals(one.value());
    }

    @Override
    public FamilyTaskId id() {
        return id;
    }

    CaseFileId file() {
        return file;
    }

    Confidential title() {
        return title;
    }

    Confidential hint() {
        return hint;
    }

    FamilyTaskRow row(String openedTitle, String openedHint, List<FamilyTaskRow.Photo> photos) {
        return new FamilyTaskRow(id, file, relative == null ? null : new FamilyMemberId(relative), openedTitle, openedHint, language, dueOn, photo, new MemberId(askedBy), askedAt, doneAt, photos);
    }
}
