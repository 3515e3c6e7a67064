package org.tanggol.accompaniment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.Vault;
import org.tanggol.docket.CourtTime;
import org.tanggol.docket.Hearing;
import org.tanggol.docket.HearingTime;
import org.tanggol.docket.Hearings;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** What the team of a case asks for, and what it reads afterwards. One public method is one use case, one transaction. */
@ApplicationScoped
@Transactional
public class CompanyAsking {

    @Inject
    CompanyShelf shelf;

    @Inject
    Places places;

    @Inject
    Hearings hearings;

    @Inject
    CaseAccess access;

    @Inject
    Vault vault;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * @param offset of the place's clock, where the time fits two; else null
     * @throws RuleViolation NOT_FOUND; REQUEST_OVER for a time that has passed; HEARING_NOT_SCHEDULED, HEARING_WITHOUT_DAY where the hearing has no hour; TIME_SKIPPED, TIME_TWICE
     */
    @Requires(Permission.REQUEST_COMPANY)
    public AccompanimentRequestId ask(CaseFileId file, RequestEntry entry, ZoneOffset offset) {
        FileAdmission admitted = access.toEdit(file);
        AccompanimentRequestId id = AccompanimentRequestId.next();
        AccompanimentRequest request = new AccompanimentRequest(id, file, entry, time(file, entry, offset), ClosedTexts.of(entry, id, file, vault, admitted), caller.member(), clock.instant());
        shelf.add(request);
        audit.record(AuditAction.COMPANY_REQUESTED, file, id.value(), entry.kind());
        return id;
    }

    /** Whoever was asked is asked again when the time is another one. @throws RuleViolation as {@link #ask}; VERSION_CONFLICT */
    @Requires(Permission.REQUEST_COMPANY)
    public void change(AccompanimentRequestId id, long seen, RequestEntry entry, ZoneOffset offset) {
        AccompanimentRequest request = shelf.lock(id);
        FileAdmission admitted = access.toEdit(request.file());
        request.requireVersion(seen);
        Instant now = clock.instant();
        if (request.describe(entry, time(request.file(), entry, offset), ClosedTexts.of(entry, id, request.file(), vault, admitted), now)) {
            shelf.invited(id).forEach(one -> one.move(now));
        } else {
            places.fill(request);       // there may be more of them now
        }
        audit.record(AuditAction.COMPANY_CHANGED, request.file(), id.value());
    }

    /** @throws RuleViolation NOT_FOUND, REQUEST_OVER */
    @Requires(Permission.REQUEST_COMPANY)
    public void callOff(AccompanimentRequestId id) {
        AccompanimentRequest request = shelf.lock(id);
        access.toEdit(request.file());
        places.callOff(request);
        audit.record(AuditAction.COMPANY_CALLED_OFF, request.file(), id.value());
    }

    /** Somebody of the team has read how it went. @throws RuleViolation NOT_FOUND, STATE_TRANSITION_REFUSED */
    @Requires(Permission.REQUEST_COMPANY)
    public void review(InvitationId reported) {
        Invitation invitation = shelf.get(reported);
        access.toEdit(invitation.file());
        shelf.report(reported).review(caller.member(), clock.instant());
        audit.record(AuditAction.COMPANY_REVIEWED, invitation.file(), reported.value());
    }

    private CourtTime time(CaseFileId file, RequestEntry entry, ZoneOffset offset) {
        if (entry.hearing() == null) {
            return entry.time(offset);
        }
        Hearing hearing = hearings.get(entry.hearing());
        if (!hearing.file().equals(file)) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
        if (!hearing.isUpcoming()) {
            throw new RuleViolation(Rule.HEARING_NOT_SCHEDULED, "hearing", hearing.status());
        }
        if (hearing.time() instanceof HearingTime.Exact exact) {
            return exact.at();
        }
        throw new RuleViolation(Rule.HEARING_WITHOUT_DAY, "hearing");
    }
}
