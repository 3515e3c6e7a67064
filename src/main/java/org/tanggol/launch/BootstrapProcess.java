package org.tanggol.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Fills an empty folder with the database's own tables, as its script mariadb-install-db does; that script breaks on a path with a
 * blank in it.
 */
final class BootstrapProcess implements Running.Part {
    private static final List<String> SCRIPTS = List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql",
        "mariadb_system_tables_data.sql", "maria_add_gis_sp_bootstrap.sql", "mariadb_sys_schema.sql");
    private final Process process;
    private final Path scripts;
    private final Path log;

    private BootstrapProcess(Process process, Path scripts, Path log) {
        this.process = process;
        this.scripts = scripts;
        this.log = log;
    }

    static BootstrapProcess start(Path programs, Path folder, Path log) throws IOException {
        Process process = new ProcessBuilder(DatabaseOptions.bootstrap(programs, folder)).directory(folder.toFile())
            .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        return new BootstrapProcess(process, programs.resolve("share"), log);
    }

    void awaitDone() throws InterruptedException {
        boolean fed = true;
        try (OutputStream statements = process.getOutputStream()) {
            // the database's administrator is the user of this system who owns the folder, by the socket, without a password
            String owner = System.getProperty("user.name").replaceAll("[^A-Za-z0-9._-]", "");
            statements.write(("create database if not exists mysql;\nuse mysql;\nSET @auth_root_socket='" + owner + "';\n")
                .getBytes(StandardCharsets.UTF_8));
            for (String script : SCRIPTS) {
                Files.copy(scripts.resolve(script), statements);
            }
        } catch (IOException endedEarly) {
            fed = false;
        }
        if (process.waitFor() != 0 || !fed) {
            throw new LaunchFault("The database could not be created; " + log + " says why.");
        }
    }

    @Override
    public void stop() throws InterruptedException {
        process.destroyForcibly().waitFor();    // what it made has no name yet and is thrown away
    }
}
