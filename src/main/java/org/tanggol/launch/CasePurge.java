package org.tanggol.launch;

import java.io.PrintStream;
import java.nio.file.Path;

/** {@code purge-case}: calls the application's own class that purges. No server is started; one may be at work. */
final class CasePurge {
    private static final String TYPE = "org.tanggol.retention.PurgeCommand";
    private final PurgeOptions options;
    private final Environment environment;
    private final Path jar;
    private final Running running;

    CasePurge(PurgeOptions options, Environment environment, Path jar, Running running) {
        this.options = options;
        this.environment = environment;
        this.jar = jar;
        this.running = running;
    }

    void purge(PrintStream out) throws Exception {
        DatabaseCommand command = new DatabaseCommand(options.data(), environment, jar, running);
        DatabaseAddress address = command.open();
        command.call(TYPE, "purge", new Class<?>[] {String.class, String.class, String.class, Path.class, String.class, String.class, PrintStream.class},
            address.url(), address.user(), address.password(), environment.tombstones(options.data()), options.organization(), options.number(), out);
    }
}
