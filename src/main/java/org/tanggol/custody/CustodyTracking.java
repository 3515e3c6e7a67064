package org.tanggol.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.Vault;
import org.tanggol.people.People;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Where a person is, as we learn it. One public method is one use case, one transaction. */
@ApplicationScoped
@Transactional
public class CustodyTracking {

    @Inject
    Stays stays;

    @Inject
    People people;

    @Inject
    CaseAccess access;

    @Inject
    Vault vault;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Event<CustodyChanged> changed;

    @Inject
    Clock clock;

    /** Somebody has been taken. @throws RuleViolation STAY_ALREADY_OPEN */
    @Requires(Permission.TRACK_CUSTODY)
    public StayId begin(CaseFileId file, Finding finding) {
        FileAdmission admitted = access.toEdit(file);
        people.lock(caller.organization());     // two people may take the same call
        if (stays.openOf(file).isPresent()) {
            throw new RuleViolation(Rule.STAY_ALREADY_OPEN);
        }
        StayId id = StayId.next();
        StintId stint = StintId.next();
        stays.add(Stay.begin(id, file, people.personOf(file).id(), stint, place(admitted, file, stint, finding), finding.from(), said(admitted, file, stint, finding)));
        audit.record(AuditAction.STAY_BEGAN, file, id.value(), finding.kind(), finding.facility(), finding.from().at());
        changed.fire(new CustodyChanged(file));
        return id;
    }

    /** Moved, found, or lost from sight. @param seen the version of the stay the caller was looking at */
    @Requires(Permission.TRACK_CUSTODY)
    public StintId move(StayId id, long seen, Finding finding) {
        Stay stay = stays.get(id);
        FileAdmission admitted = access.toEdit(stay.file());
        stay.requireVersion(seen);
        StintId stint = StintId.next();
        Stint before = stay.isOpen() ? stay.current() : null;
        stay.moveTo(stint, place(admitted, stay.file(), stint, finding), finding.from(), said(admitted, stay.file(), stint, finding));
        AuditAction action = finding.kind() == StintKind.UNKNOWN ? AuditAction.TRACK_LOST
            : before != null && before.kind() != StintKind.UNKNOWN ? AuditAction.TRANSFERRED : AuditAction.PLACE_RECORDED;
        audit.record(action, stay.file(), stint.value(), finding.kind(), finding.facility(), finding.from().at());
        changed.fire(new CustodyChanged(stay.file()));
        return stint;
    }

    /** A place of the past, learned of later. @param left when the person left it */
    @Requires(Permission.TRACK_CUSTODY)
    public StintId recordPast(StayId id, long seen, Finding finding, When left) {
        Stay stay = stays.get(id);
        FileAdmission admitted = access.toEdit(stay.file());
        stay.requireVersion(seen);
        StintId stint = StintId.next();
        Stint recorded = stay.recordPast(stint, place(admitted, stay.file(), stint, finding), finding.from(), left, said(admitted, stay.file(), stint, finding));
        if (!recorded.id().equals(stint)) {     // the words were closed for the new row, but the gap's row took the place
            stay.correct(recorded.id(), place(admitted, stay.file(), recorded.id(), finding), said(admitted, stay.file(), recorded.id(), finding));
        }
        audit.record(AuditAction.PAST_PLACE_RECORDED, stay.file(), recorded.id().value(), finding.kind(), finding.facility(), finding.from().at());
        changed.fire(new CustodyChanged(stay.file()));
        return recorded.id();
    }

    /** We knew a place wrong. */
    @Requires(Permission.TRACK_CUSTODY)
    public void correct(StayId id, long seen, StintId stint, Finding finding) {
        Stay stay = stays.get(id);
        FileAdmission admitted = access.toEdit(stay.file());
        stay.requireVersion(seen);
        stay.correct(stint, place(admitted, stay.file(), stint, finding), said(admitted, stay.file(), stint, finding));
        audit.record(AuditAction.PLACE_CORRECTED, stay.file(), stint.value(), finding.kind(), finding.facility(), finding.from().at());
        changed.fire(new CustodyChanged(stay.file()));
    }

    /** Released, removed, or gone in another way; closes the stay. */
    @Requires(Permission.TRACK_CUSTODY)
    public void end(StayId id, long seen, EndKind kind, When at) {
        Stay stay = stays.get(id);
        access.toEdit(stay.file());
        stay.requireVersion(seen);
        stay.end(kind, at, clock.instant());
        audit.record(AuditAction.RELEASED, stay.file(), id.value(), kind, at.at());
        changed.fire(new CustodyChanged(stay.file()));
    }

    private Place place(FileAdmission admitted, CaseFileId file, StintId stint, Finding finding) {
        return new Place(finding.kind(), finding.facility(), vault.close(admitted, Stint.cell(file, stint, "place_p2"), finding.place()));
    }

    private Said said(FileAdmission admitted, CaseFileId file, StintId stint, Finding finding) {
        return new Said(finding.source(), finding.confidence(), vault.close(admitted, Stint.cell(file, stint, "note_p2"), finding.note()),
            caller.member(), clock.instant());
    }
}
