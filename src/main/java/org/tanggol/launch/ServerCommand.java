package org.tanggol.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The command line of the server. Classes come from an archive that the JVM wrote when an earlier run ended: that saves a third of
 * the start. The first run writes it under another name, so a kill never leaves half an archive to be read.
 *
 * @param unfinishedArchive where this run writes the archive, null when there is one already
 */
record ServerCommand(List<String> line, Path unfinishedArchive, Path archive) {
    private static final String UNFINISHED = "unfinished-";
    private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use\\w+GC");
    /** For a look at it: quick to start and small, slower under load. */
    private static final List<String> DEMO = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    /**
     * The collector is the one that takes the least processor in all. What is alive here is small, so that its stops are short, and
     * almost everything dies with its request; the default one would use a quarter more for a page (docs/performance.md).
     */
    private static final List<String> SERVICE = List.of("-XX:+UseParallelGC");

    /** Ours, then the operator's. Where they choose a collector ours is left out: the JVM starts with one only. */
    static List<String> tuning(boolean demo, String more) {
        List<String> theirs = more == null || more.isBlank() ? List.of() : List.of(more.strip().split("\\s+"));
        boolean collects = theirs.stream().anyMatch(option -> COLLECTOR.matcher(option).matches());
        return Stream.concat((demo ? DEMO : SERVICE).stream().filter(option -> !collects || !COLLECTOR.matcher(option).matches()), theirs.stream()).toList();
    }

    static ServerCommand of(Options options, int port, Path data, Programs.Unpacked programs, Path root) throws IOException {
        Path archive = programs.server().resolve("classes-" + Runtime.version() + ".jsa");
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
            LeftOvers.serverMark(data)));
        Path unfinished = null;
        if (Files.exists(archive)) {
            line.add("-XX:SharedArchiveFile=" + archive);
        } else if (Files.isWritable(programs.server())) {
            deleteAbandoned(programs.server());
            unfinished = programs.server().resolve(UNFINISHED + Long.toHexString(System.nanoTime()) + ".jsa");
            line.add("-XX:ArchiveClassesAtExit=" + unfinished);
        }
        line.addAll(List.of("-Xshare:auto", "-Xlog:disable", "-Xlog:all=error:stderr", "-Dfile.encoding=UTF-8", "-Duser.timezone=UTC",
            "-Dproduct.name=",      // else the server's own error pages name it
            "-Djava.io.tmpdir=" + data.resolve("tmp"), "-XX:+ExitOnOutOfMemoryError",
            // as much as a start loads: at the default of 21 MB the JVM collects garbage again and again meanwhile
            "-XX:MetaspaceSize=200m"));
        line.addAll(tuning(options.demo(), System.getenv("TANGGOL_JAVA_OPTIONS")));
        line.addAll(List.of("-jar", programs.server().resolve(ServerJar.NAME).toString(),
            "--rootdir", root.toString(), "--nohazelcast", "--disablephonehome", "--port", Integer.toString(port),
            "--logproperties", root.resolve("logging.properties").toString(),
            "--prebootcommandfile", root.resolve("before-boot.txt").toString(),
            "--deploy", programs.application().toString(), "--contextroot", "/"));
        return new ServerCommand(List.copyOf(line), unfinished, archive);
    }

    /** What killed runs left; a recent one may be of a launcher that shares this folder and stops just now. */
    private static void deleteAbandoned(Path folder) throws IOException {
        for (Path file : Folders.startingWith(folder, UNFINISHED)) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(Duration.ofMinutes(10)))) {
                Files.deleteIfExists(file);
            }
        }
    }
}
