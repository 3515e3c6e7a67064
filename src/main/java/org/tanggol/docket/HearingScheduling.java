package org.tanggol.docket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.proceedings.Proceeding;
import org.tanggol.proceedings.ProceedingId;
import org.tanggol.proceedings.Proceedings;

/** Putting hearings on file, and asking beforehand what would follow. One public method is one use case, one transaction. */
@ApplicationScoped
@Transactional
public class HearingScheduling {

    @Inject
    Hearings hearings;

    @Inject
    Proceedings proceedings;

    @Inject
    CaseAccess access;

    @Inject
    TypedWords typed;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Instance<Consequences> consequences;

    @Inject
    Event<HearingChanged> changed;

    @Inject
    Clock clock;

    /** A hearing to come. */
    @Requires(Permission.SCHEDULE_HEARING)
    public HearingId schedule(ProceedingId id, Setting setting, HearingTime time, Source source) {
        Proceeding proceeding = proceedings.get(id);
        FileAdmission admitted = access.toEdit(proceeding.file());
        Hearing hearing = Hearing.schedule(proceeding, typed.close(admitted, HearingId.next(), setting), time, source, clock.instant());
        HearingId kept = keep(hearing);
        changed.fire(new HearingChanged(hearing, null, HearingChanged.What.SET));
        return kept;
    }

    /** A hearing of the past, for the record. */
    @Requires(Permission.SCHEDULE_HEARING)
    public HearingId record(ProceedingId id, Setting setting, HearingTime time, Source source) {
        Proceeding proceeding = proceedings.get(id);
        FileAdmission admitted = access.toEdit(proceeding.file());
        return keep(Hearing.onRecord(proceeding, typed.close(admitted, HearingId.next(), setting), time, source, clock.instant()));
    }

    private HearingId keep(Hearing hearing) {
        Instant now = clock.instant();
        hearings.add(hearing, new HearingVersion(hearing, hearing.time(), hearing.source(), now, caller.member()));
        audit.record(AuditAction.HEARING_SCHEDULED, hearing.file(), hearing.id().value(), hearing.type(), HearingWords.of(hearing.time()), hearing.source());
        return hearing.id();
    }

    /** What would follow; nothing is written. */
    @Requires(Permission.SCHEDULE_HEARING)
    public List<Consequence> preview(Proposal proposed) {
        access.toEdit(proposed.file());
        return consequences.stream().flatMap(interested -> interested.of(proposed).stream()).toList();
    }
}
