package org.tanggol.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What the environment says; for services, where secrets do not belong on a command line. */
record Environment(Map<String, String> variables) {
    /** A database of the operator's own; empty means the built-in one. */
    Optional<DatabaseAddress> database() {
        Optional<String> url = get("TANGGOL_DB_URL");
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (!url.get().startsWith("jdbc:mysql://")) {
            throw new LaunchFault("TANGGOL_DB_URL must begin with jdbc:mysql:// (for MariaDB too).");
        }
        String user = get("TANGGOL_DB_USER")
            .orElseThrow(() -> new LaunchFault("TANGGOL_DB_URL is set, so TANGGOL_DB_USER must name the database user."));
        return Optional.of(new DatabaseAddress(JdbcUrl.withNeeded(url.get()), user, password("TANGGOL_DB")));
    }

    /** Who may change the tables of that database, where it is not the application's user. */
    Optional<DatabaseAddress> databaseOwner() {
        return get("TANGGOL_DB_OWNER_USER").map(user -> new DatabaseAddress(JdbcUrl.withNeeded(get("TANGGOL_DB_URL").orElseThrow()), user, password("TANGGOL_DB_OWNER")));
    }

    private String password(String account) {
        Optional<String> file = get(account + "_PASSWORD_FILE");
        if (file.isPresent()) {
            try {
                return Files.readString(Path.of(file.get())).strip();
            } catch (IOException unreadable) {
                throw new LaunchFault("The file " + file.get() + " named in " + account + "_PASSWORD_FILE cannot be read ("
                    + Faults.reason(unreadable) + ").", unreadable);
            }
        }
        return get(account + "_PASSWORD").orElseThrow(() -> new LaunchFault(
            (account.equals("TANGGOL_DB") ? "TANGGOL_DB_URL" : account + "_USER") + " is set, so " + account + "_PASSWORD_FILE or " + account + "_PASSWORD must give the password."));
    }

    /** The root key lies beside the data folder, not in it: whoever gets a copy of the folder has not got the key. */
    Path rootKey(Path data) {
        return get("TANGGOL_ROOTKEY_FILE").map(file -> Path.of(file).toAbsolutePath())
            .orElseGet(() -> data.resolveSibling(data.getFileName() + ".rootkey"));
    }

    /** Signed checkpoints of the audit log lie beside the data folder too: whoever puts an older folder back has not put them back. */
    Path checkpoints(Path data) {
        return get("TANGGOL_CHECKPOINTS_DIR").map(folder -> Path.of(folder).toAbsolutePath())
            .orElseGet(() -> data.resolveSibling(data.getFileName() + ".checkpoints"));
    }

    /** Tombstones of purged cases lie there too: whoever restores an older folder has not restored what was purged since. */
    Path tombstones(Path data) {
        return get("TANGGOL_TOMBSTONES_DIR").map(folder -> Path.of(folder).toAbsolutePath())
            .orElseGet(() -> data.resolveSibling(data.getFileName() + ".tombstones"));
    }

    String baseUrl(String bind, int port) {
        return get("TANGGOL_BASE_URL").map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url)
            .orElseGet(() -> "http://" + host(bind) + ":" + port);
    }

    private static String host(String bind) {
        if (bind.equals("0.0.0.0") || bind.equals("0:0:0:0:0:0:0:0")) {
            return "127.0.0.1";
        }
        return bind.contains(":") ? "[" + bind + "]" : bind;
    }

    /** Unpacked programs may be shared by several data folders or made part of a container image. */
    Optional<Path> programs() {
        return get("TANGGOL_PROGRAMS_DIR").map(folder -> Path.of(folder).toAbsolutePath());
    }

    private Optional<String> get(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }
}
