package org.tanggol.feeds;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.MemberId;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** One address of a private calendar. The secret in it is shown once; what is kept is its hash. */
@Entity
@Table(name = "calendar_feed")
public class CalendarFeed extends AggregateRoot<FeedId> {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private FeedId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Column(name = "member_id", updatable = false)
    private UUID member;
    @Column(name = "token_hash", updatable = false)
    private byte[] tokenHash;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private FeedWhose whose;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private FeedDetail detail;
    @Column(name = "with_deadlines", updatable = false)
    private boolean withDeadlines;
    @Column(name = "created_at", updatable = false)
    private Instant createdAt;
    @Column(name = "last_used_at")
    private Instant lastUsedAt;
    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected CalendarFeed() { }

    /** @param tokenHash of {@link FeedToken} */
    CalendarFeed(MemberId member, byte[] tokenHash, FeedWhose whose, FeedDetail detail, boolean withDeadlines, Instant now) {
        this.id = FeedId.next();
        this.member = member.value();
        this.tokenHash = tokenHash.clone();
        this.whose = Checks.required(whose, "whose");
        this.detail = Checks.required(detail, "detail");
        this.withDeadlines = withDeadlines;
        this.createdAt = now;
    }

    /** The address leads nowhere from now on. @throws RuleViolation STATE_TRANSITION_REFUSED when it does not already */
    void revoke(Instant now) {
        if (revokedAt != null) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED);
        }
        revokedAt = now;
    }

    /** A program has asked; noted once a minute, since programs ask often. */
    void used(Instant now) {
        if (lastUsedAt == null || lastUsedAt.plus(NOTED_EVERY).isBefore(now)) {
            lastUsedAt = now;
        }
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    @Override
    public FeedId id() {
        return id;
    }

    MemberId member() {
        return new MemberId(member);
    }

    FeedWhose whose() {
        return whose;
    }

    FeedDetail detail() {
        return detail;
    }

    boolean isWithDeadlines() {
        return withDeadlines;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }
}
