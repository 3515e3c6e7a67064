package org.tanggol.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the published lists together: the entries of July 2026, joined by code with the list of 2017 (operators, owners, kinds,
 * former names) and with the Deportation Data Project (counties, hospitals, hold rooms); then the places only older lists have.
 * What cannot be believed stays out of the record and becomes a question.
 */
final class BundledPlaces {

    private final Instant now;
    private final Geography geography;
    private final AreasOfResponsibility areas;
    private final Map<String, Table.Row> in2017 = new LinkedHashMap<>();
    private final Map<String, Table.Row> inDataProject = new LinkedHashMap<>();
    private final Map<String, String> countyByZip = new HashMap<>();
    private final Map<String, ZoneId> zoneByOffice = new HashMap<>();
    private final Map<String, Operator> operatorByStated = new LinkedHashMap<>();
    private final List<Court> courts = new ArrayList<>();
    private final Map<String, Facility> byKey = new LinkedHashMap<>();
    private final List<FacilityFact> facts = new ArrayList<>();
    private final PlaceQuestions questions;

    private BundledPlaces(Instant now) {
        this.now = now;
        this.geography = Geography.bundled();
        this.areas = new AreasOfResponsibility(BundledFiles.rows(BundledFiles.AREAS), geography);
        this.questions = new PlaceQuestions(now);
        BundledFiles.rows(BundledFiles.OFFICES).forEach(office -> geography.zoneOf(office.get("state"), null, office.get("zip"))
            .ifPresent(zone -> zoneByOffice.put(office.get("code"), zone.zone())));
    }

    static BundledPlaces assemble(Instant now) {
        BundledPlaces places = new BundledPlaces(now);
        places.readOlderLists();
        places.readOperators();
        places.readCourts();
        places.readJuly();
        places.readPlacesOfOlderLists();
        places.raiseQuestions();
        return places;
    }

    private void readOlderLists() {
        for (Table.Row row : BundledFiles.rows(BundledFiles.NOVEMBER_2017)) {
            // children's shelters of ORR are redacted in every column that would name them
            if (FacilityCode.looksLikeOne(row.get("DETLOC"))) {
                in2017.put(row.get("DETLOC"), row);
                countyByZip.put(row.get("Zip"), county(row.get("County")));
            }
        }
        for (Table.Row row : BundledFiles.rows(BundledFiles.DATA_PROJECT)) {
            if (FacilityCode.looksLikeOne(row.get("detention_facility_code"))) {
                inDataProject.put(row.get("detention_facility_code"), row);
            }
            PostalAddress address = PostalAddress.ofLine(row.get("address_full"));
            if (address != null && row.get("county") != null) {
                countyByZip.put(address.zip(), row.get("county"));
            }
        }
    }

    private void readOperators() {
        Map<String, Operator> byName = new HashMap<>();
        for (Table.Row row : BundledFiles.rows(BundledFiles.OPERATORS)) {
            Operator operator = byName.computeIfAbsent(row.get("name"), name -> new Operator(name, OperatorKind.valueOf(row.get("kind"))));
            operatorByStated.put(row.get("stated"), operator);
        }
    }

    private void readCourts() {
        Map<String, String> seen = new HashMap<>();
        for (Table.Row row : BundledFiles.rows(BundledFiles.COURTS)) {
            PostalAddress address = PostalAddress.ofLine(row.get("address").replace("*", ""));
            Geography.PlaceZone zone = geography.zoneOf(address.state(), countyByZip.get(address.zip()), address.zip()).orElseThrow();
            boolean first = seen.put(row.get("name") + address.line(), row.get("id")) == null;
            courts.add(new Court(row.get("id"), row.get("name"), address, zone.zone(), row.get("operational_status"), first, Sources.OF_COURTS));
        }
    }

    private void readJuly() {
        List<ListedFacility> list = ListedFacility.read(BundledFiles.rows(BundledFiles.JULY_2026));
        ListDoubts rule = new ListDoubts(geography, areas);
        Map<Integer, ListDoubts.Doubt> doubted = rule.addresses(list);
        for (ListedFacility entry : list) {
            Table.Row before = in2017.get(entry.key());
            Facility facility = Facility.listed(entry.key(), FacilityName.stated(entry.published(), Sources.JULY, null, Sources.JULY_2026),
                kind(entry.agreement(), before), Held.stated(entry.held()), Sources.OF_JULY, true, now);
            facility.under(entry.fieldOffice());
            ListDoubts.Doubt doubt = doubted.get(entry.line());
            if (doubt == null && entry.address() != null) {
                facility.locatedAt(ReadableName.of(entry.address()), Sources.OF_JULY);
            } else if (doubt != null) {
                questions.addressOfNeighbour(facility, entry, doubt);
            }
            if (doubt == null && rule.phoneIsDoubtful(entry)) {
                questions.phoneDoubtful(facility, entry);
            } else {
                facility.reachedBy(entry.phone(), Sources.OF_JULY);
            }
            if (FacilityCode.looksLikeOne(entry.key())) {
                facility.alsoCoded(new FacilityCode(entry.key()));
                join(facility, before, inDataProject.get(entry.key()));
            }
            settle(facility);
            JulyFacts.of(entry.row()).forEach((kind, value) -> facts.add(new FacilityFact(facility.id(), kind, value, Sources.OF_JULY)));
            byKey.put(entry.key(), facility);
        }
    }

    private void readPlacesOfOlderLists() {
        inDataProject.forEach((code, row) -> {
            if (!byKey.containsKey(code)) {
                Table.Row before = in2017.get(code);
                Facility facility = Facility.listed(code, FacilityName.stated(row.get("name"), null, null, Sources.DATA_PROJECT),
                    kind(null, before), null, Sources.OF_DATA_PROJECT, false, now);
                PostalAddress address = PostalAddress.ofLine(row.get("address_full"));
                String state = geography.knows(row.get("state")) ? row.get("state") : null;
                facility.locatedAt(address != null ? address : new PostalAddress(null, row.get("city"), state, null), Sources.OF_DATA_PROJECT);
                facility.under(office(row.get("field_office")));
                older(facility, code, before, row);
            }
        });
        in2017.forEach((code, row) -> {
            if (!byKey.containsKey(code)) {
                Facility facility = Facility.listed(code, FacilityName.stated(row.get("Name"), Sources.NOVEMBER, null, Sources.NOVEMBER_2017),
                    kind(null, row), Held.stated(row.get("Male/Female")), Sources.OF_2017, false, now);
                String zip = row.get("Zip") != null && row.get("Zip").matches("\\d{5}") ? row.get("Zip") : null;
                facility.locatedAt(ReadableName.of(new PostalAddress(row.get("Address"), row.get("City"), row.get("State"), zip)), Sources.OF_2017);
                facility.under(AreasOfResponsibility.CODES.containsValue(row.get("AOR")) ? row.get("AOR") : null);
                older(facility, code, row, null);
            }
        });
    }

    private void older(Facility facility, String code, Table.Row before, Table.Row dataProject) {
        facility.alsoCoded(new FacilityCode(code));
        join(facility, before, dataProject);
        settle(facility);
        byKey.put(code, facility);
    }

    /** What the older lists know under the same code: former names, operator, owner, county, facts of 2017. */
    private void join(Facility facility, Table.Row before, Table.Row dataProject) {
        if (dataProject != null) {
            facility.alsoNamed(FacilityName.stated(dataProject.get("name"), null, null, Sources.DATA_PROJECT));
            facility.inCounty(county(dataProject.get("county")));
        }
        if (before != null) {
            facility.alsoNamed(FacilityName.stated(before.get("Name"), Sources.NOVEMBER, Sources.NOVEMBER, Sources.NOVEMBER_2017));
            if (facility.county() == null && before.get("State").equals(facility.state())) {
                facility.inCounty(county(before.get("County")));
            }
            runBy(facility, before.get("Facility Operator"), OperatorRole.OPERATOR);
            runBy(facility, before.get("Facility Owner"), OperatorRole.OWNER);
            factsOf2017(facility, before);
        }
    }

    private void runBy(Facility facility, String stated, OperatorRole role) {
        Operator operator = operatorByStated.get(stated);
        if (operator != null) {
            facility.runBy(new FacilityOperator(operator.id(), role, null, null, stated, Sources.NOVEMBER_2017, Sources.NOVEMBER));
        }
    }

    private void factsOf2017(Facility facility, Table.Row row) {
        number(row.get("Capacity")).ifPresent(beds -> fact(facility, FactKind.CAPACITY, FactValue.of(beds)));
        number(row.get("Population Count")).ifPresent(people -> fact(facility, FactKind.POPULATION_COUNT, FactValue.of(people)));
        day(row.get("Date of First Use")).ifPresent(day -> fact(facility, FactKind.FIRST_USED, FactValue.of(day)));
        day(row.get("Date of Last Use")).ifPresent(day -> fact(facility, FactKind.LAST_USED, FactValue.of(day)));
        number(row.get("FY17 ADP")).ifPresent(people -> fact(facility, FactKind.AVERAGE_DAILY_POPULATION, FactValue.of(people)));
        number(row.get("FY17 ALOS")).ifPresent(days -> fact(facility, FactKind.AVERAGE_LENGTH_OF_STAY, FactValue.of(days)));
        if (row.get("Circuit") != null) {
            fact(facility, FactKind.FEDERAL_CIRCUIT, FactValue.of(row.get("Circuit").replaceAll("\\.0$", "")));
        }
        if (row.get("ICE Telephone Services") != null) {
            fact(facility, FactKind.TELEPHONE_PROVIDER, FactValue.of(row.get("ICE Telephone Services")));
        }
    }

    private void fact(Facility facility, FactKind kind, FactValue value) {
        facts.add(new FacilityFact(facility.id(), kind, value, Sources.OF_2017));
    }

    /** County, zone and court: what follows from the address. */
    private void settle(Facility facility) {
        PostalAddress address = facility.address();
        if (facility.county() == null) {
            facility.inCounty(countyByZip.get(address.zip()));
        }
        Optional<Geography.PlaceZone> zone = geography.zoneOf(address.state(), facility.county(), address.zip());
        if (zone.isPresent()) {
            facility.keepsTimeOf(zone.get().zone(), zone.get().certain());
        } else {
            // the address is missing: the telephone's state is the next best sign, and is said to be no more than that
            facility.keepsTimeOf(geography.stateOfPhone(facility.phone())
                .flatMap(state -> geography.zoneOf(state, null, null)).map(Geography.PlaceZone::zone)
                .orElseGet(() -> zoneByOffice.getOrDefault(facility.fieldOffice(), ZoneId.of("America/New_York"))), false);
        }
        courts.stream().filter(court -> court.offered() && sameHouse(court, address)).findFirst()
            .ifPresent(court -> facility.hearingsAt(court.id()));
    }

    /** A court that sits at the facility's own address hears the people held there; other courts are for people to enter. */
    private static boolean sameHouse(Court court, PostalAddress address) {
        PostalAddress of = PostalAddress.ofLine(court.address());
        if (address.zip() == null || !address.zip().equals(of.zip()) || address.houseNumber() == null) {
            return false;
        }
        return (" " + Words.fold(of.street()) + " ").contains(" " + address.houseNumber() + " ")
            && Likeness.names(address.street(), of.street()) > 0.3;
    }

    private void raiseQuestions() {
        List<Facility> july = byKey.values().stream().filter(Facility::listed).toList();
        questions.likelyDuplicates(july);
        questions.missingCodes(july, byKey.values().stream().filter(facility -> !facility.listed() && facility.code() != null).toList());
        questions.uncertainZones(july);
        questions.statesThatDiffer(july, inDataProject);
        questions.notInNewestList(byKey.values(), in2017);
    }

    private FacilityKind kind(String agreement, Table.Row before) {
        return FacilityKind.stated(agreement != null ? agreement : before == null ? null : before.get("Type Detailed"));
    }

    /** Null for the word COUNTY, which one line has in place of a name. */
    private static String county(String stated) {
        return stated == null || stated.equals("COUNTY") ? null : ReadableName.of(stated);
    }

    private static String office(String name) {
        return name == null ? null : AreasOfResponsibility.CODES.get(name.replace(".", ""));
    }

    private static Optional<BigDecimal> number(String text) {
        return text != null && text.matches("-?\\d+(\\.\\d+)?([eE]-?\\d+)?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        // NaT stands where there is no day
        return text == null || !text.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    List<Facility> facilities() {
        return List.copyOf(byKey.values());
    }

    List<FacilityFact> facts() {
        return facts;
    }

    List<Court> courts() {
        return courts;
    }

    List<Operator> operators() {
        return operatorByStated.values().stream().distinct().toList();
    }

    List<ReviewItem> questions() {
        return questions.raised();
    }

    Geography geography() {
        return geography;
    }
}
