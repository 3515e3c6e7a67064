package org.tanggol.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The built-in MariaDB in a data folder. The folder of its tables comes into being in two steps: made and started once under
 * another name, then, after a clean stop, moved to its own. A server killed in its first seconds may not start again, so nothing
 * of value lies there before.
 */
public final class EmbeddedDatabase implements Running.Part {
    private static final String NEW = "database.new-";
    private final Path programs;
    private final Path data;
    private final Path folder;
    private final Path log;
    private final int wantedPort;
    private final DatabasePassword password;
    private final DatabasePassword applicationPassword;
    private int port;
    private DatabaseProcess process;

    /**
     * @param programs unpacked by {@link Programs}
     * @param data     holds the folder "database", "log" and "tmp"
     * @param port     0 takes any free one
     */
    public EmbeddedDatabase(Path programs, Path data, int port) {
        this.programs = programs;
        this.data = data;
        this.folder = data.resolve("database");
        this.log = data.resolve("log/database.log");
        this.wantedPort = port;
        this.password = new DatabasePassword(data.resolve("database.password"));
        this.applicationPassword = new DatabasePassword(data.resolve("database.application.password"));
    }

    /** Whether there is nothing yet, so that {@link #create} comes first. */
    public boolean isNew() {
        return !Files.isDirectory(folder);
    }

    /** Makes an empty database. What an earlier try left half done is thrown away. */
    public void create(Running running) throws Exception {
        for (Path half : Folders.startingWith(data, NEW)) {
            Folders.delete(half);
        }
        Path fresh = Files.createDirectory(data.resolve(NEW + Long.toHexString(System.nanoTime())));
        BootstrapProcess bootstrap = running.start(() -> BootstrapProcess.start(programs, fresh, log));
        bootstrap.awaitDone();
        Path statements = DatabasePassword.write(data.resolve("tmp"), password, applicationPassword);
        try {
            int first = Ports.check("127.0.0.1", 0, "--db-port");
            DatabaseProcess process = running.start(
                () -> DatabaseProcess.start(programs, fresh, log, first, List.of("--init-file=" + statements)));
            process.awaitReady(first);
            process.stop();
            keepPasswords();
        } finally {
            Files.deleteIfExists(statements);
        }
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts it; it is ready when this returns. */
    public void start(Running running) throws Exception {
        if (!password.exists() || !applicationPassword.exists()) {
            Path statements = DatabasePassword.write(data.resolve("tmp"), password, applicationPassword);
            try {
                start(running, List.of("--init-file=" + statements));
                keepPasswords();
            } finally {
                Files.deleteIfExists(statements);
            }
        } else {
            start(running, List.of());
        }
    }

    private void keepPasswords() throws IOException {
        password.keep();
        applicationPassword.keep();
    }

    private void start(Running running, List<String> more) throws Exception {
        Ports.check("127.0.0.1", port(), "--db-port");
        process = running.start(() -> DatabaseProcess.start(programs, folder, log, port(), more));
        process.awaitReady(port());
    }

    /** Ends when the database ends. */
    Process process() {
        return process.process();
    }

    /** Chosen once: a restart must be found at the same address. */
    private synchronized int port() {
        if (port == 0) {
            port = Ports.check("127.0.0.1", wantedPort, "--db-port");
        }
        return port;
    }

    /** Where it listens, or will listen, and the application's user. */
    public DatabaseAddress applicationAddress() throws IOException {
        return new DatabaseAddress(JdbcUrl.builtIn(port()), DatabasePassword.APPLICATION, applicationPassword.read());
    }

    /** Where it listens, or will listen, and the user who owns the tables. */
    public DatabaseAddress address() throws IOException {
        return new DatabaseAddress(JdbcUrl.builtIn(port()), DatabasePassword.USER, password.read());
    }

    @Override
    public void stop() throws InterruptedException {
        if (process != null) {
            process.stop();
        }
    }
}
