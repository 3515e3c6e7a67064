package org.tanggol.members;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;
import org.tanggol.confidential.Confidential;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * A member shall be able to start afresh without the factors they have lost. One administrator asks and says why, another confirms
 * within 72 hours; neither is the member. The table holds that too, so that no way through the program goes around it.
 */
@Entity
@DynamicUpdate
@Table(name = "factor_reset")
class FactorReset {

    /** How long it waits for the second administrator. */
    static final Duration WAITS = Duration.ofHours(72);

    @Id
    private UUID id;
    @Column(name = "org_id")
    private UUID organization;
    @Column(name = "member_id")
    private UUID member;
    @Column(name = "asked_by")
    private UUID askedBy;
    @Column(name = "asked_at")
    private Instant askedAt;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "reason_p2"))
    private Confidential reason;
    @Column(name = "confirmed_by")
    private UUID confirmedBy;
    @Column(name = "confirmed_at")
    private Instant confirmedAt;
    @Column(name = "dropped_at")
    private Instant droppedAt;
    @Column(name = "used_at")
    private Instant usedAt;
    @Column(name = "told_at")
    private Instant toldAt;

    protected FactorReset() { }

    /** @throws RuleViolation SECOND_PERSON_NEEDED when somebody asks for themselves */
    FactorReset(UUID id, OrganizationId organization, MemberId member, MemberId askedBy, Confidential reason, Instant now) {
        if (askedBy.equals(member)) {
            throw new RuleViolation(Rule.SECOND_PERSON_NEEDED);
        }
        this.id = id;
        this.organization = organization.value();
        this.member = member.value();
        this.askedBy = askedBy.value();
        this.reason = reason;
        this.askedAt = now;
    }

    boolean isOpen(Instant now) {
        return confirmedAt == null && droppedAt == null && askedAt.plus(WAITS).isAfter(now);
    }

    /** @throws RuleViolation SECOND_PERSON_NEEDED, LINK_EXPIRED */
    void confirm(MemberId by, Instant now) {
        if (!isOpen(now)) {
            throw new RuleViolation(Rule.LINK_EXPIRED);
        }
        if (by.value().equals(askedBy) || by.value().equals(member)) {
            throw new RuleViolation(Rule.SECOND_PERSON_NEEDED);
        }
        confirmedBy = by.value();
        confirmedAt = now;
        toldAt = null;
    }

    void drop(Instant now) {
        if (isOpen(now)) {
            droppedAt = now;
        }
    }

    void use(Instant now) {
        usedAt = now;
        toldAt = null;
    }

    UUID id() {
        return id;
    }

    OrganizationId organization() {
        return new OrganizationId(organization);
    }

    MemberId member() {
        return new MemberId(member);
    }

    Confidential reason() {
        return reason;
    }

    FactorResetRow row(String reasonInClear) {
        return new FactorResetRow(id, new MemberId(member), new MemberId(askedBy), askedAt, confirmedBy == null ? null : new MemberId(confirmedBy), confirmedAt, usedAt,
            reasonInClear);
    }
}
