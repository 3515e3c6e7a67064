package org.tanggol.launch;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** {@code verify-audit}: calls the application's own class that verifies. No server is started and nothing is written. */
final class Verification {
    private static final String TYPE = "org.tanggol.audit.chain.AuditVerification";
    private static final Class<?>[] TYPES = {String.class, String.class, String.class, List.class, Path.class, boolean.class, PrintStream.class};
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
        DatabaseCommand command = new DatabaseCommand(options.data(), environment, jar, running);
        DatabaseAddress address = command.open();
        List<Path> folders = options.checkpoints().isEmpty() ? List.of(environment.checkpoints(options.data())) : options.checkpoints();
        return (boolean) command.call(TYPE, "verify", TYPES, address.url(), address.user(), address.password(), folders, options.publicKey(), command.isWorking(), out);
    }
}
