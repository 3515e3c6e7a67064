package org.tanggol.retention;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Tombstones in a folder beside the data folder, never in the database alone: a restored backup does not know whom it must not bring
 * back. A line is written, and on the disk, before the purge is committed.
 */
final class TombstoneFile {

    static final String FILE = "tombstones.jsonl";
    /** In this process one at a time; between processes the lock of the file decides. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path folder;

    TombstoneFile(Path folder) {
        this.folder = folder;
    }

    /** Of this server. */
    static TombstoneFile ofServer() {
        Config config = ConfigProvider.getConfig();
        return new TombstoneFile(config.getOptionalValue("tanggol.tombstones.dir", String.class).map(Path::of).orElseGet(() -> {
            Path rootKey = Path.of(config.getValue("tanggol.rootkey.file", String.class));
            return rootKey.resolveSibling(rootKey.getFileName() + ".tombstones");
        }));
    }

    /** @throws IOException when it cannot be written; then nothing may be purged */
    void add(List<Tombstone> tombstones) throws IOException {
        if (tombstones.isEmpty()) {
            return;
        }
        synchronized (ONE_AT_A_TIME) {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            try (FileChannel file = FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                 FileLock lock = file.lock()) {
                StringBuilder lines = new StringBuilder(endsHalf(file) ? "\n" : "");
                tombstones.forEach(tombstone -> lines.append(tombstone.line()).append('\n'));
                file.position(file.size());
                ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            }
        }
    }

    private static boolean endsHalf(FileChannel file) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return file.size() > 0 && file.read(last, file.size() - 1) == 1 && last.get(0) != '\n';
    }

    /** Of this server and of others whose files were put here. */
    List<Tombstone> read() throws IOException {
        List<Tombstone> all = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                for (Path file : inside.filter(path -> path.toString().endsWith(".jsonl")).sorted().toList()) {
                    Files.readAllLines(file).stream().map(Tombstone::read).flatMap(Optional::stream).forEach(all::add);
                }
            }
        }
        return all;
    }
}
