package org.tanggol.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;
import org.tanggol.platform.Ids;

/**
 * A session of a member, from the right password on. It is over when it was ended, after half an hour in which nobody did anything,
 * and after twelve hours whatever was done (NIST SP 800-63B-4 section 2.2.3, which allows twice as long). Only changed columns are
 * written, so that a request which says "seen" cannot bring back a session that is ended in the same instant.
 */
@Entity
@DynamicUpdate
@Table(name = "staff_session")
class StaffSession {

    /** Without anything done. */
    static final Duration IDLE = Duration.ofMinutes(30);
    /** In all. */
    static final Duration LONGEST = Duration.ofHours(12);
    /** How exact {@code seen_at} is: a row is not written for each request. */
    static final Duration GRAIN = Duration.ofMinutes(1);

    @Id
    @Column(name = "token_hash")
    private byte[] tokenHash;
    private UUID id;
    @Column(name = "member_id")
    private UUID member;
    @Column(name = "org_id")
    private UUID organization;
    private String browser;
    private String platform;
    private String network;
    @Column(name = "device_hash")
    private byte[] deviceHash;
    @Column(name = "new_device")
    private boolean newDevice;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SignInFactor factor;
    @Column(name = "begun_at")
    private Instant begunAt;
    @Column(name = "seen_at")
    private Instant seenAt;
    @Column(name = "proved_at")
    private Instant provedAt;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Column(name = "read_at")
    private Instant readAt;
    @Column(name = "ended_by")
    private UUID endedBy;
    @Column(name = "told_at")
    private Instant toldAt;

    protected StaffSession() { }

    /** The password was right; whether that is enough is decided by {@link SignIn}. */
    StaffSession(byte[] tokenHash, MemberId member, OrganizationId organization, Visit visit, byte[] deviceHash, Instant now) {
        this.tokenHash = tokenHash.clone();
        this.id = Ids.next();
        this.member = member.value();
        this.organization = organization.value();
        this.browser = visit.browser();
        this.platform = visit.platform();
        this.network = visit.network();
        this.deviceHash = deviceHash.clone();
        this.begunAt = now;
        this.seenAt = now;
        this.provedAt = now;
    }

    /** The member is in. */
    void admit(SignInFactor shown, boolean onNewDevice, Instant now) {
        factor = shown;
        newDevice = onNewDevice;
        provedAt = now;
        seenAt = now;
    }

    /** The member has shown once more who they are. */
    void prove(Instant now) {
        provedAt = now;
        seenAt = now;
    }

    /** The member goes on in another of their organizations. */
    void moveTo(OrganizationId other) {
        organization = other.value();
    }

    /** @return whether that is worth a write */
    boolean seen(Instant now) {
        if (seenAt.plus(GRAIN).isAfter(now)) {
            return false;
        }
        seenAt = now;
        return true;
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    boolean isOver(Instant now) {
        return endedAt != null || !seenAt.plus(IDLE).isAfter(now) || !begunAt.plus(LONGEST).isAfter(now);
    }

    boolean isAdmitted() {
        return factor != null;
    }

    /** The member has read that there was this sign-in. */
    void read(Instant now) {
        readAt = now;
    }

    /** Whether this is the hash of its secret name. */
    boolean isNamed(byte[] hash) {
        return Arrays.equals(tokenHash, hash);
    }

    UUID id() {
        return id;
    }

    MemberId member() {
        return new MemberId(member);
    }

    OrganizationId organization() {
        return new OrganizationId(organization);
    }

    byte[] deviceHash() {
        return deviceHash.clone();
    }

    Instant seenAt() {
        return seenAt;
    }

    Instant provedAt() {
        return provedAt;
    }

    SignInRow row(boolean current) {
        return new SignInRow(id, browser, platform, network, factor, newDevice && readAt == null, begunAt, seenAt, current, endedBy == null ? null : new MemberId(endedBy), endedBy == null ? null : endedAt);
    }
}
