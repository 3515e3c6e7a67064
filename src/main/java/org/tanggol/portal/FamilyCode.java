package org.tanggol.portal;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * The access code of one relative, and how often its PIN was wrong. A try is counted before the PIN is looked at, under the row's lock: however many
 * come at once, no more than ten are ever looked at between two right ones.
 */
@Entity
@Table(name = "family_code")
class FamilyCode extends AggregateRoot<FamilyCodeId> {

    /** Wrong PINs after which the code rests. */
    private static final int REST_AFTER = 5;
    /** Wrong PINs after which staff have to unlock it. */
    private static final int LOCK_AFTER = 10;
    private static final Duration REST = Duration.ofMinutes(15);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private FamilyCodeId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "family_member_id", updatable = false))
    private FamilyMemberId relative;
    @Column(name = "code_index", updatable = false)
    private byte[] codeIndex;
    @Column(name = "pin_hash", updatable = false)
    private String pinHash;
    @Column(name = "made_by", updatable = false)
    private UUID madeBy;
    @Column(name = "made_at", updatable = false)
    private Instant madeAt;
    @Column(name = "last_day", updatable = false)
    private LocalDate lastDay;
    @Column(name = "stopped_by")
    private UUID stoppedBy;
    @Column(name = "stopped_at")
    private Instant stoppedAt;
    private int failures;
    @Column(name = "closed_until")
    private Instant closedUntil;
    @Column(name = "explained_at")
    private Instant explainedAt;
    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected FamilyCode() { }

    /** @param lastDay on which it works, a plain date at the office */
    FamilyCode(CaseFileId file, FamilyMemberId relative, byte[] codeIndex, String pinHash, LocalDate lastDay, MemberId by, Instant now) {
        this.id = FamilyCodeId.next();
        this.file = file;
        this.relative = relative;
        this.codeIndex = codeIndex.clone();
        this.pinHash = pinHash;
        this.lastDay = lastDay;
        this.madeBy = by.value();
        this.madeAt = now;
    }

    /**
     * Counts a try, if one may be made now.
     *
     * @param today at the office
     */
    boolean tryOnce(LocalDate today, Instant now) {
        if (stoppedAt != null || lastDay.isBefore(today) || isLocked() || closedUntil != null && closedUntil.isAfter(now)) {
            return false;
        }
        failures++;
        closedUntil = failures == REST_AFTER ? now.plus(REST) : null;
        return true;
    }

    /** The PIN was right. @return when it was right before; null for never */
    Instant opened(Instant now) {
        Instant before = lastUsedAt;
        failures = 0;
        closedUntil = null;
        lastUsedAt = now;
        return before;
    }

    /** The page about the way out has been shown. */
    void explained(Instant now) {
        explainedAt = now;
    }

    boolean isExplained() {
        return explainedAt != null;
    }

    /** It leads nowhere from now on. */
    void stop(MemberId by, Instant now) {
        if (stoppedAt == null) {
            stoppedBy = by.value();
            stoppedAt = now;
        }
    }

    /** Lets it be tried again. @throws RuleViolation STATE_TRANSITION_REFUSED when it is not shut */
    void unlock(Instant now) {
        if (stoppedAt != null || !isLocked() && (closedUntil == null || !closedUntil.isAfter(now))) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED);
        }
        failures = 0;
        closedUntil = null;
    }

    boolean isLocked() {
        return failures >= LOCK_AFTER;
    }

    CodeStanding standing(LocalDate today, Instant now) {
        if (stoppedAt != null) {
            return CodeStanding.STOPPED;
        }
        if (lastDay.isBefore(today)) {
            return CodeStanding.OVER;
        }
        return isLocked() ? CodeStanding.LOCKED : closedUntil != null && closedUntil.isAfter(now) ? CodeStanding.RESTS : CodeStanding.WORKS;
    }

    @Override
    public FamilyCodeId id() {
        return id;
    }

    CaseFileId file() {
        return file;
    }

    FamilyMemberId relative() {
        return relative;
    }

    String pinHash() {
        return pinHash;
    }

    FamilyCodeRow row(LocalDate today, Instant now) {
        return new FamilyCodeRow(id, relative, new MemberId(madeBy), madeAt, lastDay, lastUsedAt, standing(today, now));
    }
}
