package org.tanggol.familynews;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.CaseFileId;
import org.tanggol.notices.Outcome;
import org.tanggol.notices.Retries;
import org.tanggol.platform.AggregateRoot;

/** One message to a relative: the code that proves an address, or that there is news. */
@Entity
@Table(name = "family_alert")
public class FamilyAlert extends AggregateRoot<FamilyAlertId> {

    /** What it says. */
    enum Kind { CONFIRM, NEWS }

    /** Where it is. OVERTAKEN: nobody is to be told any more. */
    enum State { PENDING, SENT, FAILED, OVERTAKEN }

    private static final String PENDING = "Y";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private FamilyAlertId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "subscription_id", updatable = false))
    private FamilySubscriptionId subscription;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private Kind kind;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;
    private int attempts;
    @Column(name = "next_at")
    private Instant nextAt;
    @Column(name = "held_until")
    private Instant heldUntil;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Outcome outcome;
    @Column(name = "made_at", updatable = false)
    private Instant madeAt;
    @Column(name = "ended_at")
    private Instant endedAt;
    @JdbcTypeCode(SqlTypes.CHAR)
    private String pending;

    protected FamilyAlert() { }

    FamilyAlert(FamilyAlertId id, FamilySubscription subscription, Kind kind, Instant now) {
        this.id = id;
        this.file = subscription.file();
        this.subscription = subscription.id();
        this.kind = kind;
        this.state = State.PENDING;
        this.nextAt = now;
        this.madeAt = now;
        this.pending = PENDING;
    }

    /** An attempt has ended: it has left, is tried again later, or failed for good. */
    void tried(Outcome how, Instant now) {
        outcome = how;
        attempts++;
        heldUntil = null;
        Optional<Duration> wait = how.isLast() ? Optional.empty() : Retries.after(attempts);
        if (how == Outcome.ACCEPTED) {
            end(State.SENT, now);
        } else if (wait.isEmpty()) {
            end(State.FAILED, now);
        } else {
            nextAt = now.plus(wait.get());
        }
    }

    /** Nobody is to be told any more. */
    void overtake(Instant now) {
        heldUntil = null;
        end(State.OVERTAKEN, now);
    }

    private void end(State how, Instant now) {
        state = how;
        endedAt = now;
        pending = null;
    }

    boolean isPending() {
        return state == State.PENDING;
    }

    Kind kind() {
        return kind;
    }

    FamilySubscriptionId subscription() {
        return subscription;
    }

    @Override
    public FamilyAlertId id() {
        return id;
    }
}
