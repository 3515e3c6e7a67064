package org.tanggol.members;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Confidential;

/** A member's authenticator app. A new secret is offered first, and takes the place of the old one when a code of it has been shown. */
@Entity
@Table(name = "authenticator")
class Authenticator {

    @Id
    @Column(name = "member_id")
    private UUID member;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "secret_p2"))
    private Confidential secret;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "offered_p2"))
    private Confidential offered;
    @Column(name = "last_step")
    private long lastStep;
    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    protected Authenticator() { }

    Authenticator(MemberId member) {
        this.member = member.value();
    }

    void offer(Confidential text) {
        offered = text;
    }

    /** @param step the half minute of the code that was shown */
    void confirm(long step, Instant now) {
        secret = offered;
        offered = null;
        lastStep = step;
        confirmedAt = now;
    }

    /** Takes a code's half minute; never the same or an earlier one again. */
    void take(long step) {
        if (step <= lastStep) {
            throw new IllegalArgumentException("A code is taken once");
        }
        lastStep = step;
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    Confidential secret() {
        return secret;
    }

    Confidential offered() {
        return offered;
    }

    long lastStep() {
        return lastStep;
    }

    Instant confirmedAt() {
        return confirmedAt;
    }
}
