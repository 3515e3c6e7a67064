package org.tanggol.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * {@code verify-audit}: starts the database of a data folder unless it runs already, and calls the application's own class that
 * verifies. No server is started and nothing is written. The class is named as text and loaded from the unpacked application.
 */
final class Verification {
    /** Speaks of itself when the driver finds it among the server's modules; kept, since a logger nobody keeps forgets its level. */
    private static final Logger TELEMETRY = Logger.getLogger("io.opentelemetry");
    private static final String TYPE = "org.tanggol.audit.chain.AuditVerification";
    private final VerifyOptions options;
    private final Environment environment;
    private final Path jar;
    private final Running running;

    Verification(VerifyOptions options, Environment environment, Path jar, Running running) {
        this.options = options;
        this.environment = environment;
        this.jar = jar;
        this.running = running;
    }

    /** Whether everything is as it was written. */
    boolean verify(PrintStream out) throws Exception {
        Path data = options.data();
        Optional<DatabaseAddress> own = environment.database();
        Optional<DatabaseAddress> open = own.isPresent() ? own : runningDatabase(data);
        // somebody who verifies removes no programs of the Tanggol that runs, whatever its version
        Programs programs = new Programs(jar, environment.programs().orElse(data.resolve("programs")), true);
        Programs.Unpacked places = programs.places(open.isEmpty());
        if (!places.complete()) {
            programs.unpack(places);
        }
        DatabaseAddress address = open.isPresent() ? open.get() : startDatabase(places, data);
        List<Path> folders = options.checkpoints().isEmpty() ? List.of(environment.checkpoints(data)) : options.checkpoints();
        return call(places.server(), address, folders, open.isPresent(), out);
    }

    /** Of a Tanggol that runs on this folder, with the port its command line names. */
    private static Optional<DatabaseAddress> runningDatabase(Path data) throws IOException {
        if (!Files.isDirectory(data.resolve("database"))) {
            throw new LaunchFault("There is no database in " + data + "; name the data folder with --data, or a database of your own in TANGGOL_DB_URL.");
        }
        Optional<Integer> port = LeftOvers.databasePort(data.toRealPath());
        if (port.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DatabaseAddress(JdbcUrl.builtIn(port.get()), DatabasePassword.USER, new DatabasePassword(data.resolve("database.password")).read()));
    }

    private DatabaseAddress startDatabase(Programs.Unpacked places, Path data) throws Exception {
        DataFolder folder = running.start(() -> DataFolder.open(data));
        EmbeddedDatabase database = new EmbeddedDatabase(places.database(), folder.path(), 0);
        database.start(running);
        return database.address();
    }

    private boolean call(Path server, DatabaseAddress address, List<Path> folders, boolean working, PrintStream out) throws Exception {
        TELEMETRY.setLevel(Level.OFF);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(classes(server), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            return (boolean) loader.loadClass(TYPE).getMethod("verify", String.class, String.class, String.class, List.class, Path.class, boolean.class, PrintStream.class)
                .invoke(null, address.url(), address.user(), address.password(), folders, options.publicKey(), working, out);
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
