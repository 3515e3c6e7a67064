package org.tanggol.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One Tanggol on one data folder: the order in which things are started and what is told about it. */
final class Instance {
    private final Options options;
    private final Environment environment;
    private final Path jar;
    private final Running running;
    private final Progress progress;
    private final String setupToken = Secret.random();
    private Path data;
    private EmbeddedDatabase database;
    private ServerControl server;

    Instance(Options options, Environment environment, Path jar, Running running, Progress progress) {
        this.options = options;
        this.environment = environment;
        this.jar = jar;
        this.running = running;
        this.progress = progress;
    }

    void start() throws Exception {
        String version = Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("");
        progress.say(("Tanggol " + version).strip());
        Optional<DatabaseAddress> own = environment.database();
        takeDataFolder();
        int port = Ports.check(options.bind(), options.port(), "--port");
        String baseUrl = environment.baseUrl(options.bind(), port);
        Programs.Unpacked programs = unpack(own.isEmpty());
        Optional<DatabaseAddress> owner = own.isPresent() ? environment.databaseOwner() : Optional.of(createdDatabase(programs));
        DatabaseAddress address = own.isPresent() ? own.get() : database.applicationAddress();
        server = startServer(port, baseUrl, programs, address, owner);
        if (own.isEmpty()) {
            progress.step("Starting the database", () -> {
                database.start(running);
                return null;
            });
        }
        ServerControl.Report report;
        try {
            report = awaitStarted();
        } catch (ServerControl.Unbooted fault) {
            // Payara starts its services on several threads, and once in some hundreds of starts two of them get in each other's way
            progress.say("  " + fault.getMessage() + " It is started once more.");
            server.stop();
            server = startServer(port, baseUrl, programs, address, owner);
            report = awaitStarted();
        }
        tell(report, baseUrl);
    }

    private ServerControl.Report awaitStarted() throws Exception {
        progress.step("Checking database and tables", () -> {
            server.prepareTables(log());
            return null;
        });
        return progress.step("Starting the application", () -> server.awaitStarted(log()));
    }

    private Path log() {
        return data.resolve("log/server.0.log");
    }

    private void takeDataFolder() throws Exception {
        DataFolder folder = running.start(() -> DataFolder.open(options.data()));
        data = folder.path();
        progress.say("  Data folder " + data);
        LeftOvers.awaitServer(data);
        if (LeftOvers.stopDatabases(data)) {
            progress.say("  Stopped a database that an earlier run had left behind");
        }
    }

    private Programs.Unpacked unpack(boolean withDatabase) throws Exception {
        Path folder = environment.programs().orElse(data.resolve("programs"));
        Programs programs = new Programs(jar, folder, environment.programs().isPresent());
        Programs.Unpacked places = programs.places(withDatabase);
        if (!places.complete()) {
            progress.step("Unpacking the programs (once)", () -> {
                programs.unpack(places);
                return null;
            });
        }
        return places;
    }

    /** The server starts beside the database, so port and passwords are needed before the database is up. @return the owner's address */
    private DatabaseAddress createdDatabase(Programs.Unpacked programs) throws Exception {
        database = new EmbeddedDatabase(programs.database(), data, options.databasePort());
        if (database.isNew()) {
            progress.step("Creating the database (once)", () -> {
                database.create(running);
                return null;
            });
        }
        return database.address();
    }

    private ServerControl startServer(int port, String baseUrl, Programs.Unpacked programs, DatabaseAddress address, Optional<DatabaseAddress> owner)
            throws Exception {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("tanggol.db.url", address.url());
        settings.put("tanggol.db.user", address.user());
        settings.put("tanggol.db.password", address.password());
        owner.ifPresent(one -> {
            settings.put("tanggol.db.owner.user", one.user());
            settings.put("tanggol.db.owner.password", one.password());
        });
        settings.put("tanggol.demo", Boolean.toString(options.demo()));
        settings.put("tanggol.rootkey.file", environment.rootKey(data).toString());
        settings.put("tanggol.checkpoints.dir", environment.checkpoints(data).toString());
        settings.put("tanggol.tombstones.dir", environment.tombstones(data).toString());
        settings.put("tanggol.setup.token", setupToken);
        settings.put("tanggol.base.url", baseUrl);
        Path root = ServerRoot.make(data, options.bind(), programs.server());
        ServerCommand command = ServerCommand.of(options, port, data, programs, root);
        return running.start(() -> ServerControl.start(command, settings, data.resolve("log/console.log")));
    }

    private void tell(ServerControl.Report report, String baseUrl) {
        report.signIns().ifPresent(signIns -> {
            progress.say("");
            progress.say("Sign-ins (demo data, all people are fictional)");
            signIns.lines().forEach(line -> progress.say("  " + line));
        });
        progress.say("");
        if (report.setupLinkNeeded()) {
            progress.say("There is no member yet. The first administrator opens this link, once:");
            progress.say("  " + baseUrl + "/setup?token=" + setupToken);
            progress.say("");
        }
        progress.say("Tanggol is ready after " + progress.sinceBegin() + ": " + baseUrl);
        progress.say("Ctrl-C stops it. Logs are in " + data.resolve("log") + ".");
    }

    /** Stays until the server ends; a database that ends before its time is started again. */
    void watch() throws Exception {
        if (database != null) {
            new DatabaseWatch(database, running, progress).begin();
        }
        server.process().waitFor();
        if (!running.stopping()) {
            throw new LaunchFault("The server ended by itself; the log " + log() + " says why.");
        }
    }
}
