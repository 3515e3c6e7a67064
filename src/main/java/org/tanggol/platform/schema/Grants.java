package org.tanggol.platform.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the database user may do. One who may read files or change anybody's rights turns a small hole into a large one. */
record Grants(List<String> lines) {
    private static final Pattern EVERYTHING = Pattern.compile("GRANT ALL PRIVILEGES ON \\*\\.\\*.*");
    private static final Pattern TOO_MUCH = Pattern.compile("GRANT (?:[^`]*, ?)?(SUPER|FILE)\\b[^`]* ON \\*\\.\\*.*");

    static Grants read(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("show grants")) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return new Grants(lines);
    }

    /** @throws StartFault when the user has SUPER, FILE or everything */
    void requireModest() {
        for (String line : lines) {
            String upper = line.toUpperCase(Locale.ROOT);
            if (EVERYTHING.matcher(upper).matches()) {
                throw new StartFault("The database user has all rights on all databases and must have rights on Tanggol's only: "
                    + "give it a user of its own.");
            }
            var tooMuch = TOO_MUCH.matcher(upper);
            if (tooMuch.matches()) {
                throw new StartFault("The database user has the right " + tooMuch.group(1) + " and must not: revoke it.");
            }
        }
    }
}
