package org.tanggol.confidential;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;
import org.hibernate.Session;

/**
 * Which key of the root key file wraps, as the database names it. Whoever wraps holds the newest row to the end of the transaction; the
 * command that changes the root key deletes the older row only when nobody does.
 */
final class RootKeyTable {

    private RootKeyTable() { }

    /** Names the key of a database that names none yet; the other server may have been quicker. */
    static void nameFirst(Session session, int id) {
        session.doWork(connection -> {
            if (newest(connection, "").isEmpty()) {
                add(connection, 1, id);
            }
        });
    }

    /** The key to wrap with, which stays until the end of this transaction. */
    static int hold(Session session) {
        return session.doReturningWork(connection -> newest(connection, " lock in share mode"))
            .orElseThrow(() -> new IllegalStateException("The database names no root key"));
    }

    static OptionalInt newest(Connection connection, String lock) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select key_id from root_key order by version desc limit 1" + lock); ResultSet rows = select.executeQuery()) {
            return rows.next() ? OptionalInt.of((int) rows.getLong(1)) : OptionalInt.empty();
        }
    }

    static void add(Connection connection, int version, int id) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert ignore into root_key (version, key_id, since) values (?, ?, utc_timestamp(6))")) {
            insert.setInt(1, version);
            insert.setLong(2, id);
            insert.executeUpdate();
        }
    }
}
