package org.tanggol.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** A password for the built-in database: random, and readable by the owner of the data folder only. One user owns the tables, another one is the application's. */
final class DatabasePassword {
    /** Owns the tables. */
    static final String USER = "tanggol";
    /** The application's: reads and writes rows, and of the books adds only. */
    static final String APPLICATION = "tanggol_app";
    private final Path file;

    DatabasePassword(Path file) {
        this.file = file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    String read() throws IOException {
        return Files.readString(file).strip();
    }

    private void make() throws IOException {
        if (!exists()) {
            Path fresh = Secret.write(file.resolveSibling(file.getFileName() + ".new"), Secret.random() + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Makes the passwords that are not there, and a file of statements that tells both to the database; the caller deletes that. */
    static Path write(Path temporary, DatabasePassword owner, DatabasePassword application) throws IOException {
        owner.make();
        application.make();
        List<String> statements = new ArrayList<>(List.of("create database if not exists tanggol character set utf8mb4;"));
        statements.addAll(account(USER, owner.read(), "grant all privileges on tanggol.* to %s with grant option;"));
        // what it may write is given table by table when the tables are up to date
        statements.addAll(account(APPLICATION, application.read(), "grant select on tanggol.* to %s;"));
        statements.addAll(List.of("drop user if exists ''@'localhost';", ""));
        return Secret.write(temporary.resolve("account.sql"), String.join("\n", statements));
    }

    private static List<String> account(String user, String password, String grant) {
        String account = "'" + user + "'@'127.0.0.1'";
        return List.of("create user if not exists " + account + " identified by '" + password + "';", "alter user " + account + " identified by '" + password + "';",
            String.format(grant, account));
    }
}
