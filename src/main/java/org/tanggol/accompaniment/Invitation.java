package org.tanggol.accompaniment;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.volunteers.VolunteerId;

/** One volunteer asked to one request. */
@Entity(name = "CompanyInvitation")
@Table(name = "accompaniment_invitation")
class Invitation extends AggregateRoot<InvitationId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private InvitationId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "request_id", updatable = false))
    private AccompanimentRequestId request;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "volunteer_id", updatable = false))
    private VolunteerId volunteer;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private InvitationState state;
    private boolean moved;
    @Column(name = "asked_by")
    private UUID askedBy;
    @Column(name = "asked_at")
    private Instant askedAt;
    @Column(name = "answered_at")
    private Instant answeredAt;
    @Column(name = "arrived_at")
    private Instant arrivedAt;

    protected Invitation() { }

    Invitation(AccompanimentRequest request, VolunteerId volunteer, MemberId by, Instant now) {
        this.id = InvitationId.next();
        this.request = request.id();
        this.file = request.file();
        this.volunteer = volunteer;
        ask(by, now);
    }

    /** Somebody who has declined or stepped back is asked once more. @throws RuleViolation STATE_TRANSITION_REFUSED */
    void askAgain(MemberId by, Instant now) {
        require(state == InvitationState.DECLINED || state == InvitationState.WITHDRAWN);
        ask(by, now);
    }

    private void ask(MemberId by, Instant now) {
        state = InvitationState.INVITED;
        moved = false;
        askedBy = by.value();
        askedAt = now;
        answeredAt = null;
    }

    /** @param place whether there is one @throws RuleViolation STATE_TRANSITION_REFUSED */
    void accept(boolean place, Instant now) {
        require(state == InvitationState.INVITED);
        state = place ? InvitationState.ACCEPTED : InvitationState.WAITLISTED;
        answeredAt = now;
    }

    /** A place has become free. */
    void moveUp() {
        require(state == InvitationState.WAITLISTED);
        state = InvitationState.ACCEPTED;
    }

    /** @throws RuleViolation STATE_TRANSITION_REFUSED */
    void decline(Instant now) {
        require(state == InvitationState.INVITED);
        state = InvitationState.DECLINED;
        answeredAt = now;
    }

    /** Cannot after all, or is not asked any more. @return whether a place becomes free @throws RuleViolation STATE_TRANSITION_REFUSED */
    boolean withdraw(Instant now) {
        require(state.isStanding());
        boolean free = state == InvitationState.ACCEPTED;
        state = InvitationState.WITHDRAWN;
        answeredAt = now;
        return free;
    }

    /** It is at another time: whoever was asked, comes or waits is asked again. */
    void move(Instant now) {
        if (state.isStanding()) {
            state = InvitationState.INVITED;
            moved = true;
            askedAt = now;
            answeredAt = null;
            arrivedAt = null;
        }
    }

    /** They are there. @throws RuleViolation STATE_TRANSITION_REFUSED */
    void arrive(Instant now) {
        require(state == InvitationState.ACCEPTED && arrivedAt == null);
        arrivedAt = now;
    }

    /** They have reported. @throws RuleViolation STATE_TRANSITION_REFUSED */
    void report() {
        require(state == InvitationState.ACCEPTED);
        state = InvitationState.ENDED;
    }

    /** It was called off. */
    void end() {
        if (state.isStanding()) {
            state = InvitationState.ENDED;
        }
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED);
        }
    }

    @Override
    public InvitationId id() {
        return id;
    }

    AccompanimentRequestId request() {
        return request;
    }

    CaseFileId file() {
        return file;
    }

    VolunteerId volunteer() {
        return volunteer;
    }

    InvitationState state() {
        return state;
    }

    boolean isMoved() {
        return moved;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    RequestRow.Invited row(RequestRow.Report report) {
        return new RequestRow.Invited(id, volunteer, state, moved, askedAt, answeredAt, arrivedAt, report);
    }
}
