package org.tanggol.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** The facilities list and the page of one facility. Statements of the same page share a handful of queries, whatever its rows. */
@ApplicationScoped
@Transactional
public class FacilityQueries {

    private static final String CURRENT_OPERATOR = """
         left join f.operators r on r.role = OPERATOR and (r.fromDay is null or r.fromDay <= :today) and (r.toDay is null or r.toDay >= :today)
         left join Operator o on o.id = r.operator
        """;
    private static final String COLUMNS =
        "select f.id, f.code, f.name, f.city, f.state, f.kind, o.name, o.kind, f.fieldOffice, f.zone, f.court, f.listed from Facility f ";
    private static final int MOST = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    ReferenceQueries reference;

    @Inject
    SourceShelf sources;

    @Inject
    Clock clock;

    /** Read once: offices change only with a newer edition of the bundled files. */
    private volatile List<FacilitySheet.OfficeRow> offices = List.of();

    /** A page of the list in the order of names, after a position; null for the first page. */
    @Requires(Permission.READ_REFERENCE)
    public List<FacilityListRow> page(FacilityFilter filter, FacilityPosition after, int limit) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, values);
        if (after != null) {
            where += " and (f.name > :name or (f.name = :name and f.id.value > :id))";
            values.put("name", after.name());
            values.put("id", after.id().value());
        }
        List<Object[]> rows = bind(em.createQuery(COLUMNS + CURRENT_OPERATOR + where + " order by f.name, f.id.value", Object[].class), values)
            .setMaxResults(limit).getResultList();
        Map<FacilityId, Map<FactKind, FactRow>> facts = newest(rows.stream().map(row -> (FacilityId) row[0]).toList(),
            EnumSet.of(FactKind.AVERAGE_DAILY_POPULATION, FactKind.FINAL_RATING));
        return rows.stream().map(row -> {
            Map<FactKind, FactRow> of = facts.getOrDefault((FacilityId) row[0], Map.of());
            return new FacilityListRow(row(row), of.get(FactKind.AVERAGE_DAILY_POPULATION), of.get(FactKind.FINAL_RATING), (boolean) row[11]);
        }).toList();
    }

    /** How many the filter lets through. */
    @Requires(Permission.READ_REFERENCE)
    public long count(FacilityFilter filter) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, values);
        return bind(em.createQuery("select count(f.id.value) from Facility f " + CURRENT_OPERATOR + where, Long.class), values).getSingleResult();
    }

    /**
     * Everything about one facility.
     *
     * @throws RuleViolation NOT_FOUND
     */
    @Requires(Permission.READ_REFERENCE)
    public FacilitySheet sheet(FacilityId id) {
        // one statement: the three lists of a place are a handful of rows each
        Facility facility = em.createQuery("""
            select f from Facility f left join fetch f.names left join fetch f.codes left join fetch f.operators where f.id = :id""", Facility.class)
            .setParameter("id", id).getResultList().stream().findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
        List<FacilityId> together = em.createQuery("select f.id from Facility f where f.id = :id or f.mergedInto = :id order by f.id.value", FacilityId.class)
            .setParameter("id", id).setMaxResults(MOST).getResultList();
        Map<FactKind, FactRow> newest = new java.util.EnumMap<>(FactKind.class);
        List<FactRow> earlier = new ArrayList<>();
        for (FactRow fact : facts(together, Set.of(FactKind.values())).values().stream().flatMap(List::stream)
            .sorted(java.util.Comparator.comparing(FactRow::asOf).reversed()).toList()) {
            if (newest.putIfAbsent(fact.kind(), fact) != null) {
                earlier.add(fact);
            }
        }
        Long open = em.createQuery("select count(i.id.value) from ReviewItem i where i.decision = OPEN and (i.facility in :ids or i.other in :ids)", Long.class)
            .setParameter("ids", together).getSingleResult();
        List<FacilitySheet.OperatorRow> operators = operators(facility);
        FacilitySheet.OperatorRow runs = operators.stream().filter(range -> range.role() == OperatorRole.OPERATOR && covers(range)).findFirst().orElse(null);
        FacilityRow row = new FacilityRow(id, facility.code(), facility.name(), facility.city(), facility.state(), facility.kind(),
            runs == null ? null : runs.name(), runs != null && runs.kind() == OperatorKind.PRIVATE_COMPANY, facility.fieldOffice(),
            facility.zone().getId(), facility.court());
        return new FacilitySheet(row, facility.details(), facility.zoneCertain(), facility.listed(), facility.mergedInto(),
            facility.codes().stream().map(FacilityCode::code).toList(),
            facility.names().stream().map(name -> new FacilitySheet.NameRow(name.name(), name.seenFrom(), name.seenTo(), sources.get(name.source()))).toList(),
            operators, List.copyOf(newest.values()), earlier, stated(facility.addressOrigin()), stated(facility.phoneOrigin()),
            stated(facility.origin()), office(facility.fieldOffice()),
            facility.court() == null ? null : reference.courtsById().get(facility.court()), changes(together), together, open, facility.updatedAt(),
            facility.version());
    }

    /** States that have facilities, for the filter. */
    @Requires(Permission.READ_REFERENCE)
    public List<String> states() {
        return em.createQuery("select distinct f.state from Facility f where f.state is not null order by f.state", String.class)
            .setMaxResults(MOST).getResultList();
    }

    /** Field offices, for the filter. */
    @Requires(Permission.READ_REFERENCE)
    public List<FacilitySheet.OfficeRow> offices() {
        if (offices.isEmpty()) {
            offices = List.copyOf(em.createQuery("""
                select new org.tanggol.reference.FacilitySheet$OfficeRow(o.code, o.name, o.address, o.phone) from FieldOffice o order by o.name, o.code""",
                FacilitySheet.OfficeRow.class).setMaxResults(MOST).getResultList());
        }
        return offices;
    }

    private String where(FacilityFilter filter, Map<String, Object> values) {
        StringBuilder where = new StringBuilder("where f.mergedInto.value is null");
        values.put("today", today());
        int i = 0;
        for (String word : Words.fold(filter.text()).split(" ")) {
            if (!word.isEmpty()) {
                where.append(" and f.searchText like :word").append(i);
                values.put("word" + i++, "% " + word + "%");        // folded: no signs are left that mean something to like
            }
        }
        equal(where, values, "f.state", "state", filter.state());
        equal(where, values, "f.fieldOffice", "office", filter.fieldOffice());
        equal(where, values, "f.kind", "kind", filter.kind());
        if (filter.run() != null) {
            where.append(filter.run() ? " and o.kind = PRIVATE_COMPANY" : " and (o.kind is null or o.kind <> PRIVATE_COMPANY)");
        }
        if (!filter.older()) {
            where.append(" and f.listed = true");
        }
        return where.toString();
    }

    private static void equal(StringBuilder where, Map<String, Object> values, String path, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(path).append(" = :").append(name);
            values.put(name, value);
        }
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }

    private static FacilityRow row(Object[] row) {
        return new FacilityRow((FacilityId) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4], (FacilityKind) row[5],
            (String) row[6], row[7] == OperatorKind.PRIVATE_COMPANY, (String) row[8], (String) row[9], (CourtId) row[10]);
    }

    private Map<FacilityId, Map<FactKind, FactRow>> newest(List<FacilityId> ids, Set<FactKind> kinds) {
        Map<FacilityId, Map<FactKind, FactRow>> newest = new HashMap<>();
        if (!ids.isEmpty()) {
            facts(ids, kinds).forEach((id, facts) -> newest.put(id,
                facts.stream().collect(Collectors.toMap(FactRow::kind, fact -> fact, (older, newer) -> newer))));
        }
        return newest;
    }

    /** Facts by facility, oldest first. */
    private Map<FacilityId, List<FactRow>> facts(List<FacilityId> ids, Set<FactKind> kinds) {
        Map<FacilityId, List<FactRow>> facts = new HashMap<>();
        for (FacilityFact fact : em.createQuery("select x from FacilityFact x where x.facility in :ids and x.kind in :kinds order by x.asOf, x.id", FacilityFact.class)
            .setParameter("ids", ids).setParameter("kinds", kinds).setMaxResults(20_000).getResultList()) {
            facts.computeIfAbsent(fact.facility(), id -> new ArrayList<>())
                .add(new FactRow(fact.kind(), fact.value(), fact.asOf(), sources.get(fact.source())));
        }
        return facts;
    }

    private List<FacilitySheet.OperatorRow> operators(Facility facility) {
        if (facility.operators().isEmpty()) {
            return List.of();
        }
        Map<OperatorId, Operator> named = em.createQuery("select o from Operator o where o.id in :ids order by o.id.value", Operator.class)
            .setParameter("ids", facility.operators().stream().map(FacilityOperator::operator).toList()).setMaxResults(MOST).getResultList()
            .stream().collect(Collectors.toMap(Operator::id, operator -> operator));
        return facility.operators().stream().map(range -> {
            Operator operator = named.get(range.operator());
            return new FacilitySheet.OperatorRow(operator.name(), operator.kind(), range.role(), range.fromDay(), range.toDay(), range.stated(),
                new FacilitySheet.Stated(sources.get(range.source()), range.asOf()));
        }).toList();
    }

    private boolean covers(FacilitySheet.OperatorRow range) {
        LocalDate today = today();
        return (range.from() == null || !today.isBefore(range.from())) && (range.to() == null || !today.isAfter(range.to()));
    }

    private FacilitySheet.OfficeRow office(String code) {
        return code == null ? null : offices().stream().filter(office -> office.code().equals(code)).findFirst().orElse(null);
    }

    private List<FacilitySheet.ChangeRow> changes(List<FacilityId> ids) {
        return em.createQuery("""
            select new org.tanggol.reference.FacilitySheet$ChangeRow(c.field, c.oldValue, c.newValue, c.reason, c.member, c.organization, c.at)
            from ReferenceChange c where c.facility in :ids order by c.at desc, c.id""", FacilitySheet.ChangeRow.class)
            .setParameter("ids", ids).setMaxResults(100).getResultList();
    }

    private FacilitySheet.Stated stated(Origin origin) {
        return origin == null ? null : new FacilitySheet.Stated(sources.get(origin.source()), origin.asOf());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
