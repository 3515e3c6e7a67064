package org.tanggol.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Processes that outlived a killed launcher. They are known by program name and by the data folder on their command line: a number
 * kept in a file may by now belong to somebody else's process, and is not yet written when the kill comes early.
 */
final class LeftOvers {
    private static final String PORT = "--port=";

    private LeftOvers() {
    }

    /** The server of an earlier run; it notices the end of its launcher by itself and needs a moment to finish. */
    static void awaitServer(Path data) throws InterruptedException {
        for (ProcessHandle process : find("java", serverMark(data))) {
            if (!ended(process, 15)) {
                process.destroyForcibly();
                ended(process, 15);
            }
        }
    }

    static boolean stopDatabases(Path data) throws InterruptedException {
        List<ProcessHandle> found = find("mariadbd", databaseMark(data));
        for (ProcessHandle process : found) {
            process.destroy();
            if (!ended(process, 60)) {
                process.destroyForcibly();
                ended(process, 15);
            }
        }
        return !found.isEmpty();
    }

    /** Stands on the server's command line. */
    static String serverMark(Path data) {
        return "-Dtanggol.data=" + data;
    }

    /** With this the database's command line begins to name its folder; what follows differs in the very first start. */
    static String databaseMark(Path data) {
        return "--datadir=" + data + "/";
    }

    /** Where the database of this folder listens, if one runs. */
    static Optional<Integer> databasePort(Path data) {
        return find("mariadbd", databaseMark(data)).stream().flatMap(process -> commandLine(process.pid()).stream())
            .filter(argument -> argument.startsWith(PORT)).map(argument -> Integer.valueOf(argument.substring(PORT.length()))).findFirst();
    }

    private static List<ProcessHandle> find(String program, String mark) {
        return ProcessHandle.allProcesses().filter(process -> {
            List<String> line = commandLine(process.pid());
            return !line.isEmpty() && Path.of(line.get(0)).endsWith(program)
                && line.stream().anyMatch(argument -> argument.startsWith(mark));
        }).toList();
    }

    static List<String> commandLine(long pid) {
        try {
            byte[] line = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
            return List.of(new String(line, StandardCharsets.UTF_8).split("\0"));
        } catch (IOException goneOrNotOurs) {
            return List.of();
        }
    }

    private static boolean ended(ProcessHandle process, int seconds) throws InterruptedException {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
