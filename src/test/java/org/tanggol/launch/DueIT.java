package org.tanggol.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanggol.testing.Launched;

/** The auditor's command, from the shipped jar: without data folder, database and server. */
class DueIT {

    private static final Path WORKED = Path.of("src/test/resources/deadlines/worked-examples.csv").toAbsolutePath();

    @TempDir
    Path folder;

    private Launched due(String... arguments) {
        return Launched.start(folder.resolve("console.log"), Map.of("TANGGOL_PROGRAMS_DIR", folder.resolve("programs").toString()), List.of(arguments));
    }

    @Test
    void theWorkedCasesHaveTheirDatesAndNothingIsUnpacked() {
        Launched due = due("due", WORKED.toString());
        assertThat(due.awaitEnd()).as(due.output()).isZero();
        assertThat(due.output()).contains("rule_version", "Fri 20 Mar 2026 + 30 = Sun 19 Apr -> Mon 20 Apr");
        assertThat(folder.resolve("programs")).doesNotExist();
    }

    @Test
    void aRefusedRowEndsWithOneAndAMissingFileWithTwo() throws IOException {
        Path cases = Files.writeString(folder.resolve("cases.csv"), "rule_id,trigger\nBIA_APPEAL_30,2026-02-30\n");
        Launched refused = due("due", cases.toString(), "--language", "es");
        assertThat(refused.awaitEnd()).isEqualTo(1);
        assertThat(refused.output()).contains("Línea 2, columna trigger:");
        Launched missing = due("due", folder.resolve("none.csv").toString());
        assertThat(missing.awaitEnd()).isEqualTo(2);
        assertThat(missing.output()).contains("There is no file");
    }

    @Test
    void helpSaysHow() {
        Launched help = due("due", "--help");
        assertThat(help.awaitEnd()).isZero();
        assertThat(help.output()).contains("--language", "Not legal advice");
    }
}
