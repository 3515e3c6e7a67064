package org.tanggol.work;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Confidential;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * Somebody who is not on the team has opened a file, because it could not wait: why, for how long, and which second person has taken
 * notice. Never removed, and never longer.
 */
@Entity
@DynamicUpdate      // what was not changed is not written back: a key rotation may have closed it anew meanwhile
@Table(name = "emergency_access")
public class EmergencyAccess extends AggregateRoot<EmergencyId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private EmergencyId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Column(name = "member_id", updatable = false)
    private UUID member;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "reason_p2", updatable = false))
    private Confidential reason;
    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;
    @Column(name = "until_at", updatable = false)
    private Instant until;
    @Column(name = "noted_by")
    private UUID notedBy;
    @Column(name = "noted_at")
    private Instant notedAt;

    protected EmergencyAccess() { }

    /** @param reason closed with the organization's key */
    EmergencyAccess(EmergencyId id, CaseFileId file, MemberId member, Confidential reason, Instant now, Instant until) {
        this.id = id;
        this.file = file;
        this.member = member.value();
        this.reason = reason;
        this.openedAt = now;
        this.until = until;
    }

    /** A second person has taken notice. @throws RuleViolation NOT_PERMITTED to who opened it, STATE_TRANSITION_REFUSED when somebody has */
    void note(MemberId by, Instant now) {
        if (by.value().equals(member)) {
            throw new RuleViolation(Rule.NOT_PERMITTED);
        }
        if (notedBy != null) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED);
        }
        notedBy = by.value();
        notedAt = now;
    }

    @Override
    public EmergencyId id() {
        return id;
    }

    CaseFileId file() {
        return file;
    }
}
