package org.tanggol.audit.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tanggol.confidential.SigningKeys;

/**
 * Writes checkpoints into a file beside the data folder, never into the database: whoever can write the database can put an older
 * state back with everything in it that would tell. Each server writes a file of its own; one that two share is written by one at a time.
 */
@ApplicationScoped
public class Checkpoints {

    /** In the folder of checkpoints. */
    static final String FILE = "checkpoints.jsonl";
    static final String PUBLIC_KEY = "public-key.pem";

    /** With the half minute that a look may come later, five minutes. */
    private static final Duration AT_LATEST = Duration.ofMinutes(4).plusSeconds(30);
    private static final long LINKS = 1_000;
    private static final Logger LOG = Logger.getLogger(Checkpoints.class.getName());

    @Inject
    SigningKeys key;

    @Inject
    Clock clock;

    private final Map<UUID, Checkpoint> last = new HashMap<>();
    private String lastLine;
    private long size = -1;
    private Instant complained = Instant.EPOCH;

    /** Writes a checkpoint of this head where one is due: at once for the first change in five minutes, then every five minutes or thousand links. */
    synchronized void write(Head head) {
        Checkpoint before = last.get(head.organization());
        if (before != null && !isDue(before, head)) {
            return;
        }
        try {
            append(head);
        } catch (IOException | UncheckedIOException e) {
            complain(e);
        }
    }

    private boolean isDue(Checkpoint before, Head head) {
        return head.seq() != before.seq() && (head.seq() - before.seq() >= LINKS || !before.at().plus(AT_LATEST).isAfter(clock.instant()));
    }

    private void append(Head head) throws IOException {
        Path folder = folder();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        tellKey(folder.resolve(PUBLIC_KEY));
        try (FileChannel file = FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
             FileLock lock = file.lock()) {
            if (file.size() != size) {
                read(folder.resolve(FILE), file);
            }
            Checkpoint before = last.get(head.organization());
            if (before != null && !isDue(before, head)) {
                return;     // the other server was quicker
            }
            Checkpoint next = new Checkpoint(head.organization(), head.seq(), Bytes.hex(head.hash()), head.seq() - (before == null ? 0 : before.seq()),
                clock.instant().truncatedTo(ChronoUnit.MILLIS), lastLine == null ? Checkpoint.NONE : Checkpoint.fingerprint(lastLine));
            String line = next.line(key.sign(SigningKeys.Purpose.CHECKPOINTS, next.statement()));
            file.position(file.size());
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);       // a power cut must not take back what was said
            size = file.size();
            lastLine = line;
            last.put(head.organization(), next);
        }
    }

    /** What earlier runs and other servers wrote. A line that a power cut left half is cut off. */
    private void read(Path path, FileChannel file) throws IOException {
        last.clear();
        lastLine = null;
        byte[] all = Files.readAllBytes(path);
        int end = all.length;
        while (end > 0 && all[end - 1] != '\n') {
            end--;
        }
        if (end < all.length) {
            file.truncate(end);
        }
        new String(all, 0, end, StandardCharsets.UTF_8).lines().forEach(line -> {
            lastLine = line;
            Checkpoint.read(line).ifPresent(checkpoint -> last.put(checkpoint.organization(), checkpoint));
        });
        size = end;
    }

    /** Beside the checkpoints, for whoever verifies them; never written over: another key must be seen. */
    private void tellKey(Path file) throws IOException {
        String now = key.publicKey(SigningKeys.Purpose.CHECKPOINTS);
        if (!Files.exists(file)) {
            try {
                Files.writeString(file, now, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            } catch (FileAlreadyExistsException e) {
                LOG.log(Level.FINE, "The other server was quicker");
            }
        } else if (!Files.readString(file).contains(now.strip())) {
            throw new IOException("The public key in " + file + " is not the one of this database's signing key; docs/operations.md says what that means");
        }
    }

    /** Deeds go on: who cannot work because a folder is full would look for a way around the log. The verifier says what is missing. */
    private void complain(Exception e) {
        Instant now = clock.instant();
        if (complained.plus(AT_LATEST).isBefore(now)) {
            complained = now;
            LOG.log(Level.SEVERE, "No checkpoint of the audit chain could be written (" + e + "); until it can, entries cut off its end would not be missed");
        }
    }

    private static Path folder() {
        Config config = ConfigProvider.getConfig();
        return config.getOptionalValue("tanggol.checkpoints.dir", String.class).map(Path::of).orElseGet(() -> {
            Path rootKey = Path.of(config.getValue("tanggol.rootkey.file", String.class));
            return rootKey.resolveSibling(rootKey.getFileName() + ".checkpoints");
        });
    }
}
