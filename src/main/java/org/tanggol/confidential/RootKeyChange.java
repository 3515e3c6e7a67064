package org.tanggol.confidential;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A new root key. The file holds both for a while; the database then names the new one, and every server wraps with that one; what the
 * old one wrapped is wrapped anew; then, when no transaction holds the old name, the old key leaves the file.
 */
final class RootKeyChange {

    private static final long LONGEST_TRANSACTION_SECONDS = 600;

    private final Connection connection;
    private final Path file;
    private final Path keepOld;
    private final PrintStream out;

    /** @param keepOld where the old key goes; null destroys it */
    RootKeyChange(Connection connection, Path file, Path keepOld, PrintStream out) {
        this.connection = connection;
        this.file = file;
        this.keepOld = keepOld;
        this.out = out;
    }

    void change() throws SQLException, IOException, GeneralSecurityException {
        RootKey both = RootKey.load(file, false);
        if (both.isChanging()) {
            out.println("Goes on where an earlier call ended.");
        } else {
            keepOld();
            both = both.withNew();
            both.replace(file);
            out.println("A new key stands in " + file + " beside the old one.");
        }
        int id = both.primaryId();
        PatientWork.commit(connection, () -> name(id));
        Aead all = both.aead();
        RootKey alone = both.alone();
        long wrapped = PatientWork.commit(connection, () -> wrapAnew(all, alone.aead()));
        while (!PatientWork.whenNobodyHolds(connection, LONGEST_TRANSACTION_SECONDS, () -> forgetOlder(alone.aead(), wrapped))) {
            PatientWork.commit(connection, () -> wrapAnew(all, alone.aead()));
        }
        alone.replace(file);
        out.println("CHANGED the root key: " + wrapped + " keys wrapped anew, all open with the new one alone. " + (keepOld == null
            ? "The old one is destroyed: backups of before cannot be opened any more, unless you have a copy of it."
            : "The old one is in " + keepOld + "; destroy it when the last backup of before is gone.") + " Make a copy of " + file + " now.");
    }

    private void keepOld() throws IOException {
        if (keepOld != null) {
            Files.createFile(keepOld, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(keepOld, Files.readAllBytes(file), StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        }
    }

    private Void name(int id) throws SQLException {
        if (RootKeyTable.newest(connection, "").orElse(id + 1) != id) {
            try (PreparedStatement select = connection.prepareStatement("select coalesce(max(version), 0) from root_key"); ResultSet rows = select.executeQuery()) {
                rows.next();
                RootKeyTable.add(connection, rows.getInt(1) + 1, id);
            }
        }
        return null;
    }

    private record Wrapped(String table, List<String> key, List<Object> values, byte[] wrapped, byte[] associatedData) { }

    private List<Wrapped> read() throws SQLException {
        List<Wrapped> all = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select purpose, wrapped from installation_key"); ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                all.add(new Wrapped("installation_key", List.of("purpose"), List.of(rows.getString(1)), rows.getBytes(2), Keys.INSTALLATION));
            }
        }
        try (PreparedStatement select = connection.prepareStatement("select org_id, purpose, version, wrapped from organization_key"); ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                all.add(new Wrapped("organization_key", List.of("org_id", "purpose", "version"), List.of(rows.getBytes(1), rows.getString(2), rows.getInt(3)), rows.getBytes(4), rows.getBytes(1)));
            }
        }
        return all;
    }

    /** A few rows for each organization: one transaction. */
    private long wrapAnew(Aead all, Aead alone) throws SQLException {
        long changed = 0;
        for (Wrapped each : read()) {
            if (opens(each, alone)) {
                continue;
            }
            byte[] anew = Keys.wrap(Keys.unwrap(each.wrapped(), all, each.associatedData()), alone, each.associatedData());
            try (PreparedStatement update = connection.prepareStatement("update " + each.table() + " set wrapped = ? where " + String.join(" = ? and ", each.key()) + " = ?")) {
                update.setBytes(1, anew);
                for (int i = 0; i < each.values().size(); i++) {
                    update.setObject(i + 2, each.values().get(i));
                }
                update.executeUpdate();
            }
            changed++;
        }
        return changed;
    }

    private static boolean opens(Wrapped each, Aead alone) {
        try {
            Keys.unwrap(each.wrapped(), alone, each.associatedData());
            return true;
        } catch (ConfidentialityBroken e) {
            return false;
        }
    }

    /** Whether nothing is wrapped by the old one, and nobody wraps with it any more. */
    private boolean forgetOlder(Aead alone, long wrapped) throws SQLException {
        int newest;
        try (PreparedStatement select = connection.prepareStatement("select max(version) from root_key"); ResultSet rows = select.executeQuery()) {
            rows.next();
            newest = rows.getInt(1);
        }
        try (PreparedStatement take = connection.prepareStatement("select version from root_key where version < ? for update nowait")) {
            take.setInt(1, newest);
            take.executeQuery().close();
        }
        for (Wrapped each : read()) {
            if (!opens(each, alone)) {
                return false;
            }
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from root_key where version < ?")) {
            delete.setInt(1, newest);
            delete.executeUpdate();
        }
        List<byte[]> organizations = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select id from organization"); ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                organizations.add(rows.getBytes(1));
            }
        }
        for (byte[] organization : organizations) {
            KeyRotation.record(connection, Cell.uuid(organization), "ROOT_KEY_CHANGED", wrapped);
        }
        return true;
    }
}
