package org.tanggol.platform.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The settings on which it depends whether what was acknowledged is still there after a crash. There is no switch to skip a check:
 * with {@code innodb_flush_log_at_trx_commit=2} a power cut lost four writes in ten, without a word.
 */
record DatabaseSettings(Map<String, String> values) {
    private static final Set<String> NAMES = Set.of("innodb_flush_log_at_trx_commit", "log_bin", "sync_binlog",
        "innodb_doublewrite", "character_set_database", "time_zone", "system_time_zone", "sql_mode", "innodb_snapshot_isolation");
    private static final Set<String> UTC = Set.of("+00:00", "UTC", "ETC/UTC");

    static DatabaseSettings read(Connection connection) throws SQLException {
        Map<String, String> values = new HashMap<>();
        // the global ones: the driver changes some for its own session
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("show global variables")) {
            while (rows.next()) {
                if (NAMES.contains(rows.getString(1))) {
                    values.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("select @@character_set_database")) {
            rows.next();
            values.put("character_set_database", rows.getString(1));
        }
        // the session's: it comes with the address of the database; MariaDB 10.11 knows only the older name
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(
                "show session variables where variable_name in ('transaction_isolation', 'tx_isolation')")) {
            rows.next();
            values.put("isolation of a session", rows.getString(2));
        }
        return new DatabaseSettings(values);
    }

    /** @throws StartFault naming each variable, its value and the value needed */
    void requireSafe() {
        List<String> unsafe = unsafe();
        if (!unsafe.isEmpty()) {
            throw new StartFault("The database is set up in a way that can lose data: " + String.join("; ", unsafe)
                + ". Change its configuration and start again.");
        }
    }

    List<String> unsafe() {
        List<String> unsafe = new ArrayList<>();
        need(unsafe, "innodb_flush_log_at_trx_commit", Set.of("1"), "1");
        if (isOn("log_bin")) {
            need(unsafe, "sync_binlog", Set.of("1"), "1");
        }
        refuse(unsafe, "innodb_doublewrite", Set.of("OFF", "0", "DETECT_ONLY"), "ON");
        need(unsafe, "character_set_database", Set.of("UTF8MB4"), "utf8mb4");
        zone(unsafe);
        String modes = value("sql_mode");
        if (!modes.contains("STRICT_TRANS_TABLES") && !modes.contains("STRICT_ALL_TABLES")) {
            unsafe.add("sql_mode is '" + values.get("sql_mode") + "' and must contain STRICT_TRANS_TABLES");
        }
        need(unsafe, "isolation of a session", Set.of("READ-COMMITTED"), "READ-COMMITTED (sessionVariables in TANGGOL_DB_URL)");
        refuse(unsafe, "innodb_snapshot_isolation", Set.of("OFF", "0"), "ON");
        return unsafe;
    }

    private void zone(List<String> unsafe) {
        String zone = value("time_zone");
        boolean utc = zone.equals("SYSTEM") ? UTC.contains(value("system_time_zone")) : UTC.contains(zone);
        if (!utc) {
            unsafe.add("time_zone is " + values.get("time_zone")
                + (zone.equals("SYSTEM") ? " (" + values.get("system_time_zone") + ")" : "") + " and must be +00:00");
        }
    }

    private void need(List<String> unsafe, String name, Set<String> good, String needed) {
        if (!good.contains(value(name))) {
            unsafe.add(name + " is " + values.get(name) + " and must be " + needed);
        }
    }

    private void refuse(List<String> unsafe, String name, Set<String> bad, String needed) {
        if (bad.contains(value(name))) {
            unsafe.add(name + " is " + values.get(name) + " and must be " + needed);
        }
    }

    private boolean isOn(String name) {
        return Set.of("ON", "1").contains(value(name));
    }

    private String value(String name) {
        return values.getOrDefault(name, "").toUpperCase(Locale.ROOT);
    }
}
