package org.tanggol.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanggol.testing.Launched;
import org.tanggol.testing.Server;

/** Faults at start, each seen as the person at the keyboard sees it: one sentence, an exit code, nothing lost. */
class LauncherIT {
    @TempDir
    Path folder;

    @Test
    void helpNamesEveryOption() {
        Launched help = start("--help");
        assertThat(help.awaitEnd()).isZero();
        assertThat(help.output()).contains("--demo", "--port", "--data", "--bind", "--help");
    }

    @Test
    void anUnknownOptionIsRefused() {
        refused(start("--prot", "8080"), "Unknown option --prot");
    }

    @Test
    void aPortThatIsNoNumberIsRefused() {
        refused(start("--port", "http"), "--port needs a number");
    }

    @Test
    void aPortInUseIsRefused() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refused(onData("--port", Integer.toString(taken.getLocalPort())), "Port " + taken.getLocalPort(), "--port");
        }
    }

    @Test
    void anAddressOfAnotherMachineIsRefused() {
        refused(onData("--bind", "192.0.2.1"), "does not belong to this machine", "--bind");
    }

    @Test
    void aDataFolderInUseIsRefused() throws IOException {
        DataFolder held = DataFolder.open(folder.resolve("data"));
        try {
            refused(onData(), "in use by another Tanggol", "--data");
        } finally {
            held.stop();
        }
    }

    @Test
    void aDataFolderThatCannotBeMadeIsRefused() throws IOException {
        // a file where a folder must be: root may write everywhere else
        Files.writeString(folder.resolve("file"), "");
        refused(start("--data", folder.resolve("file").toString()), "is a file");
        refused(start("--data", folder.resolve("file/data").toString()), "cannot be written");
        assertThat(folder.resolve("file")).isEmptyFile();
    }

    @Test
    void aPathTooLongForTheDatabaseIsRefused() {
        refused(start("--data", folder.resolve("long-name-".repeat(30)).toString()), "characters", "--data");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsRefused() {
        Map<String, String> nobody = outside("jdbc:mysql://127.0.0.1:" + Server.freePort() + "/tanggol", "nobody", "none");
        refused(start(nobody, "--port", "0", "--data", data()), "could not be reached within 1 s", "TANGGOL_DB_URL");
    }

    @Test
    void aDatabaseOnAnotherMachineNeedsAVerifiedConnection() {
        Map<String, String> open = outside("jdbc:mysql://192.0.2.1/tanggol", "nobody", "none");
        refused(start(open, "--port", "0", "--data", data()), "sslMode=VERIFY_IDENTITY");
    }

    @Test
    void aDatabaseThatCanLoseDataIsRefused() throws Exception {
        try (ScratchDatabase unsafe = new ScratchDatabase("unsafe", "--innodb-flush-log-at-trx-commit=2",
                "--default-time-zone=+08:00", "--sql-mode=")) {
            DatabaseAddress address = unsafe.address();
            refused(start(outside(address.url(), address.user(), address.password()), "--port", "0", "--data", data()),
                "innodb_flush_log_at_trx_commit is 2 and must be 1", "time_zone is +08:00 and must be +00:00",
                "sql_mode is '' and must contain STRICT_TRANS_TABLES");
            refused(start(outside(address.url(), address.user(), "wrong"), "--port", "0", "--data", data()),
                "refuses user tanggol", "TANGGOL_DB_PASSWORD");
        }
    }

    private Launched onData(String... options) {
        List<String> all = new ArrayList<>(List.of("--data", data()));
        all.addAll(List.of(options));
        if (!all.contains("--port")) {
            all.addAll(List.of("--port", "0"));
        }
        return start(all.toArray(String[]::new));
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static Map<String, String> outside(String url, String user, String password) {
        return Map.of("TANGGOL_DB_URL", url, "TANGGOL_DB_USER", user, "TANGGOL_DB_PASSWORD", password,
            "TANGGOL_DB_WAIT_SECONDS", "1");
    }

    private Launched start(String... options) {
        return start(Map.of(), options);
    }

    private Launched start(Map<String, String> environment, String... options) {
        return Launched.start(folder.resolve("output-" + System.nanoTime()), environment, List.of(options));
    }

    private static void refused(Launched launched, String... words) {
        assertThat(launched.awaitEnd()).as(launched.output()).isNotZero();
        assertThat(launched.output()).contains(words).doesNotContain("\tat ", "Exception");
        assertThat(launched.output().strip().lines().reduce((first, last) -> last).orElse("")).as("the last line says it all")
            .contains(words[0]).endsWith(".");
    }
}
