package org.tanggol.docket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.proceedings.Proceeding;
import org.tanggol.proceedings.ProceedingId;
import org.tanggol.proceedings.ProceedingKind;

/** Reading the docket: of one file, of a span of days, of one hearing with all its versions. */
@ApplicationScoped
@Transactional
public class DocketQueries {

    private static final int SAME_DAY = 20;
    private static final int MOST_OF_A_PAGE = 20_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    TypedWords typed;

    /** Proceedings and settings of one file in one statement. */
    @Requires(Permission.READ_DOCKET)
    public DocketFolder folder(CaseFileId file) {
        CaseScope scope = access.scope();
        List<Object[]> rows = scope.bind(em.createQuery("select p, " + HearingColumns.OF_H + HearingColumns.DISPUTED + """

             from Proceeding p left join Hearing h on h.proceeding = p.id and h.file = p.file
            where p.file = :file and\s""" + scope.on("p.file") + " order by p.openedOn, p.id.value, h.id.value", Object[].class))
            .setParameter("file", file).setMaxResults(MOST_OF_A_PAGE).getResultList();
        Map<ProceedingId, DocketFolder.ProceedingItem> proceedings = new LinkedHashMap<>();
        List<ClosedRow> hearings = new ArrayList<>();
        for (Object[] row : rows) {
            Proceeding proceeding = (Proceeding) row[0];
            proceedings.computeIfAbsent(proceeding.id(), id -> item(proceeding));
            if (row[1] != null) {
                hearings.add(HearingColumns.row(row, 1, proceeding.kind()));
            }
        }
        typed.open(scope, hearings).forEach(hearing -> proceedings.get(hearing.proceeding()).hearings().add(hearing));
        return new DocketFolder(List.copyOf(proceedings.values()));
    }

    private static DocketFolder.ProceedingItem item(Proceeding p) {
        return new DocketFolder.ProceedingItem(p.id(), p.kind(), p.court(), p.chargingDocument(), p.servedOn(), p.openedOn(), p.closedOn(), p.outcome(),
            p.version(), p.updatedAt(), new ArrayList<>());
    }

    /** One setting. @throws RuleViolation NOT_FOUND */
    @Requires(Permission.READ_DOCKET)
    public HearingRow hearing(HearingId id) {
        return one(id, access.scope());
    }

    /** As {@link #hearing}, also where a summary of the case is all that may be seen; the calendar shows as much. @throws RuleViolation NOT_FOUND */
    @Requires(Permission.READ_DOCKET)
    public HearingRow calendarHearing(HearingId id) {
        return one(id, access.summaries());
    }

    /** Those of these hearings that the calendar shows the caller, whatever became of them; one statement. */
    @Requires(Permission.READ_DOCKET)
    public Map<HearingId, HearingRow> calendarHearings(Collection<HearingId> ids) {
        CaseScope scope = access.summaries();
        List<ClosedRow> rows = scope.bind(em.createQuery("select p.kind, " + HearingColumns.OF_H + HearingColumns.DISPUTED + " from Hearing h join Proceeding p on p.id = h.proceeding where h.id in :ids and "
            + scope.on("h.file") + " order by h.id.value", Object[].class)).setParameter("ids", ids).setMaxResults(ids.size()).getResultList().stream().map(HearingColumns::row).toList();
        return typed.open(scope, rows).stream().collect(Collectors.toMap(HearingRow::id, row -> row));
    }

    private HearingRow one(HearingId id, CaseScope scope) {
        return scope.bind(em.createQuery("select p.kind, " + HearingColumns.OF_H + HearingColumns.DISPUTED + " from Hearing h join Proceeding p on p.id = h.proceeding where h.id = :id and "
            + scope.on("h.file"), Object[].class)).setParameter("id", id).setMaxResults(1).getResultList().stream().findFirst()
            .map(row -> typed.open(scope, HearingColumns.row(row))).orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    /** What each source said about a setting, oldest first. @throws RuleViolation NOT_FOUND */
    @Requires(Permission.READ_DOCKET)
    public List<VersionRow> versions(HearingId id) {
        CaseScope scope = access.scope();
        List<VersionRow> versions = scope.bind(em.createQuery("""
            select v.id, v.source, v.time, v.heardAt, v.recordedBy, v.superseded from HearingVersion v join Hearing h on h.id = v.hearing
            where v.hearing = :id and\s""" + scope.on("h.file") + " order by v.heardAt, v.id.value", Object[].class))
            .setParameter("id", id).setMaxResults(100).getResultList().stream()
            .map(r -> new VersionRow((HearingVersionId) r[0], (Source) r[1], ((HearingTimeColumns) r[2]).open(), (Instant) r[3], new MemberId((UUID) r[4]), (Boolean) r[5])).toList();
        if (versions.isEmpty()) {
            throw new RuleViolation(Rule.NOT_FOUND);    // a setting has its first version from the beginning
        }
        return versions;
    }

    /** One version of what is known. */
    public record VersionRow(HearingVersionId id, Source source, HearingTime time, Instant heardAt, MemberId recordedBy, boolean superseded) { }

    /** Scheduled settings of these days at their courts, in order; one statement. */
    @Requires(Permission.READ_DOCKET)
    public List<HearingRow> between(LocalDate from, LocalDate to, MemberId onlyLawyer, int limit) {
        return open(closedBetween(from, to, onlyLawyer, limit));
    }

    /** The same without judge and room, for whoever needs days and cases first; {@link #open} adds them. */
    @Requires(Permission.READ_DOCKET)
    public List<ClosedRow> closedBetween(LocalDate from, LocalDate to, MemberId onlyLawyer, int limit) {
        CaseScope scope = access.summaries();
        TypedQuery<Object[]> query = scope.bind(em.createQuery("select p.kind, " + HearingColumns.OF_H + HearingColumns.DISPUTED + """

             from Hearing h join Proceeding p on p.id = h.proceeding
            where h.status in (org.tanggol.docket.HearingStatus.SCHEDULED, org.tanggol.docket.HearingStatus.HELD)
            and h.time.day between :from and :to and (:everybody = true or h.lawyer = :lawyer) and\s""" + scope.on("h.file")
            + " order by h.time.day, h.time.startsAt, h.id.value", Object[].class));
        return query.setParameter("from", from).setParameter("to", to).setParameter("everybody", onlyLawyer == null)
            .setParameter("lawyer", onlyLawyer == null ? new UUID(0, 0) : onlyLawyer.value()).setMaxResults(limit).getResultList().stream()
            .map(HearingColumns::row).toList();
    }

    /** With judge and room. Where names of the same people were opened before, nothing more is written down. */
    @Requires(Permission.READ_DOCKET)
    public List<HearingRow> open(List<ClosedRow> rows) {
        return typed.open(access.summaries(), rows);
    }

    /** All settings of each file, by day and then by id; what is to be set is last. Of the files that may be read. */
    @Requires(Permission.READ_DOCKET)
    public Map<CaseFileId, List<HearingRow>> ofFiles(Collection<CaseFileId> files) {
        CaseScope scope = access.scope();
        return typed.open(scope, scope.bind(em.createQuery("select p.kind, " + HearingColumns.OF_H + HearingColumns.DISPUTED + " from Hearing h join Proceeding p on p.id = h.proceeding where h.file in :files and "
            + scope.on("h.file") + " order by h.dayOrder, h.id.value", Object[].class)).setParameter("files", files).setMaxResults(MOST_OF_A_PAGE).getResultList().stream()
            .map(HearingColumns::row).toList()).stream().collect(Collectors.groupingBy(HearingRow::file, LinkedHashMap::new, Collectors.toList()));
    }

    /** The next scheduled setting with a day of each file, in one statement; without judge and room, which no list shows. */
    @Requires(Permission.READ_DOCKET)
    public Map<CaseFileId, HearingRow> nextOf(Collection<CaseFileId> files, LocalDate today) {
        Map<CaseFileId, HearingRow> next = new LinkedHashMap<>();
        if (files.isEmpty()) {
            return next;
        }
        CaseScope scope = access.summaries();
        scope.bind(em.createQuery("select p.kind, " + HearingColumns.OF_H + """
             1L from Hearing h join Proceeding p on p.id = h.proceeding
            where h.file in :files and h.status = org.tanggol.docket.HearingStatus.SCHEDULED
              and h.time.day >= :today
              and not exists (select 1 from Hearing n where n.file = h.file and n.status = org.tanggol.docket.HearingStatus.SCHEDULED
                              and n.time.day >= :today and n.time.day < h.time.day) and\s""" + scope.on("h.file")
            + " order by h.time.day, h.time.startsAt, h.id.value", Object[].class))
            .setParameter("files", files).setParameter("today", today).setMaxResults(files.size() * SAME_DAY).getResultList().stream()
            .map(row -> HearingColumns.row(row).row()).forEach(row -> next.putIfAbsent(row.file(), row));
        return next;
    }
}
