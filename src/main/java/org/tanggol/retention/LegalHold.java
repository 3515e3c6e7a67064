package org.tanggol.retention;

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

/** A case must not be purged, because a court, a claim or an investigation may ask for it. Several may hold one case; the last one lifted lets it go. */
@Entity
@Table(name = "legal_hold")
public class LegalHold extends AggregateRoot<HoldId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private HoldId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "reason_p2", updatable = false))
    private Confidential reason;
    @Column(name = "set_by", updatable = false)
    private UUID setBy;
    @Column(name = "set_at", updatable = false)
    private Instant setAt;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "lift_reason_p2"))
    private Confidential liftReason;
    @Column(name = "lifted_by")
    private UUID liftedBy;
    @Column(name = "lifted_at")
    private Instant liftedAt;

    protected LegalHold() { }

    /** @param reason closed for {@link #reasonCell} */
    LegalHold(HoldId id, CaseFileId file, Confidential reason, MemberId by, Instant now) {
        this.id = id;
        this.file = file;
        this.reason = reason;
        this.setBy = by.value();
        this.setAt = now;
    }

    static Cell reasonCell(CaseFileId file, HoldId id) {
        return new Cell(file, "legal_hold", "reason_p2", id.value());
    }

    static Cell liftCell(CaseFileId file, HoldId id) {
        return new Cell(file, "legal_hold", "lift_reason_p2", id.value());
    }

    /** @throws RuleViolation STATE_TRANSITION_REFUSED when it is lifted already */
    void lift(Confidential why, MemberId by, Instant now) {
        if (liftedAt != null) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED);
        }
        liftReason = why;
        liftedBy = by.value();
        liftedAt = now;
    }

    @Override
    public HoldId id() {
        return id;
    }

    CaseFileId file() {
        return file;
    }
}
