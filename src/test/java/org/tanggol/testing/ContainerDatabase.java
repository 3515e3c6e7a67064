package org.tanggol.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.tanggol.launch.DatabaseAddress;
import org.tanggol.launch.ScratchDatabase;
import org.tanggol.platform.schema.DatabasePreparation;

/**
 * The database of the tests that run inside the server. Comes before Arquillian's extension: that one reads arquillian.xml once, and
 * the options published here must be there by then. Travels into the server with the test class and does nothing there.
 */
public final class ContainerDatabase implements BeforeAllCallback {
    static final String OPTIONS = "tanggol.it.options";

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        if (System.getProperty("tanggol.db.url") == null && System.getProperty(OPTIONS) == null) {
            Start.database(context);
        }
    }

    /** Inside the server, whose output nobody sees: a line of figures into {@code container.report}. */
    public static void report(String line) throws IOException {
        Files.writeString(Path.of(System.getProperty("tanggol.report")), line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Apart, so that the server need not know the launcher's classes. */
    private static final class Start {
        static void database(ExtensionContext context) throws Exception {
            ScratchDatabase database = new ScratchDatabase("container");
            // closed with the store, which is that of all classes of the fork: each of them is asked for by itself and has a root of its own
            context.getStore(StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.create(ContainerDatabase.class)).put("database", database);
            DatabaseAddress address = database.address();
            DatabasePreparation.prepare(address.url(), address.user(), address.password());
            Path rootKey = Fork.path("container.rootkey");
            Server.delete(rootKey);
            Path checkpoints = Fork.path("container.checkpoints");
            Server.delete(checkpoints);
            Path tombstones = Fork.path("container.tombstones");
            Server.delete(tombstones);
            PostOffice post = PostOffice.open();
            context.getStore(StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.create(ContainerDatabase.class)).put("post", post);
            String drill = System.getProperty("tanggol.drill", "");
            // Arquillian replaces before it parses the file, so what XML reserves is written as XML writes it
            System.setProperty(OPTIONS, String.join(" ", "-Duser.timezone=UTC", "-Dtanggol.demo=false",
                drill.isEmpty() ? "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:MetaspaceSize=200m" : "-XX:+TieredCompilation",       // quick to start: nothing here is asked often, but in a drill
                "-Dtanggol.base.url=http://127.0.0.1", "-Dtanggol.setup.token=in-container",
                "-Dtanggol.rootkey.file=" + rootKey, "-Dtanggol.checkpoints.dir=" + checkpoints, "-Dtanggol.tombstones.dir=" + tombstones,
                "-Dtanggol.smtp.host=127.0.0.1", "-Dtanggol.smtp.port=" + post.smtp(), "-Dtanggol.smtp.tls=NONE", "-Dtanggol.test.imap=" + post.imap(),
                "-Dtanggol.races=" + System.getProperty("tanggol.races", "100"), "-Dtanggol.drill=" + drill, "-Dtanggol.report=" + Fork.path("container.report"),
                "-Dtanggol.ledger.operations=" + System.getProperty("tanggol.ledger.operations", "20000"), "-Dtanggol.db.user=" + address.user(),
                "-Dtanggol.db.password=" + address.password(), "-Dtanggol.db.url=" + address.url()).replace("&", "&amp;"));
        }
    }
}
