package org.tanggol.platform.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which database this is. The driver calls both of them MySQL; only the version text tells. */
record Product(boolean mariaDb, int major, int minor, String version) {
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)");

    static Product of(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("select version()")) {
            rows.next();
            return of(rows.getString(1));
        }
    }

    static Product of(String version) {
        // behind some proxies MariaDB puts 5.5.5- in front of its version, for old replicas
        Matcher numbers = NUMBERS.matcher(version.replaceFirst("^5\\.5\\.5-", ""));
        if (!numbers.find()) {
            throw new StartFault("The database calls itself " + version + ", and Tanggol needs MySQL 8.0 or MariaDB 10.11.");
        }
        return new Product(version.toLowerCase(java.util.Locale.ROOT).contains("mariadb"), Integer.parseInt(numbers.group(1)),
            Integer.parseInt(numbers.group(2)), version);
    }

    /** @throws StartFault below MySQL 8.0 or MariaDB 10.11 */
    void requireRecent() {
        int have = major * 1000 + minor;
        if (have < (mariaDb ? 10_011 : 8_000)) {
            throw new StartFault("The database is " + (mariaDb ? "MariaDB" : "MySQL") + " " + version + " and "
                + (mariaDb ? "MariaDB 10.11" : "MySQL 8.0") + " or later is needed.");
        }
    }
}
