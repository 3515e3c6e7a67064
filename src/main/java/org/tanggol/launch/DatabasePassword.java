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
    /** Made, and not yet known to the database: a kill in between leaves it here, and the next start tells it again. */
    private final Path fresh;

    DatabasePassword(Path file) {
        this.file = file;
        this.fresh = file.resolveSibling(file.getFileName() + ".new");
    }

    /** Whether the database knows it. */
    boolean exists() {
        return Files.exists(file);
    }

    String read() throws IOException {
        return Files.readString(exists() ? file : made()).strip();
    }

    private Path made() throws IOException {
        return Files.exists(fresh) && Files.size(fresh) > 0 ? fresh : Secret.write(fresh, Secret.random() + "\n");
    }

    /** The database has been told. */
    void keep() throws IOException {
        if (!exists()) {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Makes a file of statements that tells both passwords to the database; the caller deletes that, and keeps the passwords when the database has read it. */
    static Path write(Path temporary, DatabasePassword owner, DatabasePassword application) throws IOException {
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
