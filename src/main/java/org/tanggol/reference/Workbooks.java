package org.tanggol.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.tanggol.platform.BatchInsert;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** The uploads, what was shown of them, and how they enter the record. */
@ApplicationScoped
class Workbooks {

    /** A value on record and the day it is of. */
    record Current(FactValue value, LocalDate asOf) { }

    private static final int ALL = 100_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Facilities facilities;

    WorkbookImport get(WorkbookId id) {
        WorkbookImport upload = em.find(WorkbookImport.class, id);
        if (upload == null) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
        return upload;
    }

    /** Facilities as matching looks at them. */
    List<WorkbookMatching.Known> known() {
        Map<FacilityId, List<String>> names = new HashMap<>();
        for (Object[] row : em.createQuery("select f.id, n.name from Facility f join f.names n where f.mergedInto.value is null order by f.id.value, index(n)",
            Object[].class).setMaxResults(ALL).getResultList()) {
            names.computeIfAbsent((FacilityId) row[0], id -> new ArrayList<>()).add((String) row[1]);
        }
        Set<FacilityId> withFigures = new HashSet<>(em.createQuery("""
            select distinct x.facility from FacilityFact x where x.kind = AVERAGE_DAILY_POPULATION and x.source <> :old order by x.facility.value""",
            FacilityId.class).setParameter("old", Sources.NOVEMBER_2017).setMaxResults(ALL).getResultList());
        List<WorkbookMatching.Known> known = new ArrayList<>();
        for (Object[] row : em.createQuery("""
            select f.id, f.street, f.city, f.state, f.zip, f.code, f.listed from Facility f where f.mergedInto.value is null
            order by f.id.value""", Object[].class).setMaxResults(ALL).getResultList()) {
            FacilityId id = (FacilityId) row[0];
            known.add(new WorkbookMatching.Known(id, names.getOrDefault(id, List.of()),
                new PostalAddress((String) row[1], (String) row[2], (String) row[3], (String) row[4]), row[5] != null, (boolean) row[6],
                withFigures.contains(id)));
        }
        return known;
    }

    /** The newest value of each kind of each facility. */
    Map<FacilityId, Map<FactKind, Current>> current(Set<FacilityId> of) {
        Map<FacilityId, Map<FactKind, Current>> current = new HashMap<>();
        if (of.isEmpty()) {
            return current;
        }
        for (FacilityFact fact : em.createQuery("select x from FacilityFact x where x.facility in :of order by x.asOf, x.id", FacilityFact.class)
            .setParameter("of", of).setMaxResults(ALL).getResultList()) {
            current.computeIfAbsent(fact.facility(), id -> new EnumMap<>(FactKind.class)).put(fact.kind(), new Current(fact.value(), fact.asOf()));
        }
        return current;
    }

    /** Stores what will be shown; confirming applies these rows and works nothing out again. */
    void show(WorkbookImport upload, List<WorkbookMatching.Match> matches, Map<FacilityId, Map<FactKind, Current>> current) {
        em.persist(upload);
        em.flush();
        em.unwrap(Session.class).doWork(connection -> {
            writeRows(connection, upload, matches);
            writeFacts(connection, upload, matches, current);
        });
    }

    private static void writeRows(Connection connection, WorkbookImport upload, List<WorkbookMatching.Match> matches) throws SQLException {
        try (BatchInsert rows = BatchInsert.strict(connection, "workbook_row", "import_id, sheet_row, outcome, facility_id, score, name, street,"
            + " city, state, zip, field_office, kind, held")) {
            for (WorkbookMatching.Match match : matches) {
                WorkbookLine line = match.line();
                PostalAddress address = line.address();
                rows.add(upload.id().value(), line.row(), match.outcome(), match.facility() == null ? null : match.facility().value(), match.score(),
                    line.published().length() > 160 ? line.published().substring(0, 160) : line.published(), address.street(), address.city(),
                    address.state(), address.zip(), line.fieldOffice(), line.kind(), line.held());
            }
        }
    }

    private static void writeFacts(Connection connection, WorkbookImport upload, List<WorkbookMatching.Match> matches,
                                   Map<FacilityId, Map<FactKind, Current>> current) throws SQLException {
        try (BatchInsert rows = BatchInsert.strict(connection, "workbook_fact", "import_id, sheet_row, kind, effect, number_value, text_value,"
            + " day_value, old_number, old_text, old_day, old_as_of")) {
            for (WorkbookMatching.Match match : matches) {
                Map<FactKind, Current> before = current.getOrDefault(match.facility(), Map.of());
                for (Map.Entry<FactKind, FactValue> fact : match.line().facts().entrySet()) {
                    Current old = before.get(fact.getKey());
                    FactValue now = fact.getValue();
                    FactValue was = old == null ? null : old.value();
                    rows.add(upload.id().value(), match.line().row(), fact.getKey(), effect(now, old, upload.dataDate()), now.number(), now.text(),
                        now.day(), was == null ? null : was.number(), was == null ? null : was.text(), was == null ? null : was.day(),
                        old == null ? null : old.asOf());
                }
            }
        }
    }

    static FactEffect effect(FactValue stated, Current old, LocalDate dataDate) {
        if (old == null) {
            return FactEffect.FIRST;
        }
        if (old.asOf().isAfter(dataDate)) {
            return FactEffect.EARLIER;
        }
        return stated.saysTheSameAs(old.value()) ? FactEffect.SAME : FactEffect.NEWER;
    }

    List<WorkbookRow> rows(WorkbookId id) {
        return em.createQuery("select r from WorkbookRow r where r.id.workbook = :id order by r.id.row", WorkbookRow.class)
            .setParameter("id", id.value()).setMaxResults(ALL).getResultList();
    }

    Map<Integer, List<WorkbookFact>> facts(WorkbookId id) {
        return em.createQuery("select x from WorkbookFact x where x.id.workbook = :id order by x.id.row, x.id.kind", WorkbookFact.class)
            .setParameter("id", id.value()).setMaxResults(ALL).getResultList().stream().collect(Collectors.groupingBy(fact -> fact.id().row()));
    }

    /** The workbook as a source, recorded at its first upload. */
    ReferenceSource source(WorkbookImport upload, Instant now) {
        ReferenceSource source = ReferenceSource.workbook(upload.dataDate(), now);
        ReferenceSource known = em.find(ReferenceSource.class, source.code());
        if (known == null) {
            em.persist(source);
            return source;
        }
        return known;
    }

    /** Adds the facts of the rows to the facilities they were taken for; those on record from an earlier upload are passed over. */
    void addFacts(Map<FacilityId, List<WorkbookFact>> facts, Origin origin) {
        em.flush();
        em.unwrap(Session.class).doWork(connection -> {
            try (BatchInsert rows = new BatchInsert(connection, "facility_fact",
                "id, facility_id, kind, number_value, text_value, day_value, source, as_of")) {
                for (Map.Entry<FacilityId, List<WorkbookFact>> of : facts.entrySet()) {
                    for (WorkbookFact fact : of.getValue()) {
                        rows.add(org.tanggol.platform.Ids.next(), of.getKey().value(), fact.id().kind(), fact.value().number(), fact.value().text(),
                            fact.value().day(), origin.source(), origin.asOf());
                    }
                }
            }
        });
    }

    /** Day of the newest publication that lists facilities: the bundled list, or a newer workbook that was applied. */
    LocalDate newestList() {
        LocalDate applied = em.createQuery("select w.dataDate from WorkbookImport w where w.state = APPLIED order by w.dataDate desc, w.id.value",
            LocalDate.class).setMaxResults(1).getResultList().stream().findFirst().orElse(null);
        return applied != null && applied.isAfter(Sources.JULY) ? applied : Sources.JULY;
    }

    /** A facility that only the workbook has. */
    Facility enter(WorkbookImport upload, WorkbookRow row, Origin origin, boolean inNewest, Instant now) {
        Facility facility = Facility.listed("workbook-" + upload.id() + "-" + row.id().row(),
            FacilityName.stated(row.name(), origin.asOf(), null, origin.source()), row.kind(), row.held(), origin, inNewest, now);
        facility.locatedAt(ReadableName.of(row.address()), origin);
        facility.under(row.fieldOffice());
        String county = facilities.countyAt(row.address().zip());
        facility.inCounty(county);
        Geography.PlaceZone zone = Geography.bundled().zoneOf(row.address().state(), county, row.address().zip())
            .orElse(new Geography.PlaceZone(ZoneId.of("America/New_York"), false));
        facility.keepsTimeOf(zone.zone(), zone.certain());
        facilities.add(facility);
        return facility;
    }

    /** The answer to an unsure row: it is that facility, it is another one, or it is left out. */
    void settle(ReviewItem item, Facility candidate, ReviewDecision how, Instant now) {
        if (how == ReviewDecision.SET_ASIDE) {
            return;
        }
        WorkbookImport upload = get(item.workbook());
        Origin origin = source(upload, now).origin();
        WorkbookRow row = em.find(WorkbookRow.class, new WorkbookRow.Key(upload.id().value(), item.workbookRow()));
        Facility place = how == ReviewDecision.MERGED ? candidate
            : enter(upload, row, origin, !upload.dataDate().isBefore(newestList()), now);
        if (how == ReviewDecision.MERGED) {
            // so that the next edition of the workbook finds it by itself
            candidate.alsoNamed(FacilityName.stated(row.name(), origin.asOf(), origin.asOf(), origin.source()));
        }
        addFacts(Map.of(place.id(), facts(upload.id()).getOrDefault(row.id().row(), List.of())), origin);
    }
}
