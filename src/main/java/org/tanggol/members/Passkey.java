package org.tanggol.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tanggol.access.MemberId;
import org.tanggol.platform.Ids;

/** A passkey of a member: the public half of a key pair that a device made for this place alone (Web Authentication level 2). */
@Entity
@Table(name = "passkey")
class Passkey {

    @Id
    private UUID id;
    @Column(name = "member_id")
    private UUID member;
    @Column(name = "credential_hash")
    private byte[] credentialHash;
    private byte[] credential;
    private String transports;
    @Column(name = "backup_eligible")
    private boolean backupEligible;
    private long uses;
    private String browser;
    private String platform;
    @Column(name = "added_at")
    private Instant addedAt;
    @Column(name = "used_at")
    private Instant usedAt;

    protected Passkey() { }

    /** @param transports names of the standard with commas between, told to browsers so that they ask for the right device */
    Passkey(MemberId member, byte[] credentialHash, byte[] credential, String transports, boolean backupEligible, long uses, Visit visit, Instant now) {
        this.id = Ids.next();
        this.member = member.value();
        this.credentialHash = credentialHash.clone();
        this.credential = credential.clone();
        this.transports = transports;
        this.backupEligible = backupEligible;
        this.uses = uses;
        this.browser = visit.browser();
        this.platform = visit.platform();
        this.addedAt = now;
    }

    void use(long count, Instant now) {
        uses = count;
        usedAt = now;
    }

    UUID id() {
        return id;
    }

    byte[] credential() {
        return credential.clone();
    }

    String transports() {
        return transports;
    }

    boolean isBackupEligible() {
        return backupEligible;
    }

    long uses() {
        return uses;
    }

    PasskeyRow row() {
        return new PasskeyRow(id, browser, platform, addedAt, usedAt);
    }
}
