package org.tanggol.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server of its own, without a demonstration: as an organization with real people starts it. */
public final class FreshServer implements AutoCloseable {
    private final String host;
    private final Path data;
    private final int port = Server.freePort();
    private final int databasePort = Server.freePort();
    private final Launched launched;

    /** Named by digits, as a start without options is. */
    public FreshServer(String name) {
        this(name, "127.0.0.1");
    }

    /** @param host as people type it */
    public FreshServer(String name, String host) {
        this.host = host;
        data = Path.of("target", name).toAbsolutePath();
        Path output = Path.of("target", name + ".log");
        List.of(data, data.resolveSibling(name + ".rootkey"), output).forEach(Server::delete);
        launched = Launched.start(output, Map.of("TANGGOL_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC", "TANGGOL_BASE_URL", url()),
            List.of("--port", Integer.toString(port), "--db-port", Integer.toString(databasePort), "--data", data.toString())).awaitReady();
    }

    /** Its address without a slash at the end. */
    public String url() {
        return "http://" + host + ":" + port;
    }

    /** Path and token of the link for the first administrator. */
    public String setUpLink() {
        Matcher found = Pattern.compile("(/setup\\?token=\\S+)").matcher(launched.output());
        if (!found.find()) {
            throw new AssertionError("No set-up link:\n" + launched.output());
        }
        return found.group(1);
    }

    public String output() {
        return launched.output();
    }

    /** A connection with the application's rights. */
    public Connection database() throws SQLException, IOException {
        return DriverManager.getConnection("jdbc:mysql://127.0.0.1:" + databasePort + "/tanggol?sslMode=DISABLED&allowPublicKeyRetrieval=true&useInformationSchema=false"
            + "&connectionTimeZone=UTC", "tanggol", Files.readString(data.resolve("database.password")).strip());
    }

    @Override
    public void close() {
        launched.stop();
    }
}
