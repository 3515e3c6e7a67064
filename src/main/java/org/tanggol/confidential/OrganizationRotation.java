package org.tanggol.confidential;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.PrintStream;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A new version of one organization's data key. From the moment its row is there every server closes with it; what older versions
 * closed is closed anew, page by page, each a transaction; then the older rows are deleted, when no transaction holds one.
 */
final class OrganizationRotation {

    private static final int AT_ONCE = 200;
    private static final int TEXTS_AT_ONCE = 20;
    /** An import writes for a minute or two with the key it began with. */
    private static final long LONGEST_TRANSACTION_SECONDS = 600;
    /** A server that has just read the old text opens it in this time. */
    private static final long GRACE_MILLIS = 3_000;

    private final Connection connection;
    private final RootKey root;
    private final UUID organization;
    private final String name;
    private final PrintStream out;
    private final Map<Integer, Aead> versions = new HashMap<>();
    private int newest;
    private long keys;
    private long texts;

    OrganizationRotation(Connection connection, RootKey root, UUID organization, String name, PrintStream out) {
        this.connection = connection;
        this.root = root;
        this.organization = organization;
        this.name = name;
        this.out = out;
    }

    long keys() {
        return keys;
    }

    long texts() {
        return texts;
    }

    void rotate() throws SQLException, GeneralSecurityException {
        PatientWork.commit(connection, this::readVersions);
        if (versions.size() > 1) {
            out.println(name + ": goes on where an earlier call ended, with version " + newest + ".");
        } else {
            Aead made = PatientWork.commit(connection, this::addVersion);
            newest++;
            versions.put(newest, made);
            out.println(name + ": version " + newest + " made; every server closes with it from now on.");
        }
        closeAllAnew();
        out.println(name + ": " + keys + " case keys and " + texts + " texts closed anew.");
        sleep();
        while (!PatientWork.whenNobodyHolds(connection, LONGEST_TRANSACTION_SECONDS, this::destroyOlder)) {
            closeAllAnew();         // somebody who began before the new version has committed meanwhile
        }
        long opened = PatientWork.commit(connection, this::openAll);
        out.println(name + ": older versions destroyed; all " + opened + " case keys open with version " + newest + ".");
    }

    private Void readVersions() throws SQLException {
        versions.clear();
        try (PreparedStatement select = connection.prepareStatement("select version, wrapped from organization_key where org_id = ? and purpose = 'data' order by version")) {
            select.setBytes(1, Cell.bytes(organization));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    newest = rows.getInt(1);
                    versions.put(newest, Keys.primitive(Keys.unwrap(rows.getBytes(2), root.aead(), Cell.bytes(organization)), Aead.class));
                }
            }
        }
        if (versions.isEmpty()) {
            throw new IllegalStateException("The organization " + name + " has no data key");
        }
        return null;
    }

    private Aead addVersion() throws SQLException {
        KeysetHandle made = Keys.generate(PredefinedAeadParameters.AES256_GCM);
        int id = RootKeyTable.newest(connection, " lock in share mode").orElse(root.primaryId());
        try (PreparedStatement insert = connection.prepareStatement("insert into organization_key (org_id, purpose, version, wrapped) values (?, 'data', ?, ?)")) {
            insert.setBytes(1, Cell.bytes(organization));
            insert.setInt(2, newest + 1);
            insert.setBytes(3, Keys.wrap(made, root.aead(id), Cell.bytes(organization)));
            insert.executeUpdate();
        }
        DataKeyVersions.add(connection, organization, newest + 1);
        return Keys.primitive(made, Aead.class);
    }

    private void closeAllAnew() throws SQLException {
        int done;
        do {
            done = PatientWork.commit(connection, this::wrapSomeAnew);
            keys += done;
        } while (done > 0);
        for (OrganizationText text : OrganizationText.values()) {
            do {
                done = PatientWork.commit(connection, () -> closeSomeAnew(text));
                texts += done;
            } while (done > 0);
        }
    }

    private int wrapSomeAnew() throws SQLException {
        int found = 0;
        try (PreparedStatement select = connection.prepareStatement("select case_id, tier, version, wrapped, key_version from case_key_grant"
                + " where org_id = ? and recipient_kind = 'ORG' and key_version < ? limit " + AT_ONCE);
             PreparedStatement update = connection.prepareStatement("update case_key_grant set wrapped = ?, key_version = ?"
                + " where org_id = ? and case_id = ? and tier = ? and version = ? and recipient_kind = 'ORG' and recipient_id = org_id and key_version = ?")) {
            select.setBytes(1, Cell.bytes(organization));
            select.setInt(2, newest);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    byte[] file = rows.getBytes(1);
                    update.setBytes(1, wrappedAnew(file, rows.getBytes(4), rows.getInt(5)));
                    update.setInt(2, newest);
                    update.setBytes(3, Cell.bytes(organization));
                    update.setBytes(4, file);
                    update.setString(5, rows.getString(2));
                    update.setInt(6, rows.getInt(3));
                    update.setInt(7, rows.getInt(5));
                    update.addBatch();
                    found++;
                }
            }
            if (found > 0) {
                update.executeBatch();
            }
        }
        return found;
    }

    private byte[] wrappedAnew(byte[] file, byte[] wrapped, int version) {
        KeysetHandle key = Keys.unwrap(wrapped, of(version), file);
        byte[] anew = Keys.wrap(key, of(newest), file);
        Keys.unwrap(anew, of(newest), file);      // before the old one goes
        return anew;
    }

    private Aead of(int version) {
        Aead aead = versions.get(version);
        if (aead == null) {
            throw new ConfidentialityBroken("There is no version " + version + " of the key of " + name, null);
        }
        return aead;
    }

    private int closeSomeAnew(OrganizationText text) throws SQLException {
        String key = String.join("", text.key().stream().map(column -> ", " + column).toList());
        String same = text.key().stream().map(column -> " and " + column + " = ?").collect(Collectors.joining());
        int changed = 0;
        try (PreparedStatement select = connection.prepareStatement("select " + text.column() + key + " from " + text.table()
                + " where org_id = ? and substr(" + text.column() + ", 2, 2) <> ? limit " + TEXTS_AT_ONCE);
             PreparedStatement update = connection.prepareStatement("update " + text.table() + " set " + text.column() + " = ? where org_id = ? and " + text.column() + " = ?" + same)) {
            select.setBytes(1, Cell.bytes(organization));
            select.setBytes(2, version());
            List<Object[]> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Object[] values = new Object[3 + text.key().size()];
                    byte[] before = rows.getBytes(1);
                    values[0] = closedAnew(text, text.row(organization, rows, 2), new Confidential(before)).bytes();
                    values[1] = Cell.bytes(organization);
                    values[2] = before;
                    for (int i = 0; i < text.key().size(); i++) {
                        values[3 + i] = rows.getObject(2 + i);
                    }
                    found.add(values);
                }
            }
            for (Object[] values : found) {
                for (int i = 0; i < values.length; i++) {
                    update.setObject(i + 1, values[i]);
                }
                update.executeUpdate();       // or somebody has just written something else there, with the new key
                changed++;
            }
        }
        return changed;
    }

    private Confidential closedAnew(OrganizationText text, UUID row, Confidential before) {
        byte[] place = Cell.parts(organization, text.table(), text.column(), row);
        try {
            return Confidential.of(newest, of(newest).encrypt(of(before.keyVersion()).decrypt(before.ciphertext(), place), place));
        } catch (GeneralSecurityException e) {
            throw new ConfidentialityBroken(text.table() + "." + text.column() + " of row " + row + " did not open", e);
        }
    }

    /** The version as it stands in front of a text. */
    private byte[] version() {
        return new byte[] {(byte) (newest >> 8), (byte) newest};
    }

    /** Whether they are gone: not while something hangs on one. */
    private boolean destroyOlder() throws SQLException {
        DataKeyVersions.takeOlder(connection, organization, newest);
        if (count("select count(*) from case_key_grant where org_id = ? and recipient_kind = 'ORG' and key_version < " + newest, null) > 0) {
            return false;
        }
        for (OrganizationText text : OrganizationText.values()) {
            if (count("select count(*) from " + text.table() + " where org_id = ? and substr(" + text.column() + ", 2, 2) <> ?", version()) > 0) {
                return false;
            }
        }
        DataKeyVersions.deleteOlder(connection, organization, newest);
        KeyRotation.record(connection, organization, "KEYS_ROTATED", newest);
        return true;
    }

    private long count(String sql, byte[] more) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setBytes(1, Cell.bytes(organization));
            if (more != null) {
                select.setBytes(2, more);
            }
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private long openAll() throws SQLException {
        long opened = 0;
        try (PreparedStatement select = connection.prepareStatement("select case_id, wrapped from case_key_grant where org_id = ? and recipient_kind = 'ORG'")) {
            select.setBytes(1, Cell.bytes(organization));
            select.setFetchSize(Integer.MIN_VALUE);       // row by row
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Keys.unwrap(rows.getBytes(2), of(newest), rows.getBytes(1));
                    opened++;
                }
            }
        }
        return opened;
    }

    private static void sleep() {
        try {
            Thread.sleep(GRACE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped", e);
        }
    }
}
