package org.tanggol.work;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.Level;
import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * One case, shown to the staff of another organization: to read and not to change. It begins when it is granted and ends with its last
 * day or when somebody ends it; one that has ended is kept, since it tells who could see the case when.
 */
@Entity
@Table(name = "sharing_grant")
public class SharingGrant extends AggregateRoot<SharingGrantId> {

    private static final String STANDING = "Y";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SharingGrantId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Column(name = "partner_id", updatable = false)
    private UUID partner;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private Level level;
    @Column(name = "last_day", updatable = false)
    private LocalDate lastDay;
    @Column(name = "granted_by", updatable = false)
    private UUID grantedBy;
    @Column(name = "granted_at", updatable = false)
    private Instant grantedAt;
    @Column(name = "ended_by")
    private UUID endedBy;
    @Column(name = "ended_at")
    private Instant endedAt;
    @JdbcTypeCode(SqlTypes.CHAR)
    private String standing;

    protected SharingGrant() { }

    /**
     * @param level SUMMARY or FULL
     * @param lastDay a plain date at the office of whose case it is; null for until somebody ends it
     * @param today there
     * @throws RuleViolation FIELD_MISSING, END_BEFORE_START
     */
    SharingGrant(SharingGrantId id, CaseFileId file, OrganizationId partner, Level level, LocalDate lastDay, MemberId by, LocalDate today, Instant now) {
        if (level != Level.SUMMARY && level != Level.FULL) {
            throw new RuleViolation(Rule.FIELD_MISSING, "shareLevel");
        }
        if (lastDay != null && lastDay.isBefore(today)) {
            throw new RuleViolation(Rule.END_BEFORE_START, "shareLastDay");
        }
        this.id = id;
        this.file = file;
        this.partner = partner.value();
        this.level = level;
        this.lastDay = lastDay;
        this.grantedBy = by.value();
        this.grantedAt = now;
        this.standing = STANDING;
    }

    /** @throws RuleViolation STATE_TRANSITION_REFUSED when ended already */
    void end(MemberId by, Instant now) {
        if (standing == null) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED);
        }
        endedBy = by.value();
        endedAt = now;
        standing = null;
    }

    @Override
    public SharingGrantId id() {
        return id;
    }

    CaseFileId file() {
        return file;
    }

    OrganizationId partner() {
        return new OrganizationId(partner);
    }

    Level level() {
        return level;
    }

    LocalDate lastDay() {
        return lastDay;
    }
}
