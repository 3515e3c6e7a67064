package org.tanggol.conflicts;

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
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;

/** One check for conflicts of interest: who was looked for, by whom, and what they decided. A later check is a row of its own. */
@Entity
@Immutable
@Table(name = "conflict_check")
class ConflictCheck {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ConflictCheckId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ConflictResult result;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "names_p2"))
    private Confidential names;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "reason_p2"))
    private Confidential reason;
    private int hits;
    @Column(name = "checked_at")
    private Instant checkedAt;
    @Column(name = "checked_by")
    private UUID checkedBy;

    protected ConflictCheck() { }

    /** @param hits how many records looked alike */
    ConflictCheck(ConflictCheckId id, CaseFileId file, ConflictResult result, Confidential names, Confidential reason, int hits, MemberId by, Instant now) {
        this.id = id;
        this.file = file;
        this.result = result;
        this.names = names;
        this.reason = reason;
        this.hits = hits;
        this.checkedBy = by.value();
        this.checkedAt = now;
    }

    static Cell cell(CaseFileId file, ConflictCheckId id, String column) {
        return new Cell(file, "conflict_check", column, id.value());
    }
}
