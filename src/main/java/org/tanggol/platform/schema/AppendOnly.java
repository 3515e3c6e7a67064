package org.tanggol.platform.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tables that are added to and never changed: the books. The application's user of the database may read them and add rows, and nothing else. Where the operator has given one user for everything, triggers
 * refuse what that user's rights would allow; a database that lets nobody make triggers then cannot be used with one user.
 */
final class AppendOnly {
    static final List<String> TABLES = List.of("journal", "journal_line", "closed_period");

    /** MySQL and MariaDB with a binary log: only an administrator may make triggers. */
    private static final int TRIGGERS_NOT_ALLOWED = 1419;
    private static final List<String> DEEDS = List.of("update", "delete");

    private AppendOnly() {
    }

    /** @param twoUsers whether the application has a user of its own, so that triggers are a second belt only @throws StartFault where nothing would keep the books from being changed */
    static void guard(Connection owner, boolean twoUsers) throws SQLException {
        List<String> missing = missing(owner);
        try (var statement = owner.createStatement()) {
            for (String trigger : missing) {
                String deed = trigger.substring(trigger.lastIndexOf('_') + 1);
                String table = trigger.substring(0, trigger.length() - "_no_".length() - deed.length());
                statement.execute("create trigger " + trigger + " before " + deed + " on " + table
                    + " for each row signal sqlstate '45000' set message_text = 'The books are added to and never changed'");
            }
        } catch (SQLException refused) {
            if (refused.getErrorCode() != TRIGGERS_NOT_ALLOWED) {
                throw refused;
            }
            if (!twoUsers) {
                throw new StartFault("The database user could change the books, and this database lets it make no triggers against that: give Tanggol a second user"
                    + " (TANGGOL_DB_OWNER_USER; docs/operations.md says what each may do), or set log_bin_trust_function_creators=1.", refused);
            }
        }
    }

    private static List<String> missing(Connection owner) throws SQLException {
        Set<String> there = new HashSet<>();
        try (var statement = owner.createStatement(); var rows = statement.executeQuery("select trigger_name from information_schema.triggers where trigger_schema = database()")) {
            while (rows.next()) {
                there.add(rows.getString(1));
            }
        }
        List<String> missing = new ArrayList<>();
        for (String table : TABLES) {
            for (String deed : DEEDS) {
                if (!there.contains(table + "_no_" + deed)) {
                    missing.add(table + "_no_" + deed);
                }
            }
        }
        return missing;
    }
}
