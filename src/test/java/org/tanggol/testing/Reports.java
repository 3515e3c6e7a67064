package org.tanggol.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What tests have found, for docs/security: written when they have passed, and the same each time, so that a change is seen. */
public final class Reports {

    private static final Path FOLDER = Path.of("docs/security");

    private Reports() {
    }

    /** @param name of the file, without its ending */
    public static void write(String name, String text) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name + ".md"), text);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
