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
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tanggol.access.Open;

/**
 * Reading what everybody shares: public data, so no permission is needed. Courts, codes and closed days change only when a newer
 * edition of the files is loaded at a start; they are read once.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class ReferenceQueries {

    private static final String PUBLIC = "public data; other use cases read it as part of their own";

    private static final String ROW = """
        select f.id, f.code, f.name, f.city, f.state, f.kind, o.name, o.kind, f.fieldOffice, f.zone, f.court
          from Facility f
          left join f.operators r on r.role = OPERATOR and (r.fromDay is null or r.fromDay <= :today) and (r.toDay is null or r.toDay >= :today)
          left join Operator o on o.id = r.operator
        """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    private final Map<CodeTable, List<CodeRow>> codes = new EnumMap<>(CodeTable.class);
    private volatile Map<CourtId, CourtRow> courts = Map.of();
    private volatile Set<LocalDate> closed = Set.of();

    /** Facilities whose name, earlier names, codes or place contain every word of the text; those of the newest list first. */
    @Open(PUBLIC)
    public List<FacilityRow> facilitiesLike(String text, int limit) {
        List<String> words = List.of(Words.fold(text).split(" "));
        StringBuilder where = new StringBuilder(" where f.mergedInto.value is null");
        for (int i = 0; i < words.size(); i++) {
            where.append(" and f.searchText like :w").append(i);
        }
        TypedQuery<Object[]> query = em.createQuery(ROW + where + " order by f.listed desc, f.name, f.id.value", Object[].class);
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("w" + i, "%" + words.get(i) + "%");
        }
        return rows(query, limit);
    }

    /** One facility; one merged into another answers as itself. */
    @Open(PUBLIC)
    public Optional<FacilityRow> facility(FacilityId id) {
        return rows(em.createQuery(ROW + " where f.id = :id order by f.id.value", Object[].class).setParameter("id", id), 1).stream().findFirst();
    }

    /** Those facilities by id; ids that name none are left out. */
    @Open(PUBLIC)
    public Map<FacilityId, FacilityRow> facilities(Collection<FacilityId> ids) {
        Set<FacilityId> distinct = new HashSet<>(ids);
        distinct.remove(null);
        if (distinct.isEmpty()) {
            return Map.of();
        }
        return rows(em.createQuery(ROW + " where f.id in :ids order by f.name, f.id.value", Object[].class).setParameter("ids", distinct), distinct.size())
            .stream().collect(Collectors.toMap(FacilityRow::id, Function.identity()));
    }

    private List<FacilityRow> rows(TypedQuery<Object[]> query, int limit) {
        List<FacilityRow> rows = new ArrayList<>();
        for (Object[] row : query.setParameter("today", LocalDate.now(clock.withZone(ZoneOffset.UTC))).setMaxResults(limit).getResultList()) {
            rows.add(new FacilityRow((FacilityId) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4],
                (FacilityKind) row[5], (String) row[6], row[7] == OperatorKind.PRIVATE_COMPANY, (String) row[8], (String) row[9],
                (CourtId) row[10]));
        }
        return rows;
    }

    /** All courts that hear cases, by name. */
    @Open(PUBLIC)
    public List<CourtRow> courts() {
        return List.copyOf(read().values());
    }

    /** All courts by id, in the order of their names. */
    @Open(PUBLIC)
    public Map<CourtId, CourtRow> courtsById() {
        return read();
    }

    private Map<CourtId, CourtRow> read() {
        if (courts.isEmpty()) {
            Map<CourtId, CourtRow> found = new LinkedHashMap<>();
            for (Object[] row : em.createQuery("select c.id, c.name, c.city, c.state, c.zone from Court c where c.offered = true order by c.name, c.id.value",
                    Object[].class).setMaxResults(500).getResultList()) {
                found.put((CourtId) row[0], new CourtRow((CourtId) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]));
            }
            courts = java.util.Collections.unmodifiableMap(found);
        }
        return courts;
    }

    /** Whether it is a day on which federal offices are closed; weekends are not counted. */
    @Open(PUBLIC)
    public boolean isCourtClosed(LocalDate day) {
        if (closed.isEmpty()) {
            closed = Set.copyOf(em.createQuery("select d.day from ClosedDay d order by d.day", LocalDate.class).setMaxResults(5000).getResultList());
        }
        return closed.contains(day);
    }

    /** The codes to offer, in the order of their descriptions; test rows of EOIR's own system are left out. */
    @Open(PUBLIC)
    public List<CodeRow> codes(CodeTable table) {
        synchronized (codes) {
            List<CodeRow> known = codes.get(table);
            if (known == null || known.isEmpty()) {
                known = readCodes(table);
                codes.put(table, known);
            }
            return known;
        }
    }

    private List<CodeRow> readCodes(CodeTable table) {
        Map<String, CodeRow> first = new LinkedHashMap<>();
        for (Object[] row : em.createQuery("select c.code, c.description, c.tag from EoirCode c where c.id.table = :table and c.offered = true "
                + "order by c.description, c.id.position", Object[].class).setParameter("table", table.file()).setMaxResults(5000).getResultList()) {
            String code = (String) (table.isMapped() ? row[2] : row[0]);
            if (code != null) {
                String description = table.isMapped() ? ReadableName.of((String) row[1]) : (String) row[1];
                first.merge(code, new CodeRow(code, description), (a, b) -> table.isMapped() ? a : a);
            }
        }
        return List.copyOf(first.values());
    }

    /** Forgets what was read once; called when a newer edition has been loaded. */
    void forget() {
        courts = Map.of();
        closed = Set.of();
        synchronized (codes) {
            codes.clear();
        }
    }
}
