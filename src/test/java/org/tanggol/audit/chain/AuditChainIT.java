package org.tanggol.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tanggol.platform.Ids;
import org.tanggol.testing.Launched;
import org.tanggol.testing.Server;

/**
 * The audit chain of the shipped jar, and somebody who has all rights on the database: what they change, cut off or put back is named
 * by the verifier. One start's ending is the next one's beginning, so the order counts.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditChainIT {

    private static final Path DATA = Path.of("target/it-audit").toAbsolutePath();
    private static final Path CHECKPOINTS = DATA.resolveSibling("it-audit.checkpoints");
    private static final Path OLDER = DATA.resolveSibling("it-audit-older");
    private static final Path OUTPUT = Path.of("target/it-audit.log");
    private static final int MANY = 20_000;
    private static int databasePort;
    private static Launched launched;
    private static byte[] changed;

    /** What the verifier said, and its exit code. */
    private record Said(int code, String text) { }

    @Test
    @Order(1)
    void whatTheDemonstrationDidIsSound() throws Exception {
        for (Path old : List.of(DATA, CHECKPOINTS, OLDER, OUTPUT, DATA.resolveSibling("it-audit.rootkey"))) {
            Server.delete(old);
        }
        databasePort = Server.freePort();
        launched = start().awaitReady();
        awaitLinked();

        Said said = verify();

        assertThat(said.text()).contains("The audit log is sound").contains("SOUND organization");
        assertThat(said.code()).isZero();
        assertThat(number("select count(*) from audit_link")).isGreaterThan(100);
        assertThat(CHECKPOINTS.resolve("checkpoints.jsonl")).isNotEmptyFile();
        assertThat(Files.readString(CHECKPOINTS.resolve("public-key.pem"))).startsWith("-----BEGIN PUBLIC KEY-----");
    }

    @Test
    @Order(2)
    void aChangedRowIsNamed() throws Exception {
        byte[] organization = organization();
        byte[] event = bytes("select event_id from audit_link where org_id = ? and seq = 5", organization);
        String name = Bytes.uuid(event).toString();
        try (Connection connection = connect()) {
            String action = text(connection, "select action from audit_event where id = ?", event);
            change(connection, "update audit_event set action = 'FILE_OPENED', details = 'nothing' where id = ?", event);
            Said said = verify();
            assertThat(said.text()).contains("CHANGED organization " + Bytes.uuid(organization) + " entry 5 event " + name).contains("NOT sound");
            assertThat(said.code()).isEqualTo(1);
            assertThat(action).isNotEqualTo("FILE_OPENED");
        }
    }

    @Test
    @Order(3)
    void aChangedRowThatIsLinkedAnewIsSeenByTheCheckpoints() throws Exception {
        byte[] organization = organization();
        byte[] hash = Link.beginning();
        try (Connection connection = connect()) {
            long last = number("select count(*) from audit_link where org_id = x'" + Bytes.hex(organization) + "'");
            for (long seq = 1; seq <= last; seq++) {
                try (PreparedStatement select = connection.prepareStatement("select " + Entry.columns("e")
                        + " from audit_link l join audit_event e on e.org_id = l.org_id and e.id = l.event_id where l.org_id = ? and l.seq = ?")) {
                    select.setBytes(1, organization);
                    select.setLong(2, seq);
                    try (ResultSet rows = select.executeQuery()) {
                        rows.next();
                        Link link = Link.after(seq - 1, hash, Entry.read(rows, 1));
                        change(connection, "update audit_link set previous_hash = ?, hash = ? where org_id = ? and seq = " + seq, hash, link.hash(), organization);
                        hash = link.hash();
                    }
                }
            }
            change(connection, "update audit_head set hash = ? where org_id = ?", hash, organization);
        }

        Said said = verify();

        assertThat(said.text()).contains("ROLLED_BACK organization " + Bytes.uuid(organization) + " entry 1").contains("linked anew");
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    @Order(4)
    void aRowThatWasPutInWithAnOldTimeIsNamed() throws Exception {
        byte[] organization = other();
        UUID id = UUID.fromString("01000000-0000-7000-8000-000000000001");
        try (Connection connection = connect()) {
            change(connection, "insert into audit_event (org_id, id, at, actor_id, action) values (?, ?, '2020-01-01 00:00:00', ?, 'FILE_OPENED')", organization, Bytes.of(id), Bytes.of(id));
            Said said = verify();
            assertThat(said.text()).contains("EVENT_WITHOUT_LINK organization " + Bytes.uuid(organization) + " event " + id);
            change(connection, "delete from audit_event where id = ?", Bytes.of(id));
        }
    }

    @Test
    @Order(5)
    void twentyThousandGetTheirPlaceInSecondsAndWhatIsCutOffTheirEndIsNamed() throws Exception {
        assertThat(launched.stop()).isEqualTo(143);
        copy(DATA.resolve("database"), OLDER);
        launched = start().awaitReady();
        byte[] organization = other();
        long before = number("select seq from audit_head where org_id = x'" + Bytes.hex(organization) + "'");
        long begin;
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("insert into audit_event (org_id, id, at, actor_id, action) values (?, ?, ?, ?, 'FILE_OPENED')")) {
                for (int i = 0; i < MANY; i++) {
                    insert.setBytes(1, organization);
                    insert.setBytes(2, Bytes.of(Ids.next()));
                    insert.setObject(3, LocalDateTime.now(ZoneOffset.UTC));
                    insert.setBytes(4, organization);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            begin = System.nanoTime();
            connection.commit();
        }
        long linked = awaitLinked();
        System.out.println(MANY + " links " + (linked - begin) / 1_000_000 + " ms after the commit");
        assertThat(line(verify(), organization)).startsWith("SOUND");

        try (Connection connection = connect()) {
            try (var unbound = connection.createStatement()) {
                unbound.execute("set foreign_key_checks = 0");
            }
            change(connection, "delete e, l from audit_link l join audit_event e on e.org_id = l.org_id and e.id = l.event_id where l.org_id = ? and l.seq > " + (before + MANY - 3), organization);
        }
        Said said = verify();
        assertThat(line(said, organization)).startsWith("CUT_OFF").contains("entry " + (before + MANY - 2) + ":");
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    @Order(6)
    void anOlderStatePutBackIsNamedWithoutAServer() throws Exception {
        byte[] organization = other();
        long there = number("select seq from audit_head where org_id = x'" + Bytes.hex(organization) + "'");
        assertThat(launched.stop()).isEqualTo(143);
        Server.delete(DATA.resolve("database"));
        copy(OLDER, DATA.resolve("database"));

        Said said = verify();

        assertThat(line(said, organization)).startsWith("ROLLED_BACK").contains("entry " + (there - MANY + 1) + ":");
        assertThat(said.code()).isEqualTo(1);
    }

    @AfterAll
    static void end() {
        if (launched != null) {
            launched.kill();
        }
    }

    private static Launched start() {
        return Launched.start(OUTPUT, Map.of(), List.of("--demo", "--port", "0", "--db-port", Integer.toString(databasePort), "--data", DATA.toString()));
    }

    private static Said verify() {
        Launched verifier = Launched.start(Path.of("target/it-audit-verify.log"), Map.of(), List.of("verify-audit", "--data", DATA.toString()));
        int code = verifier.awaitEnd();
        return new Said(code, verifier.output());
    }

    private static String line(Said said, byte[] organization) {
        String id = Bytes.uuid(organization).toString();
        return said.text().lines().filter(line -> line.contains("organization " + id)).findFirst().orElseThrow(() -> new AssertionError(said.text()));
    }

    /** When the last entry had its place. */
    private static long awaitLinked() throws Exception {
        long deadline = System.nanoTime() + 120_000_000_000L;
        while (number("select count(*) from audit_event e left join audit_link l on l.org_id = e.org_id and l.event_id = e.id where l.event_id is null") > 0) {
            assertThat(System.nanoTime()).as("the chain grows").isLessThan(deadline);
            Thread.sleep(100);
        }
        long linked = System.nanoTime();
        Thread.sleep(3_000);       // the checkpoint is written after the links
        return linked;
    }

    /** The one with the longest chain at first: it is changed, and stays so. */
    private static byte[] organization() throws Exception {
        if (changed == null) {
            changed = bytes("select org_id from audit_head where org_id <> ? order by seq desc, org_id limit 1", new byte[16]);
        }
        return changed;
    }

    private static byte[] other() throws Exception {
        return bytes("select org_id from audit_head where org_id <> ? and seq > 0 order by seq desc, org_id limit 1", organization());
    }

    private static byte[] bytes(String sql, byte[] value) throws Exception {
        try (Connection connection = connect(); PreparedStatement select = connection.prepareStatement(sql)) {
            select.setBytes(1, value);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getBytes(1);
            }
        }
    }

    private static String text(Connection connection, String sql, byte[] value) throws Exception {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setBytes(1, value);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static long number(String sql) throws Exception {
        try (Connection connection = connect(); var statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void change(Connection connection, String sql, byte[]... values) throws Exception {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setBytes(i + 1, values[i]);
            }
            assertThat(statement.executeUpdate()).isPositive();
        }
    }

    private static Connection connect() throws Exception {
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl("jdbc:mysql://127.0.0.1:" + databasePort + "/tanggol?sslMode=DISABLED&allowPublicKeyRetrieval=true&useInformationSchema=false&connectionTimeZone=UTC"
            + "&rewriteBatchedStatements=true");
        source.setUser("tanggol");
        source.setPassword(Files.readString(DATA.resolve("database.password")).strip());
        return source.getConnection();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Files.copy(one, to.resolve(from.relativize(one).toString()));
            }
        }
    }
}
