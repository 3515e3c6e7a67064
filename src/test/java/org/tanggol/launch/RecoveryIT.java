package org.tanggol.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tanggol.testing.Launched;
import org.tanggol.testing.Server;

/**
 * One data folder and what can happen to it, in this order: kills during the very first start, of the database, of everything, of
 * the server; then a stop as it should be. Each start costs time, so one ending is the next beginning.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecoveryIT {
    private static final Path DATA = Path.of("target/it-recovery").toAbsolutePath();
    private static final Path OUTPUT = Path.of("target/it-recovery.log");
    private static int databasePort;
    private static Launched launched;

    @Test
    @Order(1)
    void aKillInTheVeryFirstStartLeavesNothingInTheWay() throws Exception {
        Server.delete(DATA);
        Server.delete(DATA.resolveSibling("it-recovery.rootkey"));
        Server.delete(DATA.resolveSibling("it-recovery.checkpoints"));
        Server.delete(OUTPUT);
        databasePort = Server.freePort();
        killAfter("Creating the database", 300);
        killAfter("Creating the database", 900);
        killAfter("Checking database and tables", 400);
        killAfter("Starting the application", 1500);
        launched = start().awaitReady();
        assertThat(launched.stop()).isEqualTo(143);     // only a stop leaves the class archive that makes later starts quick
        launched = start().awaitReady();
        change("create table probe (id int primary key) engine = InnoDB");
    }

    @Test
    @Order(2)
    void aKilledDatabaseIsStartedAgain() throws Exception {
        change("insert into probe values (1)");
        launched.killChild("mariadbd");
        launched.awaitOutput("The database ended by itself; starting it again");
        change("insert into probe values (2)");
        assertThat(count()).isEqualTo(2);
    }

    @Test
    @Order(3)
    void afterAKillOfEverythingAllIsThere() throws Exception {
        change("insert into probe values (3)");
        launched.kill();
        launched = start().awaitReady();
        assertThat(count()).isEqualTo(3);
    }

    @Test
    @Order(4)
    void afterAKillOfTheLauncherAloneTheNextStartFindsTheWayFree() throws Exception {
        change("insert into probe values (4)");
        launched.killLauncher();
        launched = start().awaitReady();
        assertThat(count()).isEqualTo(4);
    }

    @Test
    @Order(5)
    void whenTheServerIsKilledEverythingEndsAndSaysSo() throws Exception {
        change("insert into probe values (5)");
        launched.killChild("java");
        assertThat(launched.awaitEnd()).isNotZero();
        assertThat(launched.output()).contains("The server ended by itself");
        assertThat(leftOvers()).isEmpty();
    }

    @Test
    @Order(6)
    void aStopIsCleanAtAnyTime() throws Exception {
        launched = start().awaitOutput("Starting the application");
        assertThat(launched.stop()).isEqualTo(143);
        assertThat(leftOvers()).isEmpty();
        launched = start().awaitReady();
        assertThat(count()).isEqualTo(5);
        assertThat(launched.stop()).isEqualTo(143);
        assertThat(leftOvers()).isEmpty();
        assertThat(Files.readString(DATA.resolve("log/database.log")).stripTrailing()).endsWith("Shutdown complete");
    }

    @AfterAll
    static void end() {
        if (launched != null) {
            launched.kill();
        }
    }

    private static void killAfter(String step, long milliseconds) throws InterruptedException {
        launched = start().awaitOutput(step);
        Thread.sleep(milliseconds);
        launched.kill();
    }

    private static Launched start() {
        // quick as a demonstration starts, without its data
        Map<String, String> quick = Map.of("TANGGOL_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        return Launched.start(OUTPUT, quick, List.of("--port", "0", "--db-port", Integer.toString(databasePort),
            "--data", DATA.toString()));
    }

    private static List<Long> leftOvers() {
        return ProcessHandle.allProcesses().filter(process -> LeftOvers.commandLine(process.pid()).stream()
            .anyMatch(argument -> argument.startsWith(LeftOvers.databaseMark(DATA)) || argument.equals(LeftOvers.serverMark(DATA))))
            .map(ProcessHandle::pid).toList();
    }

    private static void change(String sql) throws Exception {
        try (Connection connection = connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count() throws Exception {
        try (Connection connection = connect(); var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from probe")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** A database that was just killed needs a moment. */
    private static Connection connect() throws IOException, SQLException, InterruptedException {
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl(JdbcUrl.builtIn(databasePort));
        source.setUser(DatabasePassword.USER);
        source.setPassword(new DatabasePassword(DATA.resolve("database.password")).read());
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (true) {
            try {
                return source.getConnection();
            } catch (SQLException notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
                Thread.sleep(100);
            }
        }
    }
}
