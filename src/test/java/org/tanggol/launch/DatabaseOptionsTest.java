package org.tanggol.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DatabaseOptionsTest {

    private static final Path PROGRAMS = Path.of("/programs");
    private static final Path FOLDER = Path.of("/data/database");

    /** In a folder that several share, one that starts deletes the temporary tables of another: making a database failed now and then when two were made at once. */
    @Test
    void temporaryTablesLieInTheDataFolderOnly() {
        assertThat(DatabaseOptions.bootstrap(PROGRAMS, FOLDER)).contains("--tmpdir=/data/tmp");
        assertThat(DatabaseOptions.server(PROGRAMS, FOLDER, Path.of("/data/log/database.log"), 3306)).contains("--tmpdir=/data/tmp");
    }
}
