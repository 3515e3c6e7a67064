package org.tanggol.reference;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanggol.platform.BatchInsert;

/**
 * Brings the bundled reference files into the database at start-up. A start after the first compares three checksums in one query
 * and leaves. A newer edition of a file adds what is new: what is on record, corrected or decided by people is never overwritten.
 * Plain SQL in multi-row statements, because the first start should not take seconds longer for it.
 */
final class BundledLoading {

    /** Raised when the reading of unchanged files changes. */
    private static final String EDITION = "1";
    private static final String CODES = "codes";
    private static final String CALENDAR = "calendar";
    private static final String PLACES = "places";
    private static final String TURN = "turn";

    private final Connection connection;
    private final Instant now;

    BundledLoading(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    /**
     * Loads what is not loaded yet, within the caller's transaction.
     *
     * @return whether anything was loaded
     */
    boolean load() throws SQLException {
        Map<String, String> bundled = checksums();
        if (loaded("").equals(bundled)) {
            return false;
        }
        takeTurns();
        Map<String, String> before = loaded(" for update");
        if (!bundled.get(CODES).equals(before.get(CODES))) {
            loadCodes(connection);
        }
        if (!bundled.get(CALENDAR).equals(before.get(CALENDAR))) {
            loadCalendar(connection);
        }
        if (!bundled.get(PLACES).equals(before.get(PLACES))) {
            new PlaceWriting(connection, now).write(BundledPlaces.assemble(now));
        }
        for (Map.Entry<String, String> group : bundled.entrySet()) {
            note(group.getKey(), group.getValue());
        }
        return true;
    }

    private void note(String group, String checksum) throws SQLException {
        try (PreparedStatement done = connection.prepareStatement("replace into reference_file (name, sha256, loaded_at) values (?,?,?)")) {
            done.setString(1, group);
            done.setString(2, checksum);
            done.setObject(3, BatchInsert.plain(now));
            done.executeUpdate();
        }
    }

    private static Map<String, String> checksums() {
        List<String> codes = new ArrayList<>(List.of(BundledFiles.LANGUAGES, BundledFiles.COUNTRIES));
        for (CodeTable table : CodeTable.values()) {
            codes.add(CourtCodes.path(table));
        }
        List<String> places = List.of(BundledFiles.JULY_2026, BundledFiles.NOVEMBER_2017, BundledFiles.DATA_PROJECT, BundledFiles.OFFICES,
            BundledFiles.AREAS, BundledFiles.COURTS, BundledFiles.STATES, BundledFiles.COUNTY_ZONES, BundledFiles.ZIP_ZONES,
            BundledFiles.AREA_CODES, BundledFiles.OPERATORS);
        return Map.of(CODES, BundledFiles.checksum(EDITION, codes), CALENDAR, BundledFiles.checksum(EDITION, List.of(BundledFiles.HOLIDAYS)),
            PLACES, BundledFiles.checksum(EDITION, places));
    }

    private Map<String, String> loaded(String locking) throws SQLException {
        Map<String, String> loaded = new HashMap<>();
        try (Statement query = connection.createStatement(); ResultSet rows = query.executeQuery("select name, sha256 from reference_file" + locking)) {
            while (rows.next()) {
                if (!TURN.equals(rows.getString(1))) {
                    loaded.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return loaded;
    }

    /** Two servers that start on one empty database: the second waits here until the first has committed. */
    private void takeTurns() throws SQLException {
        note(TURN, "");
    }

    private static void loadCodes(Connection connection) throws SQLException {
        try (Statement clear = connection.createStatement()) {
            clear.executeUpdate("delete from eoir_code");
        }
        try (BatchInsert rows = new BatchInsert(connection, "eoir_code", "code_table, position, code, description, tag, offered")) {
            for (CourtCodes.Entry entry : CourtCodes.bundled()) {
                rows.add(entry.table(), entry.position(), entry.code(), entry.description(), entry.tag(), entry.offered());
            }
        }
    }

    private static void loadCalendar(Connection connection) throws SQLException {
        Map<String, String> days = new LinkedHashMap<>();
        BundledFiles.rows(BundledFiles.HOLIDAYS).forEach(row -> days.put(row.get("observed"), row.get("name")));
        try (BatchInsert rows = new BatchInsert(connection, "closed_day", "day, name, kind")) {
            for (Map.Entry<String, String> day : days.entrySet()) {
                rows.add(java.time.LocalDate.parse(day.getKey()), day.getValue(), "FEDERAL_HOLIDAY");
            }
        }
    }
}
