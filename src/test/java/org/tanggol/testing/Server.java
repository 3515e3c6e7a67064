package org.tanggol.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tanggol.launch.ClassArchive;

/**
 * The one server of all tests of a fork: the shipped jar with demo data in a fresh data folder, started when a test first asks for it.
 * It runs on the built-in database, or on the empty one that TANGGOL_TEST_DB_URL, _USER and _PASSWORD name (deploy/try-mysql --test);
 * then there is one fork.
 */
public final class Server {
    private static final Path DATA = Fork.path("data");
    private static final Path OUTPUT = Fork.path("server.log");
    private static final int LINES_OF_A_FAULT = 8;
    private static final int MOST_CHARACTERS = 12_000;
    private static Launched launched;
    private static int port;
    private static PostOffice post;
    private static int databasePort;

    private Server() {
    }

    /** Its address without a slash at the end. */
    public static synchronized String url() {
        server();
        return "http://127.0.0.1:" + port;
    }

    /** Where its mail goes. */
    public static synchronized PostOffice post() {
        server();
        return post;
    }

    /** All it printed since its last start, the sign-ins among it. */
    public static synchronized String output() {
        return server().output();
    }

    /** Where it keeps its data. */
    public static Path data() {
        return DATA;
    }

    /** A connection to its database with the application's rights. */
    public static synchronized Connection database() throws SQLException, IOException {
        server();
        Map<String, String> outside = outside();
        if (!outside.isEmpty()) {
            return DriverManager.getConnection(outside.get("TANGGOL_DB_URL"), outside.getOrDefault("TANGGOL_DB_OWNER_USER", outside.get("TANGGOL_DB_USER")),
                outside.getOrDefault("TANGGOL_DB_OWNER_PASSWORD", outside.get("TANGGOL_DB_PASSWORD")));
        }
        return DriverManager.getConnection("jdbc:mysql://127.0.0.1:" + databasePort
            + "/tanggol?sslMode=DISABLED&allowPublicKeyRetrieval=true&useInformationSchema=false",
            "tanggol", Files.readString(DATA.resolve("database.password")).strip());
    }

    /** kill -9 of everything, and a start on the same folder and port; what was acknowledged must still be there. */
    public static synchronized void restartAfterKill() {
        server().kill();
        launched = start();
    }

    private static Launched server() {
        if (launched == null) {
            delete(DATA);
            delete(DATA.resolveSibling("data.rootkey"));
            delete(DATA.resolveSibling("data.checkpoints"));
            delete(DATA.resolveSibling("data.tombstones"));
            delete(OUTPUT);
            ClassArchive.await();
            port = freePort();
            databasePort = freePort();
            Runtime.getRuntime().addShutdownHook(new Thread(Server::stop, "stop server"));
            launched = start();
        }
        return launched;
    }

    private static Launched start() {
        Map<String, String> environment = new HashMap<>(outside());
        environment.put("TANGGOL_API_LIMIT", "1000000/60");     // tests ask more often than any clinic does
        environment.put("TANGGOL_WEBHOOKS_ALLOW_PRIVATE", "true");      // and their endpoints are on this machine
        if (post == null) {
            post = PostOffice.open();
        }
        environment.put("TANGGOL_SMTP_HOST", "127.0.0.1");      // what leaves the house goes no further
        environment.put("TANGGOL_SMTP_PORT", Integer.toString(post.smtp()));
        environment.put("TANGGOL_SMTP_TLS", "NONE");
        environment.put("TANGGOL_GATEWAY_URL", post.gateway());
        return Launched.start(OUTPUT, environment, List.of("--demo", "--port", Integer.toString(port),
            "--db-port", Integer.toString(databasePort), "--data", DATA.toString()))
            .awaitReady();
    }

    /** As the launcher's environment names them; empty for the built-in database. */
    private static Map<String, String> outside() {
        Map<String, String> outside = new HashMap<>();
        for (String name : List.of("URL", "USER", "PASSWORD", "OWNER_USER", "OWNER_PASSWORD")) {
            String value = System.getenv("TANGGOL_TEST_DB_" + name);
            if (value != null) {
                outside.put("TANGGOL_DB_" + name, value);
            }
        }
        if (!outside.isEmpty() && Fork.number() > 1) {
            throw new AssertionError("One empty database is for one fork: -Dit.forks=1");
        }
        return outside;
    }

    /** The beginning of each kind of fault in its log, the newest first; what a failed test was answered by is told there and nowhere else. */
    static Optional<String> faults() {
        Path log = DATA.resolve("log/server.0.log");
        if (port == 0 || !Files.exists(log)) {      // none was started by these tests
            return Optional.empty();
        }
        LinkedList<String> newest = new LinkedList<>();
        faultsIn(log).values().forEach(newest::addFirst);
        String all = String.join("", newest);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.substring(0, Math.min(all.length(), MOST_CHARACTERS)));
    }

    /** By their first line without its time: a database that is ended under the server is told of many times, and hides what came after. */
    private static Map<String, String> faultsIn(Path log) {
        Map<String, String> faults = new LinkedHashMap<>();
        String kind = "";
        int left = 0;
        try {
            for (String line : Files.readAllLines(log)) {
                if (line.contains(" SEVERE ")) {
                    kind = line.substring(line.indexOf(" SEVERE ")).replaceAll("[0-9a-f-]{36}", "");
                    faults.remove(kind);        // so that it is the newest
                    faults.put(kind, "");
                }
                boolean begins = line.contains(" SEVERE ") || line.startsWith("Caused by:");
                left = begins ? LINES_OF_A_FAULT : left - 1;
                if (left > 0 && !kind.isEmpty()) {
                    faults.merge(kind, line + "\n", String::concat);
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return faults;
    }

    static synchronized void stop() {
        if (launched != null) {
            launched.stop();
            launched = null;
        }
    }

    /** A port that is free, that no other fork takes and that nobody was given before. */
    public static int freePort() {
        return Fork.freePort();
    }

    /** Deletes a file or a folder with all in it, if there is one. */
    public static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
