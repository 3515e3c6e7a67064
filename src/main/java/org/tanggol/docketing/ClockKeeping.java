package org.tanggol.docketing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Vault;
import org.tanggol.docket.Source;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** The asylum work-permit clock of a case: read, started, stopped, run on. One public method is one use case, one transaction. */
@ApplicationScoped
@Transactional
public class ClockKeeping {

    private static final int MOST = 100;

    @PersistenceContext
    EntityManager em;

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

    /** One event, opened. @param words null where nothing was written, and for whoever may not read notes */
    public record Entry(ClockEventId id, ClockKind kind, LocalDate on, Source source, String words, MemberId by, Instant at) { }

    /** The clock with its events, in the order of their days. */
    public record Kept(WorkPermitClock clock, List<Entry> entries) { }

    /** In one statement. */
    @Requires(Permission.READ_DOCKET)
    public Kept of(CaseFileId file) {
        CaseScope scope = access.scope();
        List<ClockEvent> events = scope.bind(em.createQuery("select e from ClockEvent e where e.file = :file and e.withdrawnAt is null and " + scope.on("e.file") + " order by e.on, e.recordedAt, e.id.value",
            ClockEvent.class)).setParameter("file", file).setMaxResults(MOST).getResultList();
        boolean readable = caller.standing().permissions().contains(Permission.READ_NOTES) && !caller.standing().isGuest();
        List<String> words = vault.open(scope, events.stream().map(event -> new Closed(ClockEvent.cell(file, event.id()), readable ? event.words() : null)).toList());
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            ClockEvent event = events.get(i);
            entries.add(new Entry(event.id(), event.tock().kind(), event.tock().on(), event.source(), words.get(i), event.recordedBy(), event.recordedAt()));
        }
        return new Kept(new WorkPermitClock(events.stream().map(ClockEvent::tock).toList()), entries);
    }

    /**
     * Something happened to the clock.
     *
     * @param words why, or in which paper; or null
     * @throws RuleViolation CLOCK_ORDER, CLOCK_BEFORE, IN_THE_FUTURE, FIELD_MISSING
     */
    @Requires(Permission.SCHEDULE_HEARING)
    public ClockEventId record(CaseFileId file, ClockKind kind, LocalDate on, Source source, String words) {
        FileAdmission admitted = access.toEdit(file);
        WorkPermitClock.Tock tock = new WorkPermitClock.Tock(Checks.required(kind, "kind"), Checks.required(on, "on"));
        if (on.isAfter(LocalDate.ofInstant(clock.instant(), caller.zone()))) {
            throw new RuleViolation(Rule.IN_THE_FUTURE, "on");
        }
        of(file).clock().and(tock);
        ClockEventId id = ClockEventId.next();
        em.persist(new ClockEvent(id, file, tock, source, vault.close(admitted, ClockEvent.cell(file, id), Checks.text(words, "words", TriggerEntry.LONGEST_DOCUMENT)), caller.member(),
            clock.instant()));
        audit.record(AuditAction.CLOCK_RECORDED, file, id.value(), kind, on, source);
        return id;
    }

    /** The last event was recorded wrongly. @throws RuleViolation STATE_TRANSITION_REFUSED for any but the last one */
    @Requires(Permission.SCHEDULE_HEARING)
    public void withdraw(ClockEventId id) {
        ClockEvent event = em.createQuery("select e from ClockEvent e where e.id = :id and e.withdrawnAt is null", ClockEvent.class).setParameter("id", id).setMaxResults(1).getResultList().stream()
            .findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
        access.toEdit(event.file());
        List<Entry> entries = of(event.file()).entries();
        if (!entries.get(entries.size() - 1).id().equals(id)) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED);
        }
        event.withdraw(caller.member(), clock.instant());
        audit.record(AuditAction.CLOCK_WITHDRAWN, event.file(), id.value(), event.tock().kind(), event.tock().on());
    }
}
