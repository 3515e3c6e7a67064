package org.tanggol.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.people.NameIndex;
import org.tanggol.people.PersonId;
import org.tanggol.people.PersonListing;
import org.tanggol.reference.FacilityId;

/**
 * The list of people: which ones, how many in each tab, and the rows to show. The number of statements does not depend
 * on the number of rows.
 */
@ApplicationScoped
@Transactional
public class PeopleList {

    static final int SOON_DAYS = 14;
    private static final int MOST = 50_000;
    private static final String FROM = """

         from Person p join CaseFile f on f.id = p.file
           left join Stay s on s.file = p.file and s.endedAt is null
           left join Stint t on t.stay = s and t.to is null
        where f.status = org.tanggol.people.CaseStatus.OPEN and\s""";
    private static final String MINE = "exists (select 1 from Assignment a where a.file = p.file and a.member = :me and a.endedOn is null)";
    private static final String SOON = """
        exists (select 1 from Hearing h where h.file = p.file and h.status = org.tanggol.docket.HearingStatus.SCHEDULED
                and h.time.day between :today and :soon)""";
    private static final String LAWYER = """
        exists (select 1 from Assignment l where l.file = p.file and l.endedOn is null
                and l.part in (org.tanggol.work.Part.LAWYER_OF_RECORD, org.tanggol.work.Part.LAWYER))""";

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Inject
    NameIndex index;

    @Inject
    PersonRows rows;

    @Inject
    PersonListing listing;

    @Inject
    Clock clock;

    /** What the list shows, and of how many. */
    public record Shown(List<PersonRow> rows, int matching) { }

    /**
     * @param name narrows the list to people whose name fits; null for all. Never part of a URL
     * @param shown how many rows from the beginning
     */
    @Requires(Permission.READ_PEOPLE)
    public Shown show(ListFilter filter, String name, int shown) {
        CaseScope scope = access.scope();
        List<Object[]> found = matching(scope, filter);
        Map<PersonId, CaseFileId> files = new LinkedHashMap<>();
        found.forEach(row -> files.put((PersonId) row[1], (CaseFileId) row[0]));
        List<PersonId> order;
        if (name != null && !name.isBlank()) {
            order = index.search(scope.organization(), name, MOST).stream().map(hit -> hit.person()).filter(files::containsKey).toList();
        } else if (filter.sort() == ListFilter.Sort.NAME) {
            order = index.inOrder(scope.organization(), files.keySet());
        } else {
            order = List.copyOf(files.keySet());
        }
        List<CaseFileId> page = order.stream().limit(shown).map(files::get).toList();
        return new Shown(rows.full(scope, page), order.size());
    }

    /** All that the filter lets through, in its order, as files. */
    @Requires(Permission.READ_PEOPLE)
    public List<CaseFileId> files(ListFilter filter) {
        CaseScope scope = access.scope();
        Map<PersonId, CaseFileId> files = new LinkedHashMap<>();
        matching(scope, filter).forEach(row -> files.put((PersonId) row[1], (CaseFileId) row[0]));
        return filter.sort() == ListFilter.Sort.NAME ? index.inOrder(scope.organization(), files.keySet()).stream().map(files::get).toList() : List.copyOf(files.values());
    }

    private List<Object[]> matching(CaseScope scope, ListFilter filter) {
        StringBuilder where = new StringBuilder(scope.on("p.file")).append(" and ").append(switch (filter.view()) {
            case DETAINED -> "s.id is not null";
            case MINE -> MINE;
            case UNLOCATED -> "t.kind = org.tanggol.custody.StintKind.UNKNOWN";
            case HEARING_SOON -> SOON;
            case NO_LAWYER -> "s.id is not null and not " + LAWYER;
            case RELEASED -> "s.id is null and exists (select 1 from Stay e where e.file = p.file and e.endedAt is not null and e.endKind <> org.tanggol.custody.EndKind.RECORDED_TWICE)";
            case EVERYBODY -> "1 = 1";
        });
        if (filter.language() != null) {
            where.append(" and exists (select 1 from LanguageNeed l where l.file = p.file and l.language = :language)");
        }
        if (filter.facility() != null) {
            where.append(" and t.facility = :facility");
        }
        if (filter.daysOver() != null) {
            where.append(" and s.beganAt <= :began");
        }
        if (filter.teamMember() != null) {
            where.append(" and exists (select 1 from Assignment m where m.file = p.file and m.member = :member and m.endedOn is null)");
        }
        String order = switch (filter.sort()) {
            case NAME -> "p.id.value";
            case DAYS -> "case when s.beganAt is null then 1 else 0 end, s.beganAt, p.id.value";
            // not min(): the provider refuses it for a LocalDate that goes to the driver as it is
            case HEARING -> "coalesce((select h.time.day from Hearing h where h.file = p.file and h.status = org.tanggol.docket.HearingStatus.SCHEDULED"
                + " and h.time.day >= :todayForOrder order by h.time.day limit 1), :never), p.id.value";
            case UPDATED -> "f.updatedAt desc, p.id.value";
        };
        TypedQuery<Object[]> query = scope.bind(em.createQuery("select p.file, p.id" + FROM + where + " order by " + order, Object[].class));
        bind(query, filter);
        return query.setMaxResults(MOST).getResultList();
    }

    /** Sets the parameters that the filter brought into the query, and no others. */
    private void bind(TypedQuery<?> query, ListFilter filter) {
        set(query, "me", caller.member().value());
        set(query, "today", today());
        set(query, "soon", today().plusDays(SOON_DAYS));
        set(query, "todayForOrder", today());
        set(query, "never", LocalDate.of(9999, 1, 1));
        set(query, "language", filter.language());
        set(query, "facility", filter.facility() == null ? null : new FacilityId(filter.facility()));
        set(query, "began", filter.daysOver() == null ? null : clock.instant().minus(Duration.ofDays(filter.daysOver())));
        set(query, "member", filter.teamMember() == null ? null : filter.teamMember().value());
    }

    private static void set(TypedQuery<?> query, String name, Object value) {
        if (query.getParameters().stream().anyMatch(parameter -> name.equals(parameter.getName()))) {
            query.setParameter(name, value);
        }
    }

    /** How many people each tab holds, in one statement. */
    @Requires(Permission.READ_PEOPLE)
    public Map<ListFilter.View, Long> counts() {
        CaseScope scope = access.scope();
        Object[] row = scope.bind(em.createQuery("select sum(case when s.id is not null then 1 else 0 end), sum(case when " + MINE + " then 1 else 0 end),"
            + " sum(case when t.kind = org.tanggol.custody.StintKind.UNKNOWN then 1 else 0 end), sum(case when " + SOON + " then 1 else 0 end),"
            + " sum(case when s.id is not null and not " + LAWYER + " then 1 else 0 end),"
            + " sum(case when s.id is null and exists (select 1 from Stay e where e.file = p.file and e.endedAt is not null and e.endKind <> org.tanggol.custody.EndKind.RECORDED_TWICE) then 1 else 0 end), count(p)"
            + FROM + scope.on("p.file"), Object[].class))
            .setParameter("me", caller.member().value()).setParameter("today", today()).setParameter("soon", today().plusDays(SOON_DAYS)).getSingleResult();
        Map<ListFilter.View, Long> counts = new LinkedHashMap<>();
        for (ListFilter.View view : ListFilter.View.values()) {
            Object count = row[view.ordinal()];
            counts.put(view, count == null ? 0L : ((Number) count).longValue());
        }
        return counts;
    }

    /** People whom nobody has been able to place, the longest unlocated first. */
    @Requires(Permission.READ_PEOPLE)
    public List<CaseFileId> unlocated(int limit) {
        CaseScope scope = access.scope();
        return scope.bind(em.createQuery("select p.file" + FROM + scope.on("p.file")
            + " and t.kind = org.tanggol.custody.StintKind.UNKNOWN order by t.from, p.id.value", CaseFileId.class)).setMaxResults(limit).getResultList();
    }

    /** Who is meant and where they are, without hearing and team; unknown files are left out. */
    @Requires(Permission.READ_PEOPLE)
    public Map<CaseFileId, PersonRow> brief(Collection<CaseFileId> files) {
        Map<CaseFileId, PersonRow> found = new LinkedHashMap<>();
        rows.brief(access.scope(), List.copyOf(files)).forEach(row -> found.put(row.file(), row));
        return found;
    }

    /** What the people of these files are called; nothing else of them is opened. */
    @Requires(Permission.READ_PEOPLE)
    public Map<CaseFileId, String> titles(Collection<CaseFileId> files) {
        return listing.titles(access.scope(), files);
    }

    private LocalDate today() {
        Instant now = clock.instant();
        return LocalDate.ofInstant(now, caller.zone());
    }
}
