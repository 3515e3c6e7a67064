package org.tanggol.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What the jar carries and a process can only run when it lies in files: the database, and the server with the application. Each
 * part has a folder named after its content, so it is unpacked once and a new version never meets files of an old one. A folder
 * gets its name only when it is complete: a kill in between leaves nothing that looks finished.
 */
final class Programs {
    private static final String DATABASE = "MARIADB-INF/linux64.jar";
    private static final long UNPACKED_SIZE = 650L << 20;
    private final Path jar;
    private final Path folder;
    private final boolean shared;

    /** @param shared other data folders use the same programs, so old versions are not ours to remove */
    Programs(Path jar, Path folder, boolean shared) {
        this.jar = jar;
        this.folder = folder;
        this.shared = shared;
    }

    /** Where the parts lie. */
    record Unpacked(Path database, Path server) {
        boolean complete() {
            return (database == null || Files.isDirectory(database)) && Files.isDirectory(server);
        }

        Path application() {
            return server.resolve(ServerJar.APPLICATION);
        }
    }

    /**
     * Where the parts lie or will lie.
     *
     * @param withDatabase whether the built-in database is needed
     */
    Unpacked places(boolean withDatabase) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Path database = null;
            if (withDatabase) {
                requireBinaries(zip);
                database = folder.resolve("mariadb-" + key(zip, DATABASE::equals));
            }
            return new Unpacked(database, folder.resolve("server-" + key(zip, ServerJar::carries)));
        }
    }

    void unpack(Unpacked places) throws IOException {
        Files.createDirectories(folder);
        DataFolder.requireSpace(folder, UNPACKED_SIZE);
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            if (places.database != null) {
                once(places.database, target -> DatabaseBinaries.unpack(zip.getInputStream(zip.getEntry(DATABASE)), target));
            }
            once(places.server, target -> ServerJar.unpack(zip, target));
        }
        removeOthers(places);
    }

    private static void requireBinaries(ZipFile zip) {
        String system = System.getProperty("os.name") + " on " + System.getProperty("os.arch");
        if (zip.getEntry(DATABASE) == null || !system.equals("Linux on amd64")) {
            throw new LaunchFault("This jar carries no database for " + system
                + "; start one yourself and name it in TANGGOL_DB_URL (docs/operations.md).");
        }
    }

    /** Names the content: check sums stand in the jar's directory, so nothing has to be read. */
    private static String key(ZipFile zip, Predicate<String> belongs) {
        CRC32 sum = new CRC32();
        zip.stream().filter(entry -> belongs.test(entry.getName())).map(Programs::line).sorted()
            .forEach(line -> sum.update(line.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return String.format("%08x", sum.getValue());
    }

    private static String line(ZipEntry entry) {
        return entry.getName() + ' ' + entry.getSize() + ' ' + entry.getCrc() + '\n';
    }

    private interface Filling {
        void fill(Path folder) throws IOException;
    }

    private void once(Path place, Filling filling) throws IOException {
        if (Files.isDirectory(place)) {
            return;
        }
        Path unfinished = folder.resolve("unfinished-" + UUID.randomUUID());
        Files.createDirectory(unfinished);
        try {
            filling.fill(unfinished);
            Files.move(unfinished, place);
        } catch (IOException fault) {
            Folders.delete(unfinished);
            if (!Files.isDirectory(place)) {    // another launcher may have been faster with the same shared folder
                throw fault;
            }
        }
    }

    private void removeOthers(Unpacked kept) throws IOException {
        if (shared) {
            return;
        }
        for (Path part : Folders.startingWith(folder, "")) {
            if (!part.equals(kept.database) && !part.equals(kept.server)) {
                Folders.delete(part);
            }
        }
    }

    static InputStream open(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("The jar has no " + name);
        }
        return zip.getInputStream(entry);
    }
}
