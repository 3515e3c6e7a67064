package org.tanggol.accompaniment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.tanggol.access.Caller;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.volunteers.Roster;
import org.tanggol.volunteers.VolunteerId;

/** What a coordinator does to fill a request. One public method is one use case, one transaction. */
@ApplicationScoped
@Transactional
public class CompanyFilling {

    @Inject
    CompanyShelf shelf;

    @Inject
    Places places;

    @Inject
    Roster roster;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Asks somebody, also once more. @throws RuleViolation NOT_FOUND; REQUEST_OVER; VOLUNTEER_NOT_READY; STATE_TRANSITION_REFUSED where they have been asked */
    @Requires(Permission.FILL_REQUESTS)
    public InvitationId invite(AccompanimentRequestId id, VolunteerId volunteer) {
        AccompanimentRequest request = shelf.lock(id);
        Instant now = clock.instant();
        request.requireToCome(now);
        if (!roster.get(volunteer).isReady(request.local().toLocalDate())) {
            throw new RuleViolation(Rule.VOLUNTEER_NOT_READY, "volunteer");
        }
        Invitation invitation = shelf.invited(id).stream().filter(one -> one.volunteer().equals(volunteer)).findFirst().orElse(null);
        if (invitation == null) {
            invitation = new Invitation(request, volunteer, caller.member(), now);
            shelf.add(invitation);
        } else {
            invitation.askAgain(caller.member(), now);
        }
        audit.record(AuditAction.VOLUNTEER_INVITED, request.file(), invitation.id().value());
        return invitation.id();
    }

    /** What somebody without an account has said, on the telephone. @return where they stand now @throws RuleViolation NOT_FOUND, REQUEST_OVER, STATE_TRANSITION_REFUSED */
    @Requires(Permission.FILL_REQUESTS)
    public InvitationState answered(InvitationId id, boolean yes) {
        AccompanimentRequest request = shelf.lockOf(id);
        Instant now = clock.instant();
        request.requireToCome(now);
        Invitation invitation = shelf.get(id);
        if (yes) {
            invitation.accept(places.isFree(request), now);
        } else {
            invitation.decline(now);
        }
        audit.record(AuditAction.INVITATION_ANSWERED, request.file(), id.value(), invitation.state());
        return invitation.state();
    }

    /** They need not come, or cannot; whoever waits first moves up. @throws RuleViolation NOT_FOUND, STATE_TRANSITION_REFUSED */
    @Requires(Permission.FILL_REQUESTS)
    public void takeBack(InvitationId id) {
        AccompanimentRequest request = shelf.lockOf(id);
        if (shelf.get(id).withdraw(clock.instant())) {
            places.fill(request);
        }
        audit.record(AuditAction.INVITATION_ANSWERED, request.file(), id.value(), InvitationState.WITHDRAWN);
    }

    /** @throws RuleViolation NOT_FOUND, REQUEST_OVER */
    @Requires(Permission.FILL_REQUESTS)
    public void callOff(AccompanimentRequestId id) {
        AccompanimentRequest request = shelf.lock(id);
        places.callOff(request);
        audit.record(AuditAction.COMPANY_CALLED_OFF, request.file(), id.value());
    }

    /** Somebody has called the next of kin before a risky appearance. @throws RuleViolation NOT_FOUND, REQUEST_OVER */
    @Requires(Permission.FILL_REQUESTS)
    public void kinCalled(AccompanimentRequestId id) {
        AccompanimentRequest request = shelf.lock(id);
        request.kinCalled(caller.member(), clock.instant());
        audit.record(AuditAction.KIN_CALLED, request.file(), id.value());
    }
}
