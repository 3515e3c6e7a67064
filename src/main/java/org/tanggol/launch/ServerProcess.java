package org.tanggol.launch;

import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * The server's side: boots Payara Micro, meanwhile prepares the tables as soon as the database is up, then deploys the application,
 * and reports.
 * When its input ends, the launcher is gone, and it stops: a server that nobody watches must not keep the port.
 */
final class ServerProcess {
    private static final String SERVER = "fish.payara.micro.impl.PayaraMicroImpl";
    private final BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    private final PrintStream launcher = System.out;
    private final CountDownLatch prepared = new CountDownLatch(1);
    private volatile boolean preparing;
    private volatile boolean booted;

    private ServerProcess() {
    }

    public static void main(String[] arguments) throws Exception {
        ServerProcess server = new ServerProcess();
        System.setOut(System.err);      // whoever prints, prints into the log; the output belongs to the launcher
        server.readSettings();
        server.listen();
        try {
            server.boot(arguments);
        } catch (InvocationTargetException fault) {
            fault.getCause().printStackTrace();
            server.endUnstarted("The server did not start (" + fault.getCause().getMessage() + ").");
        }
        server.report();
    }

    /** A migration that runs beside is not cut off: its statements do not go back. */
    private void endUnstarted(String sentence) throws InterruptedException {
        if (preparing) {
            prepared.await();
        }
        tell(booted ? Channel.FAULT : Channel.UNBOOTED, sentence);
        System.exit(1);
    }

    private void readSettings() throws IOException {
        for (Optional<Channel.Line> line = next(); line.isPresent(); line = next()) {
            if (line.get().name().equals(Channel.SETTINGS_END)) {
                return;
            }
            System.setProperty(line.get().name(), line.get().value());
        }
    }

    private Optional<Channel.Line> next() throws IOException {
        String line = input.readLine();
        return line == null ? Optional.empty() : Channel.read(line);
    }

    private void listen() {
        Thread listening = new Thread(() -> {
            try {
                for (Optional<Channel.Line> line = next(); line.isPresent(); line = next()) {
                    if (line.get().name().equals(Channel.DATABASE_UP)) {
                        preparing = true;
                        new Thread(this::prepareTables, "tables").start();
                    }
                }
            } catch (IOException gone) {
                // the same as the end of the input
            }
            System.exit(0);
        }, "launcher");
        listening.setDaemon(true);
        listening.start();
    }

    /** Beside the listening, which must notice that the launcher is gone while a long migration runs. */
    private void prepareTables() {
        Optional<String> refusal = TablePreparation.prepare(Path.of(ownJar()).getParent(), System.getProperty("tanggol.db.url"),
            System.getProperty("tanggol.db.user"), System.getProperty("tanggol.db.password"), System.getProperty("tanggol.db.owner.user"),
            System.getProperty("tanggol.db.owner.password"));
        // the application never gets to know who may do more
        System.clearProperty("tanggol.db.owner.user");
        System.clearProperty("tanggol.db.owner.password");
        if (refusal.isPresent()) {
            tell(Channel.REFUSAL, refusal.get());
            System.exit(1);
        }
        tell(Channel.PREPARED, "true");
        prepared.countDown();
    }

    private static URI ownJar() {
        try {
            return ServerProcess.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void boot(String[] arguments) throws ReflectiveOperationException {
        // what the server's own launcher would say: where its modules lie unpacked
        URI jar = ownJar();
        System.setProperty("fish.payara.micro.BootJar", jar.toString());
        System.setProperty("fish.payara.micro.UnpackDir", Path.of(jar).getParent().toString());
        Class<?> type = Class.forName(SERVER);
        PayaraMicroBoot server = (PayaraMicroBoot) type.getMethod("getInstance").invoke(null);
        server.setPostBootHandler(commands -> awaitTables());
        type.getMethod("create", String[].class).invoke(null, (Object) arguments);
    }

    /** The server is up and the application not yet deployed: this is where it meets the prepared database. */
    private void awaitTables() {
        booted = true;
        try {
            prepared.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void report() {
        String fault = System.getProperty("tanggol.start.fault");
        if (fault == null && !Boolean.getBoolean("tanggol.started")) {
            fault = "The application did not start.";
        }
        if (fault != null) {
            tell(Channel.FAULT, fault);
            System.exit(1);
        }
        if (System.getProperty("tanggol.signins") != null) {
            tell(Channel.SIGN_INS, System.getProperty("tanggol.signins"));
        }
        if (Boolean.getBoolean("tanggol.setup.link.needed")) {
            tell(Channel.SETUP_LINK_NEEDED, "true");
        }
        tell(Channel.STARTED, "true");
    }

    private synchronized void tell(String name, String value) {
        launcher.println(Channel.line(name, value));
        launcher.flush();
    }
}
