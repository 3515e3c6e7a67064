package org.tanggol.retention;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.Unattended;

/**
 * Purges one case without the server, beside it when it runs: its data key is destroyed and everything of it goes. For an operator who is
 * ordered to, when nobody of the organization can. The launcher calls it by name: it knows no class of the application.
 */
public final class PurgeCommand {

    private PurgeCommand() { }

    /**
     * @param tombstones folder beside the data folder
     * @param organization id or name
     * @param number of the case
     * @param out a verdict
     * @throws IOException with one clear sentence; then nothing has been purged
     */
    public static void purge(String url, String user, String password, Path tombstones, String organization, String number, PrintStream out) throws IOException {
        Instant now = Clock.systemUTC().instant();
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.setAutoCommit(false);
            UUID owner = one(connection, "select id from organization where name = ? or id = ?", "There is no organization " + organization + ".", organization, idOrNothing(organization));
            UUID file = one(connection, "select id from case_file where org_id = ? and number = ? and merged_into is null", "There is no case " + number + ".", owner, number);
            CaseErasure.Taken taken = CaseErasure.read(connection, owner, file);
            if (taken == null) {
                throw new IOException("There is no case " + number + ".");
            }
            if (CaseErasure.isHeld(connection, owner, file)) {
                throw new IOException("HELD: a legal hold keeps case " + number + "; nothing was purged.");
            }
            CaseErasure.erase(connection, owner, file, now);
            Unattended.record(connection, owner, AuditAction.CASE_PURGED, file, now, number, PurgeReason.ORDERED);
            new TombstoneFile(tombstones).add(List.of(new Tombstone(owner, file, now)));
            connection.commit();
            out.println("PURGED case " + number + " (" + file + "): its data key is destroyed, nothing of it is left, and its tombstone is in " + tombstones + ".");
        } catch (SQLException e) {
            throw new IOException("The case could not be purged (" + e.getMessage() + "); nothing was purged.", e);
        }
    }

    private static UUID idOrNothing(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }

    private static UUID one(Connection connection, String sql, String otherwise, Object... values) throws SQLException, IOException {
        try (PreparedStatement select = CaseErasure.statement(connection, sql, values); ResultSet rows = select.executeQuery()) {
            if (!rows.next()) {
                throw new IOException(otherwise);
            }
            return CaseErasure.uuid(rows.getBytes(1));
        }
    }
}
