package org.tanggol.familytasks;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.CaseFileId;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.platform.AggregateRoot;

/** A photo of a paper, as a relative sent it, without what the phone had written into it. */
@Entity
@Table(name = "family_photo")
public class FamilyPhoto extends AggregateRoot<FamilyPhotoId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private FamilyPhotoId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "task_id", updatable = false))
    private FamilyTaskId task;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "relative_id", updatable = false))
    private FamilyMemberId relative;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private CleanPhoto.Kind kind;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "content_p2", updatable = false))
    private Confidential content;
    @Column(name = "sent_at", updatable = false)
    private Instant sentAt;

    protected FamilyPhoto() { }

    /** @param content closed for {@link #cell} */
    FamilyPhoto(FamilyPhotoId id, FamilyTask task, FamilyMemberId relative, CleanPhoto.Kind kind, Confidential content, Instant now) {
        this.id = id;
        this.file = task.file();
        this.task = task.id();
        this.relative = relative;
        this.kind = kind;
        this.content = content;
        this.sentAt = now;
    }

    static Cell cell(CaseFileId file, FamilyPhotoId id) {
        return new Cell(file, "family_photo", "content_p2", id.value());
    }

    @Override
    public FamilyPhotoId id() {
        return id;
    }

    CaseFileId file() {
        return file;
    }

    CleanPhoto.Kind kind() {
        return kind;
    }

    Confidential content() {
        return content;
    }
}
