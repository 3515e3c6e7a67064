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
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.Level;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.people.NameHit;
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
    /** Where fewer than one in so many match, all of them are read. */
    private static final int SPARSE = 20;
    private static final int MOST_AT_ONCE = 1_000;
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
    PeopleCounts counts;

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
        CaseScope scope = access.summaries();
        if (name != null && !name.isBlank()) {
            return named(scope, filter, name, shown);
        }
        long matching = filter.isNarrowed() ? count(scope, filter) : counts.of(scope).get(filter.view());
        List<CaseFileId> page = filter.sort() != ListFilter.Sort.NAME ? List.copyOf(matching(scope, filter, null, shown).values())
            : inOrderOfNames(scope, filter, shown, matching);
        return new Shown(rows.full(scope, page), (int) matching);
    }

    private Shown named(CaseScope scope, ListFilter filter, String name, int shown) {
        List<PersonId> fitting = index.search(scope.organization(), name, MOST).stream().map(NameHit::person).toList();
        Map<PersonId, CaseFileId> files = fitting.isEmpty() ? Map.of() : matching(scope, filter, fitting, MOST);
        List<CaseFileId> found = fitting.stream().filter(files::containsKey).map(files::get).toList();
        return new Shown(rows.full(scope, found.stream().limit(shown).toList()), found.size());
    }

    /** Names are ciphertext to the database. Where many match, it is asked about as many as make a page, in order; where few do, for all. */
    private List<CaseFileId> inOrderOfNames(CaseScope scope, ListFilter filter, int shown, long matching) {
        List<PersonId> everybody = index.inOrder(scope.organization());
        if (matching * SPARSE < everybody.size()) {
            Map<PersonId, CaseFileId> files = matching(scope, filter, null, MOST);
            return index.inOrder(scope.organization(), files.keySet()).stream().limit(shown).map(files::get).toList();
        }
        int atOnce = (int) Math.min(MOST_AT_ONCE, Math.max(shown, shown * 1.3 * everybody.size() / matching));
        return first(shown, everybody, atOnce, some -> matching(scope, filter, some, atOnce));
    }

    /** The first that match, in the given order. @param matching of some people those that match, with their files */
    static List<CaseFileId> first(int shown, List<PersonId> order, int atOnce, Function<List<PersonId>, Map<PersonId, CaseFileId>> matching) {
        List<CaseFileId> page = new ArrayList<>();
        for (int from = 0; from < order.size() && page.size() < shown; from += atOnce) {
            List<PersonId> some = order.subList(from, Math.min(order.size(), from + atOnce));
            Map<PersonId, CaseFileId> files = matching.apply(some);
            some.stream().filter(files::containsKey).limit(shown - page.size()).map(files::get).forEach(page::add);
        }
        return page;
    }

    /** All that the filter lets through, in its order, as files. */
    @Requires(Permission.READ_PEOPLE)
    public List<CaseFileId> files(ListFilter filter) {
        CaseScope scope = access.summaries();
        Map<PersonId, CaseFileId> files = matching(scope, filter, null, MOST);
        return filter.sort() == ListFilter.Sort.NAME ? index.inOrder(scope.organization(), files.keySet()).stream().map(files::get).toList() : List.copyOf(files.values());
    }

    private static String where(CaseScope scope, ListFilter filter) {
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
        return where.toString();
    }

    /** @param among only these people, or null for all; they come in no order then */
    private Map<PersonId, CaseFileId> matching(CaseScope scope, ListFilter filter, List<PersonId> among, int limit) {
        String order = among != null ? "" : " order by " + switch (filter.sort()) {
            case NAME -> "p.id.value";
            case DAYS -> "case when s.beganAt is null then 1 else 0 end, s.beganAt, p.id.value";
            // not min(): the provider refuses it for a LocalDate that goes to the driver as it is
            case HEARING -> "coalesce((select h.time.day from Hearing h where h.file = p.file and h.status = org.tanggol.docket.HearingStatus.SCHEDULED"
                + " and h.time.day >= :todayForOrder order by h.time.day limit 1), :never), p.id.value";
            case UPDATED -> "f.updatedAt desc, p.id.value";
        };
        TypedQuery<Object[]> query = scope.bind(em.createQuery("select p.file, p.id" + FROM + where(scope, filter) + (among == null ? "" : " and p.id in :among") + order, Object[].class));
        bind(query, filter);
        if (among != null) {
            query.setParameter("among", among);
        }
        Map<PersonId, CaseFileId> files = new LinkedHashMap<>();
        query.setMaxResults(limit).getResultList().forEach(row -> files.put((PersonId) row[1], (CaseFileId) row[0]));
        return files;
    }

    private long count(CaseScope scope, ListFilter filter) {
        TypedQuery<Long> query = scope.bind(em.createQuery("select count(p)" + FROM + where(scope, filter), Long.class));
        bind(query, filter);
        return query.getSingleResult();
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

    /** How many people each tab holds. */
    @Requires(Permission.READ_PEOPLE)
    public Map<ListFilter.View, Long> counts() {
        return counts.of(access.summaries());
    }

    /** People whom nobody has been able to place, the longest unlocated first. */
    @Requires(Permission.READ_PEOPLE)
    public List<CaseFileId> unlocated(int limit) {
        CaseScope scope = access.summaries();
        return scope.bind(em.createQuery("select p.file" + FROM + scope.on("p.file")
            + " and t.kind = org.tanggol.custody.StintKind.UNKNOWN order by t.from, p.id.value", CaseFileId.class)).setMaxResults(limit).getResultList();
    }

    /** Who is meant and where they are, without hearing and team; unknown files are left out. */
    @Requires(Permission.READ_PEOPLE)
    public Map<CaseFileId, PersonRow> brief(Collection<CaseFileId> files) {
        Map<CaseFileId, PersonRow> found = new LinkedHashMap<>();
        rows.brief(access.summaries(), List.copyOf(files)).forEach(row -> found.put(row.file(), row));
        return found;
    }

    /** One person as lists show them, to who may see no more. Refuses with NOT_FOUND. */
    @Requires(Permission.READ_PEOPLE)
    public PersonRow summary(CaseFileId file) {
        access.toSummarize(file);
        return rows.full(access.summaries(), List.of(file)).stream().findFirst().orElseThrow(() -> access.absent(file));
    }

    /** Whether the caller may still see so much of this file; for pages that stand open. */
    @Requires(Permission.READ_PEOPLE)
    public boolean isOpen(CaseFileId file, Level least) {
        return access.level(file).isAtLeast(least);
    }

    /** What a page with a list shows goes by this: another one means that the caller may see more or less than when it was made. */
    @Requires(Permission.READ_PEOPLE)
    public String fingerprint() {
        return access.fingerprint();
    }

    /** What the people of these files are called; nothing else of them is opened. */
    @Requires(Permission.READ_PEOPLE)
    public Map<CaseFileId, String> titles(Collection<CaseFileId> files) {
        return listing.titles(access.summaries(), files);
    }

    private LocalDate today() {
        Instant now = clock.instant();
        return LocalDate.ofInstant(now, caller.zone());
    }
}
