package org.tanggol.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Launched;
import org.tanggol.testing.Server;

/** A small disk of its own, in memory, that is full before or while Tanggol runs. Making one needs root; without it nothing is tested. */
class DiskFullIT {
    private static final Path DISK = Path.of("target/it-small-disk").toAbsolutePath();
    private static final Path OUTPUT = Path.of("target/it-small-disk.log");
    private static final Path DATA = DISK.resolve("data");
    private static final Path FILLING = DISK.resolve("filling");
    private int databasePort;
    private Launched launched;

    @BeforeEach
    void makeDisk() throws Exception {
        Files.createDirectories(DISK);
        Server.delete(OUTPUT);
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=700m", "tmpfs", DISK.toString()) == 0,
            "mounting a small disk needs root");
        databasePort = Server.freePort();
    }

    @AfterEach
    void removeDisk() throws Exception {
        if (launched != null) {
            launched.kill();
        }
        run("umount", DISK.toString());
    }

    @Test
    void aFullDiskIsSaidAndLosesNothing() throws Exception {
        fill();
        launched = start();
        assertThat(launched.awaitEnd()).isNotZero();
        assertThat(launched.output()).contains("make room and start again").doesNotContain("Exception", "\tat ");
        assertThat(DATA.resolve("database")).doesNotExist();

        Files.delete(FILLING);
        launched = start().awaitReady();
        execute("create table probe (id int primary key auto_increment, filling longblob) engine = InnoDB");
        execute("insert into probe (filling) values ('kept')");
        fill();
        int acknowledged = 1 + insertUntilRefused();
        launched.kill();
        launched = start();
        assertThat(launched.awaitEnd()).isNotZero();
        assertThat(launched.output()).contains("make room and start again").doesNotContain("Exception", "\tat ");

        Files.delete(FILLING);
        launched = start().awaitReady();
        assertThat(count()).isGreaterThanOrEqualTo(acknowledged);
        execute("insert into probe (filling) values ('after')");
        assertThat(launched.stop()).isEqualTo(143);
    }

    private Launched start() {
        return Launched.start(OUTPUT, Map.of("TANGGOL_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"),
            List.of("--port", "0", "--db-port", Integer.toString(databasePort), "--data", DATA.toString()));
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    private static void fill() throws IOException {
        byte[] block = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(FILLING)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full.getMessage()).contains("No space left");
        }
    }

    /** How many rows the database said it has kept before it had no more room; it reuses what it has, so a few fit. */
    private int insertUntilRefused() throws Exception {
        int kept = 0;
        try (Connection connection = connect(); var insert = connection.prepareStatement("insert into probe (filling) values (?)")) {
            insert.setQueryTimeout(10);
            for (; kept < 200; kept++) {
                insert.setBytes(1, new byte[1 << 20]);
                insert.executeUpdate();
            }
        } catch (SQLException refused) {
            return kept;
        }
        throw new AssertionError("200 MB were accepted on a full disk");
    }

    private int count() throws Exception {
        try (Connection connection = connect(); var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from probe")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws IOException, SQLException {
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl(JdbcUrl.builtIn(databasePort));
        source.setUser(DatabasePassword.USER);
        source.setPassword(new DatabasePassword(DATA.resolve("database.password")).read());
        return source.getConnection();
    }
}
