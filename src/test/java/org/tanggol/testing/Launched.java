package org.tanggol.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The shipped jar as a child process, with all it prints. */
public final class Launched {
    public static final Path JAR = Path.of("target/tanggol.jar").toAbsolutePath();
    /** Unpacked programs and class archive are shared by all runs: unpacking them is not what is tested. */
    public static final Path PROGRAMS = Path.of("target/it-programs").toAbsolutePath();
    private static final long PATIENCE_SECONDS = 240;
    private final Process process;
    private final Path output;
    private final long begin;

    private Launched(Process process, Path output, long begin) {
        this.process = process;
        this.output = output;
        this.begin = begin;
    }

    /** @param output is appended to */
    public static Launched start(Path output, Map<String, String> environment, List<String> options) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "-XX:TieredStopAtLevel=1", "-jar", JAR.toString()));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("TANGGOL_"));
        builder.environment().put("TANGGOL_PROGRAMS_DIR", PROGRAMS.toString());
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(output.toAbsolutePath().getParent());
            long begin = Files.exists(output) ? Files.size(output) : 0;
            return new Launched(builder.start(), output, begin);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What it printed so far. */
    public String output() {
        try {
            byte[] all = Files.readAllBytes(output);
            return new String(all, (int) begin, (int) (all.length - begin), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public Launched awaitReady() {
        return awaitOutput("Tanggol is ready after");
    }

    /** @throws AssertionError with all output when it ends first */
    public Launched awaitOutput(String text) {
        await(() -> output().contains(text) || !process.isAlive(), "the text \"" + text + "\"");
        if (!output().contains(text)) {
            throw new AssertionError("It ended before it said \"" + text + "\":\n" + output());
        }
        return this;
    }

    /** Waits for its end and gives the exit code. */
    public int awaitEnd() {
        await(() -> !process.isAlive(), "its end");
        return process.exitValue();
    }

    private void await(BooleanSupplier done, String what) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited " + PATIENCE_SECONDS + " s in vain for " + what + ":\n" + output());
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    /** As Ctrl-C or a service manager does it. */
    public int stop() {
        process.destroy();
        return awaitEnd();
    }

    /** kill -9 of everything at once: launcher, server and database. */
    public void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        children.forEach(child -> child.onExit().join());
        awaitEnd();
    }

    /** kill -9 of the launcher; server and database are left to themselves. */
    public void killLauncher() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** kill -9 of the children whose program has this name, java (the server) or mariadbd. */
    public void killChild(String program) {
        List<ProcessHandle> found = process.descendants()
            .filter(child -> child.info().command().map(command -> command.endsWith("/" + program)).orElse(false)).toList();
        if (found.isEmpty()) {
            throw new AssertionError("There is no process " + program);
        }
        found.forEach(ProcessHandle::destroyForcibly);
        found.forEach(child -> child.onExit().join());
    }
}
