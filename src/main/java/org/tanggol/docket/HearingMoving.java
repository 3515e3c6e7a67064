package org.tanggol.docket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.work.Task;
import org.tanggol.work.Tasks;

/** Hearings the court moves, and what we learn about them. One public method is one use case, one transaction. */
@ApplicationScoped
@Transactional
public class HearingMoving {

    @Inject
    Hearings hearings;

    @Inject
    Tasks tasks;

    @Inject
    CaseAccess access;

    @Inject
    TypedWords typed;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Event<HearingChanged> changed;

    @Inject
    Clock clock;

    /**
     * The court moved it.
     *
     * @param seen the version the caller was looking at; VERSION_CONFLICT if it is no longer the stored one
     * @param setting judge, room and the rest of the new setting
     * @return the setting that replaces it
     */
    @Requires(Permission.SCHEDULE_HEARING)
    public HearingId reset(HearingId id, long seen, HearingTime newTime, Setting setting, Source source) {
        Hearing hearing = open(id, seen);
        Instant now = clock.instant();
        Hearing next = hearing.resetTo(newTime, typed.close(access.toEdit(hearing.file()), HearingId.next(), setting), source, now);
        hearings.add(next);
        hearings.add(new HearingVersion(next, newTime, source, now, caller.member()), next.id());
        moveTasks(hearing, next.id(), newTime, now);
        audit.record(AuditAction.HEARING_RESET, hearing.file(), next.id().value(), hearing.type(), HearingWords.of(hearing.time()), HearingWords.of(newTime), source);
        changed.fire(new HearingChanged(next, id, HearingChanged.What.MOVED));
        return next.id();
    }

    /** We knew it wrong: the same setting, one more version. */
    @Requires(Permission.SCHEDULE_HEARING)
    public void correct(HearingId id, long seen, HearingTime better, Source source) {
        Hearing hearing = open(id, seen);
        Instant now = clock.instant();
        HearingTime before = hearing.time();
        hearing.correct(better, source, now);
        hearings.add(new HearingVersion(hearing, better, source, now, caller.member()), id);
        moveTasks(hearing, id, better, now);
        audit.record(AuditAction.HEARING_CORRECTED, hearing.file(), id.value(), hearing.type(), HearingWords.of(before), HearingWords.of(better), source);
        changed.fire(new HearingChanged(hearing, null, HearingChanged.What.MOVED));
    }

    /** A source says something, which may disagree with what stands: kept side by side until somebody decides. */
    @Requires(Permission.SCHEDULE_HEARING)
    public void hear(HearingId id, HearingTime said, Source source) {
        Hearing hearing = hearings.get(id);
        access.toEdit(hearing.file());
        hearing.heardOf(clock.instant());
        hearings.add(new HearingVersion(hearing, said, source, clock.instant(), caller.member()), id);
        audit.record(AuditAction.HEARING_VERSION_ADDED, hearing.file(), id.value(), hearing.type(), HearingWords.of(said), source);
    }

    /** Same time; another judge, room, medium, interpreter or lawyer. */
    @Requires(Permission.SCHEDULE_HEARING)
    public void change(HearingId id, long seen, Setting setting) {
        Hearing hearing = open(id, seen);
        hearing.change(typed.close(access.toEdit(hearing.file()), id, setting), clock.instant());
        audit.record(AuditAction.HEARING_CHANGED, hearing.file(), id.value(), hearing.type());
        changed.fire(new HearingChanged(hearing, null, HearingChanged.What.DETAILS));
    }

    /** The court took it off its calendar. */
    @Requires(Permission.SCHEDULE_HEARING)
    public void vacate(HearingId id, long seen) {
        Hearing hearing = open(id, seen);
        hearing.vacate(clock.instant());
        audit.record(AuditAction.HEARING_VACATED, hearing.file(), id.value(), hearing.type(), HearingWords.of(hearing.time()));
        changed.fire(new HearingChanged(hearing, null, HearingChanged.What.OFF));
    }

    /** It took place. */
    @Requires(Permission.SCHEDULE_HEARING)
    public void held(HearingId id, long seen) {
        Hearing hearing = open(id, seen);
        hearing.held(clock.instant());
        audit.record(AuditAction.HEARING_HELD, hearing.file(), id.value(), hearing.type(), HearingWords.of(hearing.time()));
    }

    private Hearing open(HearingId id, long seen) {
        Hearing hearing = hearings.get(id);
        access.toEdit(hearing.file());
        hearing.requireVersion(seen);
        return hearing;
    }

    private void moveTasks(Hearing from, HearingId to, HearingTime time, Instant now) {
        LocalDate day = time.day().orElse(null);
        for (Task task : tasks.tiedTo(from.id().value())) {
            LocalDate before = task.dueOn();
            task.followTo(to.value(), day, now);
            audit.record(AuditAction.TASK_MOVED, from.file(), task.id().value(), before, task.dueOn());
        }
    }
}
