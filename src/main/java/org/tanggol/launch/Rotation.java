package org.tanggol.launch;

import java.io.PrintStream;
import java.nio.file.Path;

/** {@code rotate-keys}: calls the application's own class that changes keys. No server is started; one may be at work. */
final class Rotation {
    private static final String TYPE = "org.tanggol.confidential.KeyRotation";
    private final RotateOptions options;
    private final Environment environment;
    private final Path jar;
    private final Running running;

    Rotation(RotateOptions options, Environment environment, Path jar, Running running) {
        this.options = options;
        this.environment = environment;
        this.jar = jar;
        this.running = running;
    }

    void rotate(PrintStream out) throws Exception {
        DatabaseCommand command = new DatabaseCommand(options.data(), environment, jar, running);
        DatabaseAddress address = command.open();
        Path rootKey = environment.rootKey(options.data());
        if (options.root()) {
            command.call(TYPE, "changeRoot", new Class<?>[] {String.class, String.class, String.class, Path.class, Path.class, PrintStream.class},
                address.url(), address.user(), address.password(), rootKey, options.oldRoot(), out);
        } else {
            command.call(TYPE, "rotate", new Class<?>[] {String.class, String.class, String.class, Path.class, String.class, PrintStream.class},
                address.url(), address.user(), address.password(), rootKey, options.organization(), out);
        }
    }
}
