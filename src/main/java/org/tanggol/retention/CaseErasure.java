package org.tanggol.retention;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tanggol.merging.Belonging;
import org.tanggol.platform.BatchInsert;
import org.tanggol.platform.Ids;

/**
 * Takes a case away, with its data key and everything that hangs on it or speaks of it: rows, fingerprints for look-ups, what was to be told to programs and
 * partners, what sheets said of it, drafts. What stays is the audit log, which holds ids and codes, and a tombstone. Plain statements on the connection of the caller's
 * transaction: it is done by pages, by jobs, at the start after a restore, and by a command without a server. Every statement names the organization.
 */
final class CaseErasure {

    /** Objects of a case that programs know by an id of their own. */
    private static final List<String> KNOWN_TO_PROGRAMS = List.of("hearing", "proceeding", "stay", "note", "task", "recorded_trigger", "deadline", "bond");

    private CaseErasure() { }

    /** What a purge looks at, with the row taken for this transaction. */
    record Taken(String number, boolean closed, Instant closedAt, Instant updatedAt) { }

    /** Takes the row of the case for this transaction; whether there is one. */
    static boolean take(Connection connection, UUID organization, UUID file) throws SQLException {
        return read(connection, organization, file) != null;
    }

    /** As {@link #take}; null where there is no such case. */
    static Taken read(Connection connection, UUID organization, UUID file) throws SQLException {
        try (PreparedStatement select = statement(connection, "select number, status, closed_at, updated_at from case_file where org_id = ? and id = ? for update", organization, file);
             ResultSet rows = select.executeQuery()) {
            return rows.next() ? new Taken(rows.getString(1), rows.getString(2).equals("CLOSED"), instant(rows, 3), instant(rows, 4)) : null;
        }
    }

    /** Whether a hold is in force. */
    static boolean isHeld(Connection connection, UUID organization, UUID file) throws SQLException {
        return isThere(connection, "select 1 from legal_hold where org_id = ? and file_id = ? and lifted_at is null limit 1", organization, file);
    }

    /** Whether a hold in force was set after this moment. */
    static boolean isHeldSince(Connection connection, UUID organization, UUID file, Instant moment) throws SQLException {
        return isThere(connection, "select 1 from legal_hold where org_id = ? and file_id = ? and lifted_at is null and set_at > ? limit 1", organization, file,
            LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
    }

    private static boolean isThere(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement select = statement(connection, sql, values); ResultSet rows = select.executeQuery()) {
            return rows.next();
        }
    }

    /** Takes everything away, of files too that were joined with this one, and tells programs that the case is gone. */
    static void erase(Connection connection, UUID organization, UUID file, Instant now) throws SQLException {
        List<UUID> files = withFormer(connection, organization, file);
        for (int i = files.size() - 1; i >= 0; i--) {       // what was joined with another goes before that one
            eraseOne(connection, organization, files.get(i));
        }
        update(connection, "insert into tombstone (org_id, file_id, at) values (?, ?, ?) on duplicate key update at = at", organization, file, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
        update(connection, "insert into change_event (org_id, id, type, object, object_id, file_id, at) values (?, ?, 'CASE_DELETED', 'CASE', ?, ?, ?)", organization, Ids.next(), file, file,
            LocalDateTime.ofInstant(now, ZoneOffset.UTC));
    }

    private static List<UUID> withFormer(Connection connection, UUID organization, UUID file) throws SQLException {
        List<UUID> files = new ArrayList<>(List.of(file));
        for (int i = 0; i < files.size(); i++) {
            try (PreparedStatement select = statement(connection, "select id from case_file where org_id = ? and merged_into = ? order by id for update", organization, files.get(i));
                 ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    files.add(uuid(rows.getBytes(1)));
                }
            }
        }
        return files;
    }

    private static void eraseOne(Connection connection, UUID organization, UUID file) throws SQLException {
        update(connection, "delete from case_key_grant where org_id = ? and case_id = ?", organization, file);
        update(connection, "delete from case_key where org_id = ? and case_id = ?", organization, file);
        eraseAnswers(connection, organization, file);
        update(connection, "delete a from webhook_attempt a join webhook_message m on m.org_id = a.org_id and m.id = a.message_id"
            + " join change_event e on e.org_id = m.org_id and e.seq = m.seq where e.org_id = ? and e.file_id = ?", organization, file);
        update(connection, "delete m from webhook_message m join change_event e on e.org_id = m.org_id and e.seq = m.seq where e.org_id = ? and e.file_id = ?", organization, file);
        update(connection, "delete from change_event where org_id = ? and file_id = ?", organization, file);
        eraseSheets(connection, organization, file);
        update(connection, "delete from draft where org_id = ? and form like ?", organization, "%" + file + "%");
        update(connection, "delete from file_merge where org_id = ? and (kept_file = ? or gone_file = ?)", organization, file, file);
        update(connection, "delete c from bond_claim c join bond b on b.org_id = c.org_id and b.id = c.bond_id where b.org_id = ? and b.file_id = ?", organization, file);
        Belonging[] kinds = Belonging.values();
        for (int i = kinds.length - 1; i >= 0; i--) {       // they stand in the order in which rows can be there
            update(connection, "delete from " + kinds[i].table() + " where org_id = ? and file_id = ?", organization, file);
        }
        update(connection, "delete from sharing_grant where org_id = ? and file_id = ?", organization, file);
        update(connection, "delete from person where org_id = ? and file_id = ?", organization, file);
        update(connection, "delete from case_file where org_id = ? and id = ?", organization, file);
    }

    /** Answers kept for a repeated request that made the case or something in it; they would be gone in 72 hours by themselves. */
    private static void eraseAnswers(Connection connection, UUID organization, UUID file) throws SQLException {
        update(connection, "delete from kept_answer where org_id = ? and location like ?", organization, "%" + file + "%");
        for (String table : KNOWN_TO_PROGRAMS) {
            List<UUID> ids = new ArrayList<>();
            try (PreparedStatement select = statement(connection, "select id from " + table + " where org_id = ? and file_id = ?", organization, file); ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(uuid(rows.getBytes(1)));
                }
            }
            for (UUID id : ids) {
                update(connection, "delete from kept_answer where org_id = ? and location like ?", organization, "%" + id + "%");
            }
        }
    }

    /** The rows of a sheet that were about this person, and the upload, which has them all. */
    private static void eraseSheets(Connection connection, UUID organization, UUID file) throws SQLException {
        List<Object[]> rowsOfSheets = new ArrayList<>();
        try (PreparedStatement select = statement(connection, "select import_id, row_list from import_entry where org_id = ? and file_id = ?", organization, file);
             ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                for (String number : rows.getString(2).split(",")) {
                    rowsOfSheets.add(new Object[] {uuid(rows.getBytes(1)), Integer.valueOf(number)});
                }
            }
        }
        for (Object[] row : rowsOfSheets) {
            update(connection, "delete from import_row where org_id = ? and import_id = ? and sheet_row = ?", organization, row[0], row[1]);
        }
        update(connection, "delete f from import_file f join import_entry e on e.org_id = f.org_id and e.import_id = f.import_id where e.org_id = ? and e.file_id = ?", organization, file);
        update(connection, "delete f from import_file f join import_effect e on e.org_id = f.org_id and e.import_id = f.import_id where e.org_id = ? and e.file_id = ?", organization, file);
        update(connection, "delete from import_entry where org_id = ? and file_id = ?", organization, file);
        update(connection, "delete from import_effect where org_id = ? and file_id = ?", organization, file);
    }

    static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement update = statement(connection, sql, values)) {
            return update.executeUpdate();
        }
    }

    static PreparedStatement statement(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, BatchInsert.plain(values[i]));
        }
        return statement;
    }

    static Instant instant(ResultSet rows, int column) throws SQLException {
        LocalDateTime at = rows.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
