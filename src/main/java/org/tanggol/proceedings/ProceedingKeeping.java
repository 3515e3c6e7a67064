package org.tanggol.proceedings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.people.People;
import org.tanggol.reference.CourtId;

/** Opening, changing and closing proceedings. One public method is one use case, one transaction. */
@ApplicationScoped
@Transactional
public class ProceedingKeeping {

    @Inject
    Proceedings proceedings;

    @Inject
    People people;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Event<ProceedingChanged> changed;

    @Inject
    Clock clock;

    /** @param openedOn a plain date; null for today at the caller */
    @Requires(Permission.SCHEDULE_HEARING)
    public ProceedingId open(CaseFileId file, ProceedingKind kind, CourtId court, ChargingDocument document, LocalDate servedOn, LocalDate openedOn) {
        access.toEdit(file);
        LocalDate day = openedOn == null ? LocalDate.ofInstant(clock.instant(), caller.zone()) : openedOn;
        Proceeding proceeding = Proceeding.open(file, people.personOf(file).id(), kind, court, document, servedOn, day, clock.instant());
        proceedings.add(proceeding);
        audit.record(AuditAction.PROCEEDING_OPENED, file, proceeding.id().value(), kind);
        changed.fire(new ProceedingChanged(file));
        return proceeding.id();
    }

    @Requires(Permission.SCHEDULE_HEARING)
    public void change(ProceedingId id, long seen, CourtId court, ChargingDocument document, LocalDate servedOn) {
        Proceeding proceeding = proceedings.get(id);
        access.toEdit(proceeding.file());
        proceeding.requireVersion(seen);
        proceeding.change(court, document, servedOn, clock.instant());
        audit.record(AuditAction.PROCEEDING_CHANGED, proceeding.file(), id.value(), proceeding.kind());
        changed.fire(new ProceedingChanged(proceeding.file()));
    }

    @Requires(Permission.SCHEDULE_HEARING)
    public void close(ProceedingId id, long seen, LocalDate on, ProceedingOutcome outcome) {
        Proceeding proceeding = proceedings.get(id);
        access.toEdit(proceeding.file());
        proceeding.requireVersion(seen);
        proceeding.close(on, outcome, clock.instant());
        audit.record(AuditAction.PROCEEDING_CLOSED, proceeding.file(), id.value(), proceeding.kind(), outcome);
        changed.fire(new ProceedingChanged(proceeding.file()));
    }
}
