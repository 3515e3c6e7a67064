package org.tanggol.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Archives into folders. */
final class Unzip {
    private Unzip() {
    }

    static void all(InputStream archive, Path folder) throws IOException {
        all(archive, folder, UnaryOperator.identity());
    }

    /** @param naming gives each file its name in the folder, or null to leave it out */
    static void all(InputStream archive, Path folder, UnaryOperator<String> naming) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(archive)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.isDirectory() ? null : naming.apply(entry.getName());
                if (name != null) {
                    write(zip, target(folder, name));
                }
            }
        }
    }

    static void write(InputStream content, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.copy(content, file);
    }

    static Path target(Path folder, String name) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive has an entry outside its folder: " + name);
        }
        return target;
    }
}
