package org.tanggol.testing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Libraries of others in JavaScript, by which tests read what we send; fetched once, in the versions that the lock file names. */
public final class NodeTools {

    /** Where the programs of the tests lie that use them. */
    public static final Path SOURCES = Path.of("src/test/clients").toAbsolutePath();
    private static final Path TOOLS = Path.of("target/client-tools").toAbsolutePath();

    private NodeTools() { }

    /** The folder with {@code node_modules}. Two processes of tests may ask at once: one fetches, the other waits. */
    public static synchronized Path folder() throws IOException, InterruptedException {
        Files.createDirectories(TOOLS.getParent());
        try (FileChannel channel = FileChannel.open(TOOLS.resolveSibling("client-tools.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock held = channel.lock()) {
            Path lock = TOOLS.resolve("package-lock.json");
            if (held.isValid() && (!Files.exists(TOOLS.resolve("node_modules/.package-lock.json")) || !Files.readString(lock).equals(Files.readString(SOURCES.resolve("package-lock.json"))))) {
                Server.delete(TOOLS);
                Files.createDirectories(TOOLS);
                Files.copy(SOURCES.resolve("package.json"), TOOLS.resolve("package.json"));
                Files.copy(SOURCES.resolve("package-lock.json"), lock);
                run(TOOLS, List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"));
            }
        }
        return TOOLS;
    }

    /** Runs a program and gives what it said. @throws AssertionError when it fails or takes more than five minutes */
    public static String run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("tanggol-test", ".out");
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        String text = Files.readString(said).strip();
        Files.delete(said);
        if (!ended) {
            process.destroyForcibly();
        }
        if (!ended || process.exitValue() != 0) {
            throw new AssertionError(command.get(0) + " failed:\n" + text);
        }
        return text;
    }
}
