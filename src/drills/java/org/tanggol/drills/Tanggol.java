package org.tanggol.drills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The shipped jar on a data folder of its own: started, stopped, killed, backed up and restored. */
final class Tanggol {

    private static final long PATIENCE_SECONDS = 240;
    /** Made anew when missing. */
    private static final Set<String> NO_BACKUP = Set.of("programs", "server", "tmp", "lock");
    private static final Pattern PROGRAM = Pattern.compile("REST client of .+?: (\\S+) secret (\\S+)");

    private final Path jar;
    private final Path data;
    private final int port = freePort();
    private final int databasePort = freePort();
    private Process process;
    private Path output;
    private String client;
    private String secret;

    /** @param data is made when it is missing; what belongs to it lies beside it */
    Tanggol(Path jar, Path data) {
        this.jar = jar;
        this.data = data;
    }

    /** The first start, with fictional people and a program; later ones are as an operator's own, and the program stays. */
    void startWithPeople() throws Exception {
        start("--demo");
        Matcher program = PROGRAM.matcher(Files.readString(output));
        if (!program.find()) {
            throw new IllegalStateException("No program was named in " + output);
        }
        client = program.group(1);
        secret = program.group(2);
    }

    void start(String... options) throws Exception {
        output = data.resolveSibling(data.getFileName() + "-" + System.nanoTime() + ".log");
        List<String> line = new ArrayList<>(List.of(java(), "-jar", jar.toString(), "--port", Integer.toString(port), "--db-port", Integer.toString(databasePort), "--data", data.toString()));
        line.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("TANGGOL_API_LIMIT", "1000000/60");
        builder.environment().put("TANGGOL_PROGRAMS_DIR", data.resolveSibling("programs").toString());
        process = builder.start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.readString(output).contains("Tanggol is ready")) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("It did not start:\n" + Files.readString(output));
            }
            Thread.sleep(50);
        }
    }

    void stop() throws Exception {
        process.destroy();
        process.waitFor();
    }

    /** kill -9 of launcher, server and database at once. */
    void kill() throws Exception {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        children.forEach(child -> child.onExit().join());
        process.waitFor();
    }

    /** kill -9 of the database alone; the launcher starts it again. */
    void killDatabase() {
        process.descendants().filter(child -> child.info().command().orElse("").endsWith("/mariadbd")).forEach(ProcessHandle::destroyForcibly);
    }

    void killIfRunning() {
        if (process != null && process.isAlive()) {
            try {
                kill();
            } catch (Exception e) {
                System.err.println("It could not be killed: " + e);
            }
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    String client() {
        return client;
    }

    String secret() {
        return secret;
    }

    /** The same program at the same data, brought back somewhere else. */
    Tanggol restoredTo(Path folder) {
        Tanggol restored = new Tanggol(jar, folder);
        restored.client = client;
        restored.secret = secret;
        return restored;
    }

    /** As docs/operations.md says: stopped, the data folder without what is made anew; root key, checkpoints and tombstones each apart. */
    void backup(Path to) throws IOException {
        copy(data, to);
    }

    Path data() {
        return data;
    }

    /** What lies beside the data folder. */
    Path beside(String what) {
        return data.resolveSibling(data.getFileName() + what);
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path relative = from.relativize(one);
                if (NO_BACKUP.contains(relative.getName(0).toString()) && !relative.toString().isEmpty()) {
                    continue;
                }
                Path target = to.resolve(relative.toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(target);
                } else if (Files.isRegularFile(one)) {
                    Files.createDirectories(target.getParent());
                    Files.copy(one, target);
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    /** A command of the jar on this data folder. */
    Command command(String name, String... options) throws IOException {
        List<String> line = new ArrayList<>(List.of(java(), "-jar", jar.toString(), name, "--data", data.toString()));
        line.addAll(List.of(options));
        return new Command(line, data.resolveSibling(data.getFileName() + "-" + name + "-" + System.nanoTime() + ".log"), data.resolveSibling("programs"));
    }

    /** A command and what it says. */
    static final class Command {

        private final Process process;
        private final Path output;

        private Command(List<String> line, Path output, Path programs) throws IOException {
            this.output = output;
            ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("TANGGOL_PROGRAMS_DIR", programs.toString());
            process = builder.start();
        }

        /** Waits until it has said this, or has ended. */
        Command awaitSaid(String text) throws Exception {
            while (process.isAlive() && !said().contains(text)) {
                Thread.sleep(5);
            }
            return this;
        }

        /** kill -9; whether it was still at work. */
        boolean kill() throws Exception {
            boolean working = process.isAlive();
            process.destroyForcibly();
            process.waitFor();
            return working;
        }

        int code() throws Exception {
            return process.waitFor();
        }

        String said() throws IOException {
            return Files.readString(output, StandardCharsets.UTF_8);
        }

        String lastLine() throws IOException {
            return said().lines().reduce("", (before, line) -> line);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin/java").toString();
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
