package org.tanggol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Program;
import org.tanggol.testing.Server;

/** What the README tells a reader to type works as it stands there. */
class ReadmeIT {

    private static final Pattern BLOCK = Pattern.compile("```(?:sh|bash)\n(.*?)```", Pattern.DOTALL);

    @Test
    void theFirstCallToTheApiChangesAHearing() throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-eu", "-o", "pipefail", "-c", blocks().get(2)).redirectErrorStream(true);
        shell.environment().put("BASE", Server.url());
        shell.environment().put("CLIENT", Program.first().id());
        shell.environment().put("SECRET", Program.first().secret());
        shell.environment().put("no_proxy", "127.0.0.1");
        Process process = shell.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        Matcher id = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(said);
        assertThat(id.find()).as(said).isTrue();
        assertThat(Program.first().http().get("/api/v1/hearings/" + id.group(1)).json().getString("room")).isEqualTo("Courtroom 9");
    }

    @Test
    void theFirstTwoBlocksAreTheTwoCommands() throws IOException {
        assertThat(blocks().subList(0, 2)).containsExactly("deploy/start --demo\n", "deploy/test\n");
    }

    private static List<String> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("README.md"))).results().map(block -> block.group(1)).toList();
    }
}
