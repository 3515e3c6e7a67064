package org.tanggol.confidential;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Changes keys while the server works, without it. Of an organization: makes a new version of its data key, closes with it whatever the
 * old one closed, and destroys the old one when nothing hangs on it any more. Of the installation: the same with the root key. What a
 * kill left half done is seen in the database, and the next call goes on with it. The launcher calls it by name: it knows no class of the application.
 */
public final class KeyRotation {

    private static final String LOCK = "tanggol keys";

    private final Connection connection;
    private final RootKey root;
    private final PrintStream out;

    private KeyRotation(Connection connection, RootKey root, PrintStream out) {
        this.connection = connection;
        this.root = root;
        this.out = out;
    }

    /**
     * Rotates the data key of one organization or of all.
     *
     * @param organization its id or name; null for all
     * @param out what is done, and a verdict on the last line
     * @throws IOException with one clear sentence; what has been done stays done, and the next call goes on
     */
    public static void rotate(String url, String user, String password, Path rootKey, String organization, PrintStream out) throws IOException {
        alone(url, user, password, rootKey, out, rotation -> rotation.organizations(organization));
    }

    /**
     * Changes the root key and wraps everything anew that it wraps.
     *
     * @param keepOld where the old key goes, for backups of before; null destroys it
     * @param out what is done, and a verdict on the last line
     * @throws IOException with one clear sentence; what has been done stays done, and the next call goes on
     */
    public static void changeRoot(String url, String user, String password, Path rootKey, Path keepOld, PrintStream out) throws IOException {
        alone(url, user, password, rootKey, out, rotation -> new RootKeyChange(rotation.connection, rootKey, keepOld, out).change());
    }

    private interface Work {
        void on(KeyRotation rotation) throws SQLException, IOException, GeneralSecurityException;
    }

    private static void alone(String url, String user, String password, Path rootKey, PrintStream out, Work work) throws IOException {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            try (PreparedStatement lock = connection.prepareStatement("select get_lock(?, 0)")) {
                lock.setString(1, LOCK);
                try (ResultSet got = lock.executeQuery()) {
                    if (!got.next() || got.getInt(1) != 1) {
                        throw new IOException("Keys are being changed by another command; wait for its end.");
                    }
                }
            }
            connection.setAutoCommit(false);
            work.on(new KeyRotation(connection, RootKey.load(rootKey, false), out));
        } catch (SQLException | GeneralSecurityException | ConfidentialityBroken e) {
            throw new IOException("The keys were not changed to the end (" + e.getMessage() + "); nothing is lost, the next call goes on.", e);
        }
    }

    private void organizations(String wanted) throws SQLException, IOException, GeneralSecurityException {
        long begin = System.nanoTime();
        Map<UUID, String> organizations = find(wanted);
        long keys = 0;
        long texts = 0;
        for (Map.Entry<UUID, String> each : organizations.entrySet()) {
            OrganizationRotation rotation = new OrganizationRotation(connection, root, each.getKey(), each.getValue(), out);
            rotation.rotate();
            keys += rotation.keys();
            texts += rotation.texts();
        }
        out.printf("ROTATED %d organizations: %d case keys and %d texts hang on new keys, and the old ones are destroyed. %.1f s.%n", organizations.size(), keys, texts,
            (System.nanoTime() - begin) / 1e9);
    }

    private Map<UUID, String> find(String wanted) throws SQLException, IOException {
        Map<UUID, String> found = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select id, name from organization order by id"); ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                UUID id = Cell.uuid(rows.getBytes(1));
                names.add(rows.getString(2));
                if (wanted == null || wanted.equals(id.toString()) || wanted.equals(rows.getString(2))) {
                    found.put(id, rows.getString(2));
                }
            }
        }
        connection.commit();
        if (found.isEmpty() && wanted != null) {
            throw new IOException("There is no organization " + wanted + "; there are: " + String.join(", ", names) + ".");
        }
        return found;
    }

    /** Tells the audit log of an organization, by which the operator's deed is seen there. */
    static void record(Connection connection, UUID organization, String action, Object detail) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into audit_event (org_id, id, at, actor_id, action, details) values (?, ?, utc_timestamp(6), ?, ?, ?)")) {
            insert.setBytes(1, Cell.bytes(organization));
            insert.setBytes(2, Cell.bytes(org.tanggol.platform.Ids.next()));
            insert.setBytes(3, ByteBuffer.allocate(16).array());
            insert.setString(4, action);
            insert.setString(5, String.valueOf(detail));
            insert.executeUpdate();
        }
    }
}
