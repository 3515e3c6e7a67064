package org.tanggol.audit.chain;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.tanggol.confidential.SignatureCheck;

/**
 * Verifies every chain of a database against the checkpoints in a folder. Reads only, needs neither the server nor the root key, and
 * may run while the server works. The launcher calls it by name: it knows no class of the application.
 */
public final class AuditVerification {

    /** A transaction of five minutes, the longest there is, and half a minute until the job looks back that far. */
    private static final Duration GRACE = Duration.ofMinutes(6);
    private static final long SECOND_LOOK_MILLIS = 5_000;

    private final Connection connection;
    private final CheckpointFile checkpoints;

    private AuditVerification(Connection connection, CheckpointFile checkpoints) {
        this.connection = connection;
        this.checkpoints = checkpoints;
    }

    /**
     * @param folders of checkpoints, of each server or copies of them
     * @param publicKey to verify with; null for the one beside the checkpoints
     * @param working whether a server may be writing meanwhile: what looks wrong is looked at a second time
     * @param out one line for each organization, and a last one with the verdict of all
     * @return whether everything is as it was written
     * @throws IOException with one clear sentence when it cannot be verified
     */
    public static boolean verify(String url, String user, String password, List<Path> folders, Path publicKey, boolean working, PrintStream out) throws IOException {
        CheckpointFile checkpoints = checkpoints(folders, publicKey, out);      // first: the chain only grows
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.setReadOnly(true);
            return new AuditVerification(connection, checkpoints).all(working, out);
        } catch (SQLException e) {
            throw new IOException("The audit log cannot be read (" + e.getMessage() + ").", e);
        }
    }

    private static CheckpointFile checkpoints(List<Path> folders, Path publicKey, PrintStream out) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> inside = Files.list(folder)) {
                    inside.filter(file -> file.toString().endsWith(".jsonl")).sorted().forEach(files::add);
                }
            }
        }
        Path keyFile = publicKey != null ? publicKey
            : folders.stream().map(folder -> folder.resolve(Checkpoints.PUBLIC_KEY)).filter(Files::exists).findFirst().orElse(null);
        if (files.isEmpty() || keyFile == null) {
            out.println("No checkpoints in " + folders + (keyFile == null ? ", and no public key" : ""));
            return CheckpointFile.read(List.of(), null);
        }
        try {
            SignatureCheck key = SignatureCheck.of(Files.readString(keyFile));
            out.println("Public key " + keyFile + " (" + key.fingerprint() + ")");
            return CheckpointFile.read(files, key);
        } catch (IllegalArgumentException e) {
            throw new IOException("The file " + keyFile + " holds no public key for checkpoints.", e);
        }
    }

    private boolean all(boolean working, PrintStream out) throws SQLException {
        List<Verdict> bad = new ArrayList<>(checkpoints.faults());
        bad.forEach(fault -> out.println(fault.line()));
        Set<UUID> organizations = new TreeSet<>(checkpoints.organizations());
        organizations.addAll(organizations());
        for (UUID organization : organizations) {
            Verdict verdict = one(organization);
            if (!verdict.isSound() && working) {
                verdict = again(organization);
            }
            out.println(verdict.line());
            if (!verdict.isSound()) {
                bad.add(verdict);
            }
        }
        out.println(bad.isEmpty() ? "The audit log is sound: " + organizations.size() + " organizations, " + checkpoints.size() + " checkpoints."
            : "The audit log is NOT sound: " + bad.size() + " findings.");
        return bad.isEmpty();
    }

    private Verdict one(UUID organization) throws SQLException {
        return new ChainWalk(connection, organization, checkpoints.of(organization)).verdict(lastGiven().minus(GRACE));
    }

    /** A deed that took long, or the very first checkpoint of an organization, may have come in between. */
    private Verdict again(UUID organization) throws SQLException {
        try {
            Thread.sleep(SECOND_LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return one(organization);
    }

    private Set<UUID> organizations() throws SQLException {
        Set<UUID> ids = new TreeSet<>();
        try (PreparedStatement select = connection.prepareStatement("select org_id from audit_head union select org_id from audit_link union select org_id from audit_event");
             ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ids.add(Bytes.uuid(rows.getBytes(1)));
            }
        }
        return ids;
    }

    /** When a server last gave places: while none runs, what waits for its place is no fault. */
    private Instant lastGiven() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select last_success from scheduled_tasks where task_name = ?")) {
            select.setString(1, LinkJob.NAME);
            try (ResultSet rows = select.executeQuery()) {
                LocalDateTime last = rows.next() ? rows.getObject(1, LocalDateTime.class) : null;
                return last == null ? Instant.EPOCH : last.toInstant(ZoneOffset.UTC);
            }
        }
    }
}
