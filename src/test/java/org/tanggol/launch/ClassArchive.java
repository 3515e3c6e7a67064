package org.tanggol.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.tanggol.testing.Fork;
import org.tanggol.testing.Launched;
import org.tanggol.testing.Server;

/**
 * The classes as a server leaves them when it is stopped for the first time; without them a start takes three times as long. The servers of
 * the forks run until all tests are over, so after a build one comes before them that nobody asks for anything.
 */
public final class ClassArchive {

    private ClassArchive() {
    }

    /** One fork makes it, while the other waits for it. */
    public static void await() {
        Path lock = Launched.PROGRAMS.resolveSibling(Launched.PROGRAMS.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock held = channel.lock()) {
            if (held.isValid() && !isThere()) {
                make();
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static boolean isThere() throws IOException {
        Path server = new Programs(Launched.JAR, Launched.PROGRAMS, true).places(false).server();
        return !Folders.startingWith(server, "classes-").isEmpty();
    }

    private static void make() {
        Path data = Fork.path("first");
        Path output = Fork.path("first.log");
        List.of(data, data.resolveSibling("first.rootkey"), data.resolveSibling("first.checkpoints"), output).forEach(Server::delete);
        Map<String, String> quick = Map.of("TANGGOL_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        Launched.start(output, quick, List.of("--port", Integer.toString(Server.freePort()), "--db-port", Integer.toString(Server.freePort()), "--data", data.toString()))
            .awaitReady().stop();
        Server.delete(data);
    }
}
