package org.tanggol.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tanggol.testing.Fork;
import org.tanggol.testing.Launched;
import org.tanggol.testing.Server;

/** A database for one test class, made as the launcher makes its own. */
public final class ScratchDatabase implements AutoCloseable {
    private final Running running = new Running();
    private final DatabaseAddress address;

    /**
     * @param name    of its folder in that of the fork
     * @param options for the database program, in place of what the launcher says
     */
    public ScratchDatabase(String name, String... options) throws Exception {
        Path data = Fork.path(name);
        Server.delete(data);
        Files.createDirectories(data.resolve("log"));
        Files.createDirectories(data.resolve("tmp"));
        Programs programs = new Programs(Launched.JAR, Launched.PROGRAMS, true);
        Programs.Unpacked places = programs.places(true);
        programs.unpack(places);
        EmbeddedDatabase database = new EmbeddedDatabase(places.database(), data, 0);
        database.create(running);
        address = database.address();
        int port = Integer.parseInt(address.url().replaceFirst(".*:(\\d+)/.*", "$1"));
        running.start(() -> DatabaseProcess.start(places.database(), data.resolve("database"), data.resolve("log/database.log"),
            port, List.of(options))).awaitReady(port);
    }

    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        running.stop();
    }
}
