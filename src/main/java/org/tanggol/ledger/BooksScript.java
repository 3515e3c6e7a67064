package org.tanggol.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/** Runs {@code db/checks/ledger.sql}, which knows nothing of the application: one query for each invariant of the books. */
public final class BooksScript {

    private static final String RESOURCE = "/db/checks/ledger.sql";
    private static final int SECONDS_EACH = 900;
    private static final String TEXT = text();

    private BooksScript() { }

    /**
     * What is not as it should be.
     *
     * @param organization null where it is a matter of the whole database
     * @param invariant J1 to J17 of docs/bonds.md
     * @param subject rows by their ids
     */
    public record Violation(UUID organization, String invariant, String subject) {
        @Override
        public String toString() {
            return invariant + " " + subject;
        }
    }

    /** All violations; nothing where all is well. @throws SQLException that names the query which the database refused */
    public static List<Violation> run(Connection connection) throws SQLException {
        List<Violation> found = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS_EACH);        // it reads all journals; the limit for pages is not meant for it
            for (String each : statements()) {
                try {
                    if (statement.execute(each)) {
                        read(statement, found);
                    }
                } catch (SQLException e) {
                    throw new SQLException("Refused: " + each, e);
                }
            }
        }
        return found;
    }

    private static void read(Statement statement, List<Violation> found) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                String organization = rows.getString("organization");
                found.add(new Violation(organization == null || organization.isEmpty() ? null : id(organization), rows.getString("invariant"), rows.getString("subject")));
            }
        }
    }

    private static UUID id(String hex) {
        ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(hex));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** Those that the script has a query for. */
    public static Set<String> invariants() {
        Set<String> invariants = new TreeSet<>();
        Pattern.compile("-- (J\\d+) ").matcher(TEXT).results().forEach(found -> invariants.add(found.group(1)));
        return invariants;
    }

    private static List<String> statements() {
        List<String> statements = new ArrayList<>();
        for (String each : TEXT.replaceAll("--[^\\n]*", "").split(";\\s*\\n")) {
            if (!each.isBlank()) {
                statements.add(each.strip());
            }
        }
        return statements;
    }

    private static String text() {
        try (InputStream script = BooksScript.class.getResourceAsStream(RESOURCE)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
