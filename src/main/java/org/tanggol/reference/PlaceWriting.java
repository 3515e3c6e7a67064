package org.tanggol.reference;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tanggol.platform.BatchInsert;

/**
 * Writes assembled places. An entry that is on record already, by its key in the list or by its code, keeps its row; only facts and
 * questions that are new are added to it.
 */
final class PlaceWriting {

    private final Connection connection;
    private final Instant now;
    private final Map<UUID, UUID> onRecord = new HashMap<>();
    private final Set<UUID> fresh = new HashSet<>();

    PlaceWriting(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    void write(BundledPlaces places) throws SQLException {
        writeSources();
        writeOffices(places.geography());
        writeCourts(places.courts());
        writeOperators(places.operators());
        writeFacilities(places.facilities());
        writeFacts(places.facts());
        writeQuestions(places.questions());
    }

    private void writeSources() throws SQLException {
        try (BatchInsert rows = new BatchInsert(connection, "reference_source", "code, title, as_of, as_of_precision, url, recorded_at")) {
            for (ReferenceSource source : Sources.all(now)) {
                rows.add(source.code(), source.title(), source.asOf(), source.precision(), source.url(), source.recordedAt());
            }
        }
    }

    private void writeOffices(Geography geography) throws SQLException {
        Map<String, Table.Row> published = new HashMap<>();
        BundledFiles.rows(BundledFiles.OFFICES).forEach(row -> published.put(row.get("code"), row));
        try (BatchInsert rows = new BatchInsert(connection, "field_office", "code, name, address, zip, state, phone, area, source")) {
            for (Map.Entry<String, String> office : AreasOfResponsibility.CODES.entrySet()) {
                Table.Row row = published.get(office.getValue());
                if (row == null) {      // three offices are missing in the source; they exist all the same
                    rows.add(office.getValue(), office.getKey() + " Field Office", null, null, null, null, null, Sources.OFFICES);
                } else {
                    rows.add(row.get("code"), row.get("name"), row.get("address"), row.get("zip"), row.get("state"), row.get("phone"),
                        row.get("area_of_responsibility"), Sources.OFFICES);
                }
            }
        }
        try (BatchInsert rows = new BatchInsert(connection, "area_of_responsibility", "field_office, state, county, notes")) {
            for (Table.Row row : BundledFiles.rows(BundledFiles.AREAS)) {
                String state = geography.stateNamed(row.get("state_name"));
                if (state != null) {
                    rows.add(AreasOfResponsibility.CODES.get(row.get("office_name")), state,
                        row.get("county_name") == null ? "" : row.get("county_name"), row.get("notes"));
                }
            }
        }
    }

    private void writeCourts(List<Court> courts) throws SQLException {
        Map<String, UUID> known = ids("select source_key, id from court");
        try (BatchInsert rows = new BatchInsert(connection, "court",
            "id, version, source_key, name, address, city, state, zip, zone, status, offered, source, as_of")) {
            for (Court court : courts) {
                rows.add(found(known, court.sourceKey(), court.id().value()), 0, court.sourceKey(), court.name(), court.address(), court.city(),
                    court.state(), court.zip(), court.zone().getId(), court.status(), court.offered(), court.source(), court.asOf());
            }
        }
    }

    private void writeOperators(List<Operator> operators) throws SQLException {
        Map<String, UUID> known = ids("select name, id from operator");
        try (BatchInsert rows = new BatchInsert(connection, "operator", "id, version, name, kind")) {
            for (Operator operator : operators) {
                rows.add(found(known, operator.name(), operator.id().value()), 0, operator.name(), operator.kind());
            }
        }
    }

    private void writeFacilities(List<Facility> facilities) throws SQLException {
        Map<String, UUID> known = ids("select source_key, id from facility");
        known.putAll(ids("select code, facility_id from facility_code"));
        try (BatchInsert rows = new BatchInsert(connection, "facility", "id, version, source_key, code, name, kind, held, street, city, state, zip,"
            + " county, address_source, address_as_of, phone, phone_source, phone_as_of, field_office, court_id, zone, zone_certain, listed,"
            + " record_source, record_as_of, search_text, updated_at")) {
            for (Facility facility : facilities) {
                if (!known.containsKey(facility.sourceKey())) {
                    fresh.add(facility.id().value());
                }
                found(known, facility.sourceKey(), facility.id().value());
                if (fresh.contains(facility.id().value())) {
                    writeFacility(rows, facility);
                }
            }
        }
        writeNames(facilities);
        try (BatchInsert rows = new BatchInsert(connection, "facility_code", "facility_id, position, code")) {
            for (Facility facility : facilities) {
                for (int i = 0; i < facility.codes().size() && fresh.contains(facility.id().value()); i++) {
                    rows.add(facility.id().value(), i, facility.codes().get(i).code());
                }
            }
        }
        writeOperatorRanges(facilities);
    }

    private void writeFacility(BatchInsert rows, Facility facility) throws SQLException {
        PostalAddress address = facility.address();
        Origin addressOrigin = facility.addressOrigin();
        Origin phoneOrigin = facility.phoneOrigin();
        rows.add(facility.id().value(), 0, facility.sourceKey(), facility.code(), facility.name(), facility.kind(), facility.held(),
            address.street(), address.city(), address.state(), address.zip(), facility.county(),
            addressOrigin == null ? null : addressOrigin.source(), addressOrigin == null ? null : addressOrigin.asOf(),
            facility.phone(), phoneOrigin == null ? null : phoneOrigin.source(), phoneOrigin == null ? null : phoneOrigin.asOf(),
            facility.fieldOffice(), facility.court() == null ? null : id(facility.court().value()), facility.zone().getId(),
            facility.zoneCertain(), facility.listed(), facility.origin().source(), facility.origin().asOf(), facility.searchText(),
            facility.updatedAt());
    }

    private void writeNames(List<Facility> facilities) throws SQLException {
        try (BatchInsert rows = new BatchInsert(connection, "facility_name",
            "facility_id, position, name, published, seen_from, seen_to, source")) {
            for (Facility facility : facilities) {
                for (int i = 0; i < facility.names().size() && fresh.contains(facility.id().value()); i++) {
                    FacilityName name = facility.names().get(i);
                    rows.add(facility.id().value(), i, name.name(), name.published(), name.seenFrom(), name.seenTo(), name.source());
                }
            }
        }
    }

    private void writeOperatorRanges(List<Facility> facilities) throws SQLException {
        try (BatchInsert rows = new BatchInsert(connection, "facility_operator",
            "facility_id, position, operator_id, role, from_day, to_day, stated, source, as_of")) {
            for (Facility facility : facilities) {
                for (int i = 0; i < facility.operators().size() && fresh.contains(facility.id().value()); i++) {
                    FacilityOperator range = facility.operators().get(i);
                    rows.add(facility.id().value(), i, id(range.operator().value()), range.role(), range.fromDay(), range.toDay(), range.stated(),
                        range.source(), range.asOf());
                }
            }
        }
    }

    private void writeFacts(List<FacilityFact> facts) throws SQLException {
        try (BatchInsert rows = new BatchInsert(connection, "facility_fact",
            "id, facility_id, kind, number_value, text_value, day_value, source, as_of")) {
            for (FacilityFact fact : facts) {
                rows.add(fact.id(), id(fact.facility().value()), fact.kind(), fact.value().number(), fact.value().text(), fact.value().day(),
                    fact.source(), fact.asOf());
            }
        }
    }

    private void writeQuestions(List<ReviewItem> questions) throws SQLException {
        try (BatchInsert rows = new BatchInsert(connection, "review_item", "id, version, kind, facility_id, other_id, stated, proposed, reasons,"
            + " score, source, source_line, raised_key, raised_at, decision")) {
            for (ReviewItem item : questions) {
                rows.add(item.id().value(), 0, item.kind(), id(item.facility().value()), item.other() == null ? null : id(item.other().value()),
                    item.stated(), item.proposed(), item.reasons(), item.score(), item.source(), item.sourceLine(), item.raisedKey(),
                    item.raisedAt(), item.decision());
            }
        }
    }

    /** The id on record for that key; notes it, so that whatever points to the assembled object points to the stored one. */
    private UUID found(Map<String, UUID> known, String key, UUID assembled) {
        UUID id = known.getOrDefault(key, assembled);
        onRecord.put(assembled, id);
        return id;
    }

    private UUID id(UUID assembled) {
        return onRecord.getOrDefault(assembled, assembled);
    }

    private Map<String, UUID> ids(String sql) throws SQLException {
        Map<String, UUID> ids = new HashMap<>();
        try (Statement query = connection.createStatement(); ResultSet rows = query.executeQuery(sql)) {
            while (rows.next()) {
                ByteBuffer bytes = ByteBuffer.wrap(rows.getBytes(2));
                ids.put(rows.getString(1), new UUID(bytes.getLong(), bytes.getLong()));
            }
        }
        return ids;
    }
}
