package org.tanggol.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.MemberId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** A one-time link: to set the installation up, to choose a password, or to start afresh without the factors that were lost. Only the token's hash is stored. */
@Entity
@Table(name = "invitation")
class Invitation {

    /** What the link is for. */
    enum Kind { SETUP, INVITATION, RECOVERY }

    @Id
    @Column(name = "token_hash")
    private byte[] tokenHash;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;
    @Column(name = "member_id")
    private UUID member;
    @Column(name = "expires_at")
    private Instant expiresAt;
    @Column(name = "used_at")
    private Instant usedAt;

    @Column(name = "reset_id")
    private UUID reset;

    protected Invitation() { }

    /** @param reset what two administrators have agreed on */
    static Invitation recovery(byte[] tokenHash, MemberId member, UUID reset, Instant expiresAt) {
        Invitation invitation = new Invitation(tokenHash, Kind.RECOVERY, member, expiresAt);
        invitation.reset = reset;
        return invitation;
    }

    Invitation(byte[] tokenHash, Kind kind, MemberId member, Instant expiresAt) {
        this.tokenHash = tokenHash.clone();
        this.kind = kind;
        this.member = member == null ? null : member.value();
        this.expiresAt = expiresAt;
    }

    /** @throws RuleViolation LINK_EXPIRED when used or too old */
    void use(Instant now) {
        requireUsable(now);
        usedAt = now;
    }

    void requireUsable(Instant now) {
        if (usedAt != null || now.isAfter(expiresAt)) {
            throw new RuleViolation(Rule.LINK_EXPIRED);
        }
    }

    MemberId member() {
        return member == null ? null : new MemberId(member);
    }

    UUID reset() {
        return reset;
    }

    Kind kind() {
        return kind;
    }
}
