package org.tanggol.lawbook;

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
import org.tanggol.access.MemberId;
import org.tanggol.docketing.DeadlineId;
import org.tanggol.docketing.DeadlineRecounting;
import org.tanggol.docketing.Reckoned;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** A deadline whose dates would be others by the law as it is now. Nothing moves until somebody accepts it. */
@Entity
@Table(name = "law_review_item")
public class LawReviewItem extends AggregateRoot<ReviewItemId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ReviewItemId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "deadline_id", updatable = false))
    private DeadlineId deadline;
    @Column(name = "review_id", updatable = false)
    private UUID review;
    @Column(name = "rules_version", updatable = false)
    private String rulesVersion;
    @Column(updatable = false)
    private String dates;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReviewState state;
    @Column(name = "decided_by")
    private UUID decidedBy;
    @Column(name = "decided_at")
    private Instant decidedAt;

    protected LawReviewItem() { }

    LawReviewItem(LawReview review, DeadlineRecounting.Moved moved) {
        this.id = ReviewItemId.next();
        this.file = moved.file();
        this.deadline = moved.deadline();
        this.review = review.id();
        this.rulesVersion = moved.after().rulesVersion();
        this.dates = moved.after().packed();
        this.state = ReviewState.PENDING;
    }

    /** @throws RuleViolation STATE_TRANSITION_REFUSED when it was decided, or overtaken */
    void decide(boolean accepted, MemberId by, Instant now) {
        if (state != ReviewState.PENDING) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED);
        }
        state = accepted ? ReviewState.ACCEPTED : ReviewState.KEPT;
        decidedBy = by.value();
        decidedAt = now;
    }

    @Override
    public ReviewItemId id() {
        return id;
    }

    CaseFileId file() {
        return file;
    }

    DeadlineId deadline() {
        return deadline;
    }

    UUID review() {
        return review;
    }

    Reckoned after() {
        return Reckoned.unpack(rulesVersion, dates);
    }
}
