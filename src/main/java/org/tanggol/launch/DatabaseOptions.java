package org.tanggol.launch;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The options of the built-in database, each with its reason. */
final class DatabaseOptions {

    private static final long LEAST_CACHE = 256;
    private static final long MOST_CACHE = 4096;

    private DatabaseOptions() {
    }

    static List<String> server(Path programs, Path folder, Path log, int port) {
        List<String> options = common(programs, folder);
        options.addAll(List.of(
            "--port=" + port,
            "--bind-address=127.0.0.1",
            // relative to the data folder: a full path must stay below 108 characters
            "--socket=tanggol.sock",
            "--pid-file=tanggol.pid",
            "--log-error=" + log,
            "--skip-name-resolve",
            "--local-infile=OFF",
            "--character-set-server=utf8mb4",
            "--default-time-zone=+00:00",
            "--max-allowed-packet=64M",
            "--innodb-buffer-pool-size=" + cacheMegabytes() + "M",
            "--innodb-flush-log-at-trx-commit=1",
            // a change based on a row that somebody else changed meanwhile is an error, not a silent loss
            "--innodb-snapshot-isolation=ON"));
        return options;
    }

    /** An eighth of the memory that this machine or container has, between 256 MB and 4 GB: it is taken only as it is filled. */
    static long cacheMegabytes() {
        long bytes = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system ? system.getTotalMemorySize() : 0;
        return Math.max(LEAST_CACHE, Math.min(MOST_CACHE, (bytes >> 20) / 8));
    }

    /** For filling an empty folder: reads statements from its input and ends. */
    static List<String> bootstrap(Path programs, Path folder) {
        List<String> options = common(programs, folder);
        options.addAll(List.of("--bootstrap", "--enforce-storage-engine=", "--max-allowed-packet=8M",
            "--net-buffer-length=16K", "--log-warnings=0"));
        return options;
    }

    private static List<String> common(Path programs, Path folder) {
        List<String> options = new ArrayList<>(List.of(
            programs.resolve("bin/mariadbd").toString(),
            "--no-defaults",
            "--datadir=" + folder,
            "--basedir=" + programs,
            "--lc-messages-dir=" + programs.resolve("share"),
            "--plugin-dir=" + programs.resolve("lib/plugin"),
            // a database that starts deletes all temporary tables in its folder, those of others too
            "--tmpdir=" + folder.resolveSibling("tmp"),
            // it listens on this machine only, and would otherwise make a new key pair at every start, which takes seconds
            "--skip-ssl"));
        if ("root".equals(System.getProperty("user.name"))) {
            options.add("--user=root");
        }
        return options;
    }
}
