package org.tanggol.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The application's password for the built-in database: random, and readable by the owner of the data folder only. */
final class DatabasePassword {
    static final String USER = "tanggol";
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

    /** Makes a password if there is none, and a file of statements that tells it to the database; the caller deletes that. */
    Path write(Path temporary) throws IOException {
        if (!exists()) {
            Path fresh = Secret.write(file.resolveSibling(file.getFileName() + ".new"), Secret.random() + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        String account = "'" + USER + "'@'127.0.0.1'";
        return Secret.write(temporary.resolve("account.sql"), String.join("\n",
            "create database if not exists tanggol character set utf8mb4;",
            "create user if not exists " + account + " identified by '" + read() + "';",
            "alter user " + account + " identified by '" + read() + "';",
            "grant all privileges on tanggol.* to " + account + ";",
            "drop user if exists ''@'localhost';", ""));
    }
}
