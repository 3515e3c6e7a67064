package org.tanggol.merging;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Two files were joined: which stays, which went into it, and for thirty days what was where before. */
@Entity
@Table(name = "file_merge")
public class FileMerge extends AggregateRoot<MergeId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MergeId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "kept_file", updatable = false))
    private CaseFileId kept;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "gone_file", updatable = false))
    private CaseFileId gone;
    @Column(name = "gone_number")
    private String goneNumber;
    @Column(name = "merged_at")
    private Instant mergedAt;
    @Column(name = "merged_by")
    private UUID mergedBy;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "undo_p2"))
    private Confidential undo;
    @Column(name = "undone_at")
    private Instant undoneAt;
    @Column(name = "undone_by")
    private UUID undoneBy;

    protected FileMerge() { }

    /** @param undo closed for {@link #cell}, by the key of the file that stays: where that is destroyed, this is too */
    public FileMerge(MergeId id, CaseFileId kept, CaseFileId gone, String goneNumber, Confidential undo, MemberId by, Instant now) {
        this.id = id;
        this.kept = kept;
        this.gone = gone;
        this.goneNumber = goneNumber;
        this.undo = undo;
        this.mergedBy = by.value();
        this.mergedAt = now;
    }

    /** Where the undo data lies. */
    static Cell cell(CaseFileId kept, MergeId id) {
        return new Cell(kept, "file_merge", "undo_p2", id.value());
    }

    /**
     * Takes the merge back and gives what was where before.
     *
     * @throws RuleViolation UNDO_TOO_LATE when that is done already, or after thirty days
     */
    Confidential undo(MemberId by, Instant now) {
        if (undoneAt != null || undo == null || now.isAfter(mergedAt.plus(UndoTime.LONGEST))) {
            throw new RuleViolation(Rule.UNDO_TOO_LATE);
        }
        Confidential before = undo;
        undoneAt = now;
        undoneBy = by.value();
        undo = null;
        return before;
    }

    @Override
    public MergeId id() {
        return id;
    }

    public CaseFileId kept() {
        return kept;
    }

    public CaseFileId gone() {
        return gone;
    }

    public String goneNumber() {
        return goneNumber;
    }
}
