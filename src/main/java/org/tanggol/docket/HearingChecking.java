package org.tanggol.docket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.platform.RuleViolation;

/** Looking hearings up where the court shows them: which are due today, what was found, and what was found before. */
@ApplicationScoped
@Transactional
public class HearingChecking {

    private static final int DAYS_AHEAD = 60;
    private static final int MOST = 1_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Hearings hearings;

    @Inject
    TypedWords typed;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** A hearing that should be looked up. @param lastAt null for never */
    public record DueCheck(HearingRow hearing, Instant lastAt, CheckResult lastResult, CheckRisk risk) { }

    /** One look. */
    public record CheckRow(UUID id, HearingId hearing, CheckResult result, MemberId by, Instant at) { }

    /** Hearings of the next sixty days whose look is due, the most pressing first; of the cases that may be read in full. */
    @Requires(Permission.SCHEDULE_HEARING)
    public List<DueCheck> due(int limit) {
        CaseScope scope = access.scope();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, caller.zone());
        List<HearingRow> coming = typed.open(scope, scope.bind(em.createQuery("select p.kind, " + HearingColumns.OF_H + HearingColumns.DISPUTED + """

             from Hearing h join Proceeding p on p.id = h.proceeding
            where h.status = org.tanggol.docket.HearingStatus.SCHEDULED and h.time.day between :today and :until and\s""" + scope.on("h.file") + " order by h.time.day, h.id.value", Object[].class))
            .setParameter("today", today).setParameter("until", today.plusDays(DAYS_AHEAD)).setMaxResults(MOST).getResultList().stream().map(HearingColumns::row).toList());
        if (coming.isEmpty()) {
            return List.of();
        }
        Map<HearingId, HearingCheck> last = lastOf(coming.stream().map(HearingRow::id).toList());
        Map<CaseFileId, Instant> moved = movedAt(coming.stream().map(HearingRow::file).collect(Collectors.toSet()));
        List<DueCheck> due = new ArrayList<>();
        for (HearingRow hearing : coming) {
            HearingCheck look = last.get(hearing.id());
            CheckRisk risk = CheckRisk.of(hearing.time().day().orElseThrow(), hearing.disputed(), look == null ? null : look.checkedAt(), look == null ? null : look.result(),
                moved.get(hearing.file()), hearing.updatedAt(), today, now);
            if (risk.isDue()) {
                due.add(new DueCheck(hearing, look == null ? null : look.checkedAt(), look == null ? null : look.result(), risk));
            }
        }
        due.sort(Comparator.comparingDouble((DueCheck check) -> -check.risk().score()).thenComparing(check -> check.hearing().time().day().orElseThrow()));
        return due.subList(0, Math.min(limit, due.size()));
    }

    private Map<HearingId, HearingCheck> lastOf(Collection<HearingId> ids) {
        Map<HearingId, HearingCheck> last = new HashMap<>();
        em.createQuery("select c from HearingCheck c where c.hearing in :ids order by c.checkedAt, c.id", HearingCheck.class).setParameter("ids", ids).getResultList().stream()
            .forEach(check -> last.put(check.hearing(), check));
        return last;
    }

    private Map<CaseFileId, Instant> movedAt(Collection<CaseFileId> files) {
        return em.createQuery("select s.file, max(s.from) from Stint s where s.file in :files group by s.file", Object[].class).setParameter("files", files).getResultList().stream()
            .collect(Collectors.toMap(row -> (CaseFileId) row[0], row -> (Instant) row[1]));
    }

    /** Somebody looked. What changed is entered at the hearing, as what that source says. @throws RuleViolation NOT_FOUND, FIELD_MISSING, HEARING_NOT_SCHEDULED */
    @Requires(Permission.SCHEDULE_HEARING)
    public CheckRow log(HearingId id, CheckResult result) {
        Hearing hearing = hearings.get(id);
        access.toEdit(hearing.file());
        hearing.requireScheduled();
        HearingCheck check = new HearingCheck(hearing, result, caller.member(), clock.instant());
        em.persist(check);
        audit.record(AuditAction.HEARING_CHECKED, hearing.file(), id.value(), hearing.type(), result);
        return row(check);
    }

    /** Every look at one hearing, the newest first. @throws RuleViolation NOT_FOUND */
    @Requires(Permission.READ_DOCKET)
    public List<CheckRow> of(HearingId id) {
        access.toRead(hearings.get(id).file());
        return em.createQuery("select c from HearingCheck c where c.hearing = :id order by c.checkedAt desc, c.id", HearingCheck.class).setParameter("id", id).setMaxResults(200).getResultList().stream()
            .map(HearingChecking::row).toList();
    }

    private static CheckRow row(HearingCheck check) {
        return new CheckRow(check.id(), check.hearing(), check.result(), check.checkedBy(), check.checkedAt());
    }
}
