package org.tanggol.reference;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Brings the bundled reference files into the database at start-up. A start after the first compares three checksums in one query
 * and leaves. A newer edition of a file adds what is new: what is on record, corrected or decided by people is never overwritten.
 * Plain SQL in multi-row statements, because the first start should not take seconds longer for it.
 */
public class ReferenceLoading {

    /** Raised when the reading of unchanged files changes. */
    private static final String EDITION = "1";
    private static final String CODES = "codes";
    private static final String CALENDAR = "calendar";
    private static final String PLACES = "places";

    private final DataSource database;
    private final Clock clock;

    public ReferenceLoading(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Loads what is not loaded yet, in one transaction of its own.
     *
     * @return whether anything was loaded
     */
    public boolean load() throws SQLException {
        Map<String, String> bundled = checksums();
        try (Connection connection = database.getConnection()) {
            if (loaded(connection).equals(bundled)) {
                return false;
            }
            connection.setAutoCommit(false);
            try {
                lock(connection);
                Map<String, String> before = loaded(connection);
                Instant now = clock.instant();
                load(connection, before, bundled, now);
                connection.commit();
                return true;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                release(connection);
                connection.setAutoCommit(true);
            }
        }
    }

    private void load(Connection connection, Map<String, String> before, Map<String, String> bundled, Instant now) throws SQLException {
        if (!bundled.get(CODES).equals(before.get(CODES))) {
            loadCodes(connection);
        }
        if (!bundled.get(CALENDAR).equals(before.get(CALENDAR))) {
            loadCalendar(connection);
        }
        if (!bundled.get(PLACES).equals(before.get(PLACES))) {
            new PlaceWriting(connection, now).write(BundledPlaces.assemble(now));
        }
        try (PreparedStatement done = connection.prepareStatement("replace into reference_file (name, sha256, loaded_at) values (?,?,?)")) {
            for (Map.Entry<String, String> group : bundled.entrySet()) {
                done.setString(1, group.getKey());
                done.setString(2, group.getValue());
                done.setObject(3, BatchInsert.plain(now));
                done.executeUpdate();
            }
        }
    }

    private static Map<String, String> checksums() {
        List<String> codes = new ArrayList<>(List.of(BundledFiles.LANGUAGES, BundledFiles.COUNTRIES));
        for (CodeTable table : CodeTable.values()) {
            codes.add(table.file());
        }
        List<String> places = List.of(BundledFiles.JULY_2026, BundledFiles.NOVEMBER_2017, BundledFiles.DATA_PROJECT, BundledFiles.OFFICES,
            BundledFiles.AREAS, BundledFiles.COURTS, BundledFiles.STATES, BundledFiles.COUNTY_ZONES, BundledFiles.ZIP_ZONES,
            BundledFiles.AREA_CODES, BundledFiles.OPERATORS);
        return Map.of(CODES, BundledFiles.checksum(EDITION, codes), CALENDAR, BundledFiles.checksum(EDITION, List.of(BundledFiles.HOLIDAYS)),
            PLACES, BundledFiles.checksum(EDITION, places));
    }

    private static Map<String, String> loaded(Connection connection) throws SQLException {
        Map<String, String> loaded = new HashMap<>();
        try (Statement query = connection.createStatement(); ResultSet rows = query.executeQuery("select name, sha256 from reference_file")) {
            while (rows.next()) {
                loaded.put(rows.getString(1), rows.getString(2));
            }
        }
        return loaded;
    }

    /** Two servers that start on one empty database take turns. */
    private static void lock(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement(); ResultSet row = query.executeQuery("select get_lock('tanggol-reference', 120)")) {
            if (!row.next() || row.getInt(1) != 1) {
                throw new SQLException("Another server is loading the reference data and does not finish");
            }
        }
    }

    private static void release(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement()) {
            query.execute("select release_lock('tanggol-reference')");
        }
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
