package org.tanggol.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Runs db/checks/ledger.sql, which knows nothing of the application. */
public final class LedgerChecks {

    private static final Path SCRIPT = Path.of("db/checks/ledger.sql");

    private LedgerChecks() { }

    /** What violates an invariant, e.g. {@code J7 numbers up to 12}; nothing where all is well. */
    public static List<String> violations(Connection connection) throws SQLException {
        return violations(connection, text());
    }

    /** @param script where it lies elsewhere, as inside the server */
    static List<String> violations(Connection connection, String script) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String each : statements(script)) {
                try {
                    if (statement.execute(each)) {
                        try (ResultSet rows = statement.getResultSet()) {
                            while (rows.next()) {
                                found.add(rows.getString("invariant") + " " + rows.getString("subject"));
                            }
                        }
                    }
                } catch (SQLException e) {
                    throw new SQLException("Refused: " + each, e);     // seventeen statements: which one
                }
            }
        }
        return found;
    }

    /** Invariants that the script has a query for. */
    static Set<String> invariants() {
        Set<String> invariants = new TreeSet<>();
        java.util.regex.Pattern.compile("-- (J\\d+) ").matcher(text()).results().forEach(found -> invariants.add(found.group(1)));
        return invariants;
    }

    private static List<String> statements(String script) {
        List<String> statements = new ArrayList<>();
        for (String each : script.replaceAll("--[^\\n]*", "").split(";\\s*\\n")) {
            if (!each.isBlank()) {
                statements.add(each.strip());
            }
        }
        return statements;
    }

    private static String text() {
        try {
            return Files.readString(SCRIPT);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
