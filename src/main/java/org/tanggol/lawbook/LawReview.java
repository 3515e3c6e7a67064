package org.tanggol.lawbook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.MemberId;
import org.tanggol.docketing.ReckoningCause;
import org.tanggol.platform.Ids;

/** One look at all open deadlines after a change of law. Goes on behind the deadline it looked at last, whatever stopped it. */
@Entity
@Table(name = "law_review")
class LawReview {

    @Id
    private UUID id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private ReckoningCause cause;
    @Column(name = "asked_by", updatable = false)
    private UUID askedBy;
    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;
    @Column(name = "last_key")
    private UUID lastKey;
    private int looked;
    private int found;
    @Column(name = "done_at")
    private Instant doneAt;

    protected LawReview() { }

    LawReview(ReckoningCause cause, MemberId by, Instant now) {
        this.id = Ids.next();
        this.cause = cause;
        this.askedBy = by.value();
        this.askedAt = now;
    }

    /** @param last the deadline looked at last; null when none was left */
    void lookedAt(int more, int moved, UUID last, Instant now) {
        looked += more;
        found += moved;
        if (last == null) {
            doneAt = now;
        } else {
            lastKey = last;
        }
    }

    UUID id() {
        return id;
    }

    ReckoningCause cause() {
        return cause;
    }

    UUID lastKey() {
        return lastKey;
    }

    int looked() {
        return looked;
    }

    int found() {
        return found;
    }

    boolean isDone() {
        return doneAt != null;
    }

    Instant askedAt() {
        return askedAt;
    }
}
