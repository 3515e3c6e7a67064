package org.tanggol.launch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One running mariadbd. */
final class DatabaseProcess implements Running.Part {
    /** After a power cut the database first repeats what its log holds, which takes minutes for a large one. */
    private static final int PATIENCE_SECONDS = 600;
    private final Process process;
    private final Path log;
    private final long logBegin;

    private DatabaseProcess(Process process, Path log, long logBegin) {
        this.process = process;
        this.log = log;
        this.logBegin = logBegin;
    }

    static DatabaseProcess start(Path programs, Path folder, Path log, int port, List<String> more) throws IOException {
        List<String> command = new ArrayList<>();
        // a session of its own: Ctrl-C at the terminal is for the launcher, which stops the database last
        for (String setsid : new String[] {"/usr/bin/setsid", "/bin/setsid"}) {
            if (command.isEmpty() && Files.isExecutable(Path.of(setsid))) {
                command.add(setsid);
            }
        }
        command.addAll(DatabaseOptions.server(programs, folder, log, port));
        command.addAll(more);
        long logBegin = Files.exists(log) ? Files.size(log) : 0;
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        return new DatabaseProcess(process, log, logBegin);
    }

    /** @throws LaunchFault when it ends instead */
    void awaitReady(int port) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!greets(port)) {
            if (process.waitFor(25, TimeUnit.MILLISECONDS)) {
                throw new LaunchFault(sentence());
            }
            if (System.nanoTime() > deadline) {
                throw new LaunchFault("The database was not ready after " + PATIENCE_SECONDS + " s; " + log + " says why.");
            }
        }
    }

    /** The database greets first on each connection, and not before it is ready to serve. */
    private static boolean greets(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            socket.setSoTimeout(2000);
            return socket.getInputStream().read() >= 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String sentence() {
        String error = lastError();
        if (error.contains("No space left") || error.contains("Error number 28") || error.contains("errno: 28")) {
            return "The disk is full, so the database cannot start; make room and start again.";
        }
        if (error.contains("bind on TCP/IP port") || error.contains("Address already in use")) {
            return PORT_TAKEN;
        }
        return "The database did not start" + (error.isEmpty() ? "" : " (" + error + ")") + "; " + log + " says more.";
    }

    static final String PORT_TAKEN = "The port of the database was taken by another program in this very moment; start again.";

    private String lastError() {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(logBegin);
            byte[] tail = new byte[(int) Math.min(1 << 20, file.length() - logBegin)];
            file.readFully(tail);
            return new String(tail, StandardCharsets.UTF_8).lines().filter(line -> line.contains("[ERROR]"))
                .filter(line -> !line.contains("Aborting")).reduce((first, last) -> last)
                .map(line -> line.substring(line.indexOf("[ERROR]") + 8).strip()).orElse("");
        } catch (IOException unreadable) {
            return "";
        }
    }

    Process process() {
        return process;
    }

    @Override
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();      // its log brings it back at the next start
            process.waitFor();
        }
    }
}
