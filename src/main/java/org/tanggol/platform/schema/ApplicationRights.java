package org.tanggol.platform.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the application's own user of the database may do, table by table: rights on the whole database cannot have exceptions. The owner gives them after the tables are up to date, so that a table that a
 * later version brings is among them.
 */
final class ApplicationRights {

    /** The wider ones, on the whole database, would hold for the books too. */
    private static final Set<String> ON_THE_DATABASE = Set.of("SELECT", "USAGE", "LOCK TABLES", "SHOW VIEW", "EXECUTE");
    private static final Pattern GRANT = Pattern.compile("GRANT (.+) ON `([^`]*)`\\.(\\*|`[^`]*`) TO .*");
    /** What is in clear is taken away with the table's file. */
    private static final String EMPTIED = "text_in_clear";

    private ApplicationRights() {
    }

    /** @throws StartFault where the application's user may do more than it must */
    static void settle(Connection owner, Connection application) throws SQLException {
        String database = one(owner, "select database()");
        Map<String, Set<String>> has = rights(application, database);
        Set<String> wide = new TreeSet<>(has.getOrDefault("*", Set.of()));
        wide.removeAll(ON_THE_DATABASE);
        if (!wide.isEmpty()) {
            throw new StartFault("The application's database user has the right " + String.join(", ", wide) + " on all of " + database
                + " and must have SELECT only, or it could change the books: revoke it; Tanggol gives the others table by table.");
        }
        String user = account(one(application, "select current_user()"));
        List<String> statements = new ArrayList<>();
        for (String table : tables(owner)) {
            Set<String> needed = needed(table);
            Set<String> held = has.getOrDefault(table, Set.of());
            Set<String> more = new TreeSet<>(held);
            more.removeAll(needed);
            more.remove("SELECT");
            if (!more.isEmpty()) {
                statements.add("revoke " + String.join(", ", more) + " on `" + database + "`.`" + table + "` from " + user);
            }
            if (!held.containsAll(needed)) {
                statements.add("grant " + String.join(", ", needed) + " on `" + database + "`.`" + table + "` to " + user);
            }
        }
        try (var statement = owner.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException refused) {
            throw new StartFault("The owner of the database may not give rights to the application's user (" + refused.getMessage()
                + "): grant it all rights on " + database + " with grant option.", refused);
        }
    }

    private static Set<String> needed(String table) {
        if (AppendOnly.TABLES.contains(table)) {
            return Set.of("INSERT");
        }
        return table.equals(EMPTIED) ? new TreeSet<>(List.of("DELETE", "DROP", "INSERT", "UPDATE")) : new TreeSet<>(List.of("DELETE", "INSERT", "UPDATE"));
    }

    /** By table, the whole database under a star. */
    private static Map<String, Set<String>> rights(Connection connection, String database) throws SQLException {
        Map<String, Set<String>> rights = new HashMap<>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("show grants")) {
            while (rows.next()) {
                Matcher grant = GRANT.matcher(rows.getString(1));
                // a name that stands as a pattern has its underscores escaped
                if (grant.matches() && grant.group(2).replace("\\", "").equals(database)) {
                    rights.computeIfAbsent(grant.group(3).replace("`", ""), table -> new TreeSet<>())
                        .addAll(Arrays.stream(grant.group(1).toUpperCase(Locale.ROOT).split(", ?")).map(String::strip).toList());
                }
            }
        }
        return rights;
    }

    private static List<String> tables(Connection owner) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var statement = owner.createStatement(); var rows = statement.executeQuery(
                "select table_name from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history' order by table_name")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** As statements about accounts name it. */
    private static String account(String user) {
        int at = user.lastIndexOf('@');
        return "'" + user.substring(0, at).replace("'", "''") + "'@'" + user.substring(at + 1).replace("'", "''") + "'";
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
