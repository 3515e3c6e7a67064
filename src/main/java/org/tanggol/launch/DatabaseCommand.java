package org.tanggol.launch;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What an operator's command needs: the database of a data folder, started unless it runs already, and the application's own classes,
 * without a server. Classes are named as text and loaded from the unpacked application.
 */
final class DatabaseCommand {
    /** Speaks of itself when the driver finds it among the server's modules; kept, since a logger nobody keeps forgets its level. */
    private static final Logger TELEMETRY = Logger.getLogger("io.opentelemetry");
    private final Path data;
    private final Environment environment;
    private final Path jar;
    private final Running running;
    private Programs.Unpacked places;
    private boolean working;

    DatabaseCommand(Path data, Environment environment, Path jar, Running running) {
        this.data = data;
        this.environment = environment;
        this.jar = jar;
        this.running = running;
    }

    /** The database, ready. */
    DatabaseAddress open() throws Exception {
        Optional<DatabaseAddress> own = environment.database();
        Optional<DatabaseAddress> open = own.isPresent() ? own : runningDatabase();
        working = open.isPresent();
        // a command removes no programs of the Tanggol that runs, whatever its version
        Programs programs = new Programs(jar, environment.programs().orElse(data.resolve("programs")), true);
        places = programs.places(open.isEmpty());
        if (!places.complete()) {
            programs.unpack(places);
        }
        return open.isPresent() ? open.get() : startDatabase();
    }

    /** Whether it ran before, so that a server may be at work. */
    boolean isWorking() {
        return working;
    }

    /** Of a Tanggol that runs on this folder, with the port its command line names. */
    private Optional<DatabaseAddress> runningDatabase() throws IOException {
        if (!Files.isDirectory(data.resolve("database"))) {
            throw new LaunchFault("There is no database in " + data + "; name the data folder with --data, or a database of your own in TANGGOL_DB_URL.");
        }
        Optional<Integer> port = LeftOvers.databasePort(data.toRealPath());
        if (port.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DatabaseAddress(JdbcUrl.builtIn(port.get()), DatabasePassword.USER, new DatabasePassword(data.resolve("database.password")).read()));
    }

    private DatabaseAddress startDatabase() throws Exception {
        DataFolder folder = running.start(() -> DataFolder.open(data));
        EmbeddedDatabase database = new EmbeddedDatabase(places.database(), folder.path(), 0);
        database.start(running);
        return database.address();
    }

    /**
     * Calls a static method of the application.
     *
     * @throws LaunchFault for a sentence the method says with an {@link IOException}
     */
    Object call(String type, String method, Class<?>[] types, Object... values) throws Exception {
        TELEMETRY.setLevel(Level.OFF);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(classes(places.server()), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            return loader.loadClass(type).getMethod(method, types).invoke(null, values);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof IOException known ? new LaunchFault(known.getMessage(), known) : thrown;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The front jar names the libraries in its manifest. */
    private static URL[] classes(Path server) throws MalformedURLException {
        return new URL[] {server.resolve(ServerJar.APPLICATION).resolve("WEB-INF/classes").toUri().toURL(), server.resolve(ServerJar.NAME).toUri().toURL()};
    }
}
