package org.tanggol.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The programs of MariaDB as its archive has them: only what a server needs is unpacked. */
final class DatabaseBinaries {
    private DatabaseBinaries() {
    }

    static void unpack(InputStream archive, Path folder) throws IOException {
        Unzip.all(archive, folder, DatabaseBinaries::place);
        for (Path program : Folders.startingWith(folder.resolve("bin"), "")) {
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.createDirectories(folder.resolve("lib/plugin"));
    }

    private static String place(String entry) {
        int linux = entry.indexOf("/linux/");
        if (linux < 0) {
            return null;
        }
        String name = entry.substring(linux + "/linux/".length());
        return name.startsWith("bin/") || name.startsWith("share/") ? name : null;
    }
}
