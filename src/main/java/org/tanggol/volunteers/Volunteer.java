package org.tanggol.volunteers;

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
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.OrganizationVault;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Somebody who goes along, interprets, drives or visits. Who has a member account as well sees what they were asked for on a page of their own. */
@Entity
@DynamicUpdate      // what was not changed is not written back: a key rotation may have closed it anew meanwhile
@Table(name = "volunteer")
class Volunteer extends AggregateRoot<VolunteerId> {

    private static final String TABLE = "volunteer";
    private static final String PROFILE = "profile_p2";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private VolunteerId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Column(name = "member_id")
    private UUID member;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private VolunteerState state;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = PROFILE))
    private Confidential profile;
    @Column(name = "access_until")
    private LocalDate accessUntil;
    @Column(name = "added_by", updatable = false)
    private UUID addedBy;
    @Column(name = "added_at", updatable = false)
    private Instant addedAt;
    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Volunteer() { }

    Volunteer(VolunteerProfile entry, OrganizationVault.Box box, MemberId by, Instant now) {
        this.id = VolunteerId.next();
        this.state = VolunteerState.APPLIED;
        this.addedBy = by.value();
        this.addedAt = now;
        describe(entry, box, now);
    }

    void describe(VolunteerProfile entry, OrganizationVault.Box box, Instant now) {
        touch(now);
        profile = box.close(TABLE, PROFILE, id.value(), entry.packed());
    }

    /** A paper was added: whoever has seen the volunteer has not seen that. */
    void touch(Instant now) {
        updatedAt = now;
    }

    /** @param until last local day on which they see anything; null for no end @param account of a member, or null */
    void letIn(MemberId account, LocalDate until, Instant now) {
        touch(now);
        member = account == null ? null : account.value();
        accessUntil = until;
    }

    /** @param missing what is not in force today @throws RuleViolation STATE_TRANSITION_REFUSED; VOLUNTEER_NOT_READY where something is missing */
    void move(VolunteerState to, Set<PaperKind> missing, Instant now) {
        if (!state.next().contains(to)) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED);
        }
        if (to == VolunteerState.CLEARED && !missing.isEmpty()) {
            throw new RuleViolation(Rule.VOLUNTEER_NOT_READY, "to");
        }
        touch(now);
        state = to;
    }

    VolunteerProfile profile(OrganizationVault.Box box) {
        return profile(box, id.value(), profile);
    }

    /** Of a row that was read column by column. */
    static VolunteerProfile profile(OrganizationVault.Box box, UUID row, Confidential closed) {
        return VolunteerProfile.unpack(box.open(TABLE, PROFILE, row, closed));
    }

    @Override
    public VolunteerId id() {
        return id;
    }

    MemberId member() {
        return member == null ? null : new MemberId(member);
    }

    VolunteerState state() {
        return state;
    }

    LocalDate accessUntil() {
        return accessUntil;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
