package org.tanggol.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.MemberId;
import org.tanggol.platform.Ids;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** One message that leaves the house. It says no more than that there is something to read. */
@Entity
@Table(name = "notice_message")
class NoticeMessage {

    @Id
    private UUID id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Column(name = "member_id", updatable = false)
    private UUID member;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private Channel channel;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private About about;
    @Column(name = "digest_on", updatable = false)
    private LocalDate digestOn;
    @Column(name = "made_at", updatable = false)
    private Instant madeAt;
    @Column(name = "until_at")
    private Instant until;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MessageState state;
    private int attempts;
    @Column(name = "next_at")
    private Instant nextAt;
    @Column(name = "held_until")
    private Instant heldUntil;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Outcome outcome;
    @Column(name = "ended_at")
    private Instant endedAt;

    protected NoticeMessage() { }

    /**
     * @param digestOn of a digest, the day on its reader's clock; else null
     * @param until from when on it would be told too late; null for never
     * @param release not before
     */
    NoticeMessage(MemberId member, Channel wire, About about, LocalDate digestOn, Instant until, Instant release, Instant now) {
        this.id = Ids.next();
        this.member = member.value();
        this.channel = wire;
        this.about = about;
        this.digestOn = digestOn;
        this.until = until;
        this.state = MessageState.PENDING;
        this.nextAt = release;
        this.madeAt = now;
    }

    /** One more thing goes with it. */
    void takeAlong(Instant thingUntil) {
        until = until == null || thingUntil == null ? null : thingUntil.isAfter(until) ? thingUntil : until;
    }

    /** Whether something can still be added: nobody has begun to send it. */
    boolean isOpen(Instant now) {
        return state == MessageState.PENDING && attempts == 0 && heldUntil == null && nextAt.isAfter(now);
    }

    /** It has been tried; given up where no later attempt could come in time. */
    void tried(Outcome how, Instant now) {
        attempts++;
        outcome = how;
        heldUntil = null;
        if (how == Outcome.ACCEPTED) {
            end(MessageState.HANDED_OVER, now);
            return;
        }
        Optional<Duration> wait = how.isLast() ? Optional.empty() : Retries.after(attempts);
        if (wait.isEmpty() || until != null && !now.plus(wait.get()).isBefore(until)) {
            end(MessageState.FAILED, now);
        } else {
            nextAt = now.plus(wait.get());
        }
    }

    /** What it was about is no longer so, or no longer for this member. */
    void overtake(Instant now) {
        heldUntil = null;
        end(MessageState.OVERTAKEN, now);
    }

    private void end(MessageState how, Instant now) {
        state = how;
        endedAt = now;
    }

    /** From the beginning, under the same id. @throws RuleViolation STATE_TRANSITION_REFUSED unless it has been given up */
    void again(Instant now) {
        if (state != MessageState.FAILED) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED, "state", state, MessageState.FAILED);
        }
        state = MessageState.PENDING;
        attempts = 0;
        until = null;
        nextAt = now;
        endedAt = null;
    }

    boolean isPending() {
        return state == MessageState.PENDING;
    }

    boolean hasFailed() {
        return state == MessageState.FAILED;
    }

    UUID id() {
        return id;
    }

    Channel channel() {
        return channel;
    }

    About about() {
        return about;
    }

    Instant nextAt() {
        return nextAt;
    }

    MemberId member() {
        return new MemberId(member);
    }
}
