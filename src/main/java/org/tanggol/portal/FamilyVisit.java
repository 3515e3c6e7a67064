package org.tanggol.portal;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.tanggol.access.CaseFileId;
import org.tanggol.platform.Ids;

/** One acceptance of code and PIN. What happens in it later is written past this object, by its token. */
@Entity
@Table(name = "family_visit")
class FamilyVisit {

    /** Without a request. */
    static final Duration IDLE = Duration.ofMinutes(10);
    /** How exact {@code seen_at} is: a row is not written for each request. */
    static final Duration GRAIN = Duration.ofSeconds(15);
    /** In all. */
    static final Duration LONGEST = Duration.ofHours(12);

    @Id
    private UUID id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "code_id", updatable = false))
    private FamilyCodeId code;
    @Column(name = "token_hash", updatable = false)
    private byte[] tokenHash;
    @Column(name = "begun_at", updatable = false)
    private Instant begunAt;
    @Column(name = "seen_at", updatable = false)
    private Instant seenAt;
    @Column(name = "ended_at", updatable = false)
    private Instant endedAt;
    @Column(name = "last_at", updatable = false)
    private Instant lastAt;

    protected FamilyVisit() { }

    /** @param lastAt when the visit before began; null for the first */
    FamilyVisit(FamilyCode of, byte[] tokenHash, Instant lastAt, Instant now) {
        this.id = Ids.next();
        this.file = of.file();
        this.code = of.id();
        this.tokenHash = tokenHash.clone();
        this.begunAt = now;
        this.seenAt = now;
        this.lastAt = lastAt;
    }

    UUID id() {
        return id;
    }
}
