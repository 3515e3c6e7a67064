package org.tanggol.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The server's process as the launcher sees it. */
final class ServerControl implements Running.Part {
    private final Process process;
    private final PrintStream toServer;
    private final BufferedReader fromServer;
    private final Path unfinishedArchive;
    private final Path archive;
    private boolean started;

    private ServerControl(Process process, Path unfinishedArchive, Path archive) {
        this.process = process;
        this.toServer = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.fromServer = process.inputReader(StandardCharsets.UTF_8);
        this.unfinishedArchive = unfinishedArchive;
        this.archive = archive;
    }

    static ServerControl start(ServerCommand command, Map<String, String> settings, Path console) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command.line()).redirectError(console.toFile());
        // address and password reach the server over its input; how long to wait is no secret
        builder.environment().keySet().removeIf(name -> name.startsWith("TANGGOL_DB_") && !name.equals("TANGGOL_DB_WAIT_SECONDS"));
        ServerControl server = new ServerControl(builder.start(), command.unfinishedArchive(), command.archive());
        settings.forEach(server::tell);
        server.tell(Channel.SETTINGS_END, "");
        return server;
    }

    private void tell(String name, String value) {
        toServer.println(Channel.line(name, value));
    }

    /**
     * The database is up: has its tables prepared.
     *
     * @throws LaunchFault with the sentence of the application
     */
    void prepareTables(Path log) throws IOException, InterruptedException {
        tell(Channel.DATABASE_UP, "");
        for (Channel.Line line = next(log); !line.name().equals(Channel.PREPARED); line = next(log)) {
            // nothing else is said before
        }
    }

    /** The server itself did not come up, before anything of the application ran. */
    static final class Unbooted extends LaunchFault {
        private static final long serialVersionUID = 1L;

        Unbooted(String sentence) {
            super(sentence);
        }
    }

    /** What the application has to say to the person at the keyboard. */
    record Report(Optional<String> signIns, boolean setupLinkNeeded) {
    }

    /** @throws LaunchFault when the application does not come up */
    Report awaitStarted(Path log) throws IOException, InterruptedException {
        Optional<String> signIns = Optional.empty();
        boolean setupLinkNeeded = false;
        while (true) {
            Channel.Line line = next(log);
            switch (line.name()) {
                case Channel.SIGN_INS -> signIns = Optional.of(line.value());
                case Channel.SETUP_LINK_NEEDED -> setupLinkNeeded = true;
                case Channel.STARTED -> {
                    started = true;
                    drain();
                    return new Report(signIns, setupLinkNeeded);
                }
                default -> { }
            }
        }
    }

    private Channel.Line next(Path log) throws IOException, InterruptedException {
        for (String text = fromServer.readLine(); text != null; text = fromServer.readLine()) {
            Optional<Channel.Line> line = Channel.read(text);
            if (line.isEmpty()) {
                continue;
            }
            switch (line.get().name()) {
                case Channel.REFUSAL -> throw new LaunchFault(line.get().value());
                case Channel.UNBOOTED -> throw new Unbooted(said(line.get(), log));
                case Channel.FAULT -> throw new LaunchFault(said(line.get(), log));
                default -> {
                    return line.get();
                }
            }
        }
        process.waitFor();
        throw new LaunchFault("The server ended before the application was up; the log " + log + " says why.");
    }

    private static String said(Channel.Line line, Path log) {
        return line.value() + " The log " + log + " says more.";
    }

    /** An output nobody reads would fill up and block the server. */
    private void drain() {
        Thread drain = new Thread(() -> {
            try {
                process.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException ended) {
                // nothing left to read
            }
        }, "server output");
        drain.setDaemon(true);
        drain.start();
    }

    Process process() {
        return process;
    }

    boolean makesArchive() {
        return unfinishedArchive != null;
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        toServer.close();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            process.waitFor();
        } else if (started && makesArchive() && Files.exists(unfinishedArchive)) {
            Files.move(unfinishedArchive, archive, StandardCopyOption.ATOMIC_MOVE);
        }
        if (makesArchive()) {
            Files.deleteIfExists(unfinishedArchive);    // of a run that did not get far
        }
    }
}
