package org.tanggol.confidential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tanggol.testing.Http;
import org.tanggol.testing.Launched;
import org.tanggol.testing.Program;
import org.tanggol.testing.Server;

/**
 * Keys of the shipped jar are changed while programs write and read, by commands that are killed on the way; then the key of one case is
 * destroyed, and a backup of its rows restored. Everybody is fictional. One change's ending is the next one's beginning, so the order counts.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeysIT {

    private static final Path DATA = Server.data();
    private static final Path ROOT_KEY = DATA.resolveSibling("data.rootkey");
    private static final Path OLD_ROOT_KEY = DATA.resolveSibling("data.old-rootkey");
    private static final Path TOMBSTONES = DATA.resolveSibling("data.tombstones").resolve("tombstones.jsonl");
    private static final List<String> LEFT = List.of("audit_event.file_id", "audit_event.object_id", "tombstone.file_id", "change_event.file_id", "change_event.object_id");
    private static final String HALF_DONE = "select count(*) from (select org_id from data_key_version group by org_id having count(*) > 1) half";
    private static final int THREADS = 2;
    /** So many are read again each time; all of them would take longer than the rotation. */
    private static final int READ = 40;
    private static String purged;
    private static final Load LOAD = new Load();

    /** Programs that take somebody in, read them, and try a sheet, until they are told to end. */
    private static final class Load {
        private final Map<String, String> people = new ConcurrentHashMap<>();
        private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
        private final List<String> imports = Collections.synchronizedList(new ArrayList<>());

        void during(Deed deed) throws Exception {
            Http http = Program.first().http();
            AtomicBoolean over = new AtomicBoolean();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                boolean sheets = i == 0;
                Thread thread = new Thread(() -> {
                    while (!over.get()) {
                        step(http, sheets);
                    }
                });
                thread.start();
                threads.add(thread);
            }
            try {
                deed.run();
            } finally {
                over.set(true);
                for (Thread thread : threads) {
                    thread.join();
                }
            }
            assertThat(refused).as("while keys change nothing is refused").isEmpty();
            assertThat(people).as("there was load").hasSizeGreaterThan(20);
        }

        private void step(Http http, boolean sheets) {
            String description = "woman, about 40, number " + UUID.randomUUID();
            try {
                if (sheets) {
                    imports.add(read(sheet(http, "Name,Date of birth\nFicticia Inventada,1980-01-02\n")).getString("id"));
                }
                JsonObject made = read(http.post("/api/v1/people", Json.createObjectBuilder().add("description", description).build()));
                people.put(made.getString("id"), description);
                assertThat(read(http.get("/api/v1/people/" + made.getString("id"))).getString("description")).isEqualTo(description);
            } catch (RuntimeException | AssertionError e) {
                refused.add(e.toString());
            }
        }

        /** Of whoever was taken in, and of sheets, as many as there is time for. */
        void requireAllReadable() {
            Http http = Program.first().http();
            people.entrySet().stream().limit(READ).forEach(person -> assertThat(read(http.get("/api/v1/people/" + person.getKey())).getString("description")).isEqualTo(person.getValue()));
            imports.stream().limit(READ).forEach(id -> assertThat(read(http.get("/api/v1/imports/" + id)).getString("id")).isEqualTo(id));
        }
    }

    private interface Deed {
        void run() throws Exception;
    }

    private static JsonObject read(Http.Answer answer) {
        if (answer.status() >= 400) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return answer.json();
    }

    private static Http.Answer sheet(Http http, String csv) {
        return http.send("POST", "/api/v1/imports?dry_run=true", csv, Map.of("Content-Type", "text/csv", "Idempotency-Key", UUID.randomUUID().toString()));
    }

    @Test
    @Order(1)
    void dataKeysAreRotatedUnderLoadAndAKillOnTheWayIsMadeGood() throws Exception {
        Server.delete(OLD_ROOT_KEY);
        Server.url();
        LOAD.during(() -> {
            for (int tried = 0; number("select count(*) from data_key_version where version > 1") == 0 || number(HALF_DONE) == 0; tried++) {
                assertThat(tried).as("the kill comes before the end").isLessThan(5);
                command("rotate-keys").awaitOutput("made; every server").kill();
            }
            Launched second = command("rotate-keys");
            assertThat(second.awaitEnd()).as(second.output()).isZero();
            assertThat(second.output()).contains("goes on where an earlier call ended").contains("ROTATED");
        });

        assertThat(number(HALF_DONE)).as("old versions are destroyed").isZero();
        assertThat(number("select count(*) from organization_key where purpose = 'data' and version = 1")).isZero();
        assertThat(number("select count(*) from case_key_grant g where g.key_version < (select max(version) from data_key_version v where v.org_id = g.org_id)")).isZero();
        assertThat(number("select count(*) from import_row where substr(cells_p2, 2, 2) = x'0001'")).isZero();
        assertThat(number("select count(*) from audit_event where action = 'KEYS_ROTATED'")).isPositive();
        LOAD.requireAllReadable();
    }

    @Test
    @Order(2)
    void theRootKeyIsChangedUnderLoadAndAKillOnTheWayIsMadeGood() throws Exception {
        String before = Files.readString(ROOT_KEY);
        LOAD.during(() -> {
            command("rotate-keys", "--root", "--old-root", OLD_ROOT_KEY.toString()).awaitOutput("beside the old one").kill();
            Launched second = command("rotate-keys", "--root", "--old-root", OLD_ROOT_KEY.toString());
            assertThat(second.awaitEnd()).as(second.output()).isZero();
            assertThat(second.output()).contains("CHANGED the root key");
        });

        assertThat(Files.readString(OLD_ROOT_KEY)).isEqualTo(before);
        assertThat(Files.readString(ROOT_KEY).split("\"keyId\"")).as("one key in the file").hasSize(2);
        assertThat(Files.readString(ROOT_KEY)).isNotEqualTo(before);
        assertThat(number("select count(*) from root_key")).isEqualTo(1);
        Launched data = command("rotate-keys");
        assertThat(data.awaitEnd()).as(data.output()).isZero();
        LOAD.requireAllReadable();
    }

    /** Somebody with a name, a matter, a hearing, an id of the partner and a call about it. */
    private static String person() {
        Http http = Program.first().http();
        String id = read(http.post("/api/v1/people", Json.createObjectBuilder().add("name", Json.createObjectBuilder().add("given", "Escolástica").add("family", "Chavajay Tzoc"))
            .add("description", "woman with a green shawl").build())).getString("id");
        String proceeding = read(http.post("/api/v1/proceedings", Json.createObjectBuilder().add("case_id", id).add("kind", "REMOVAL").build())).getString("id");
        read(http.post("/api/v1/hearings", Json.createObjectBuilder().add("proceeding_id", proceeding).add("type", "MASTER").add("source", "NOTICE")
            .add("local_date_time", "2027-03-15T09:00").add("time_zone", "America/Chicago").build()));
        return id;
    }

    /** Whom a sheet names is looked for by name, in memory. */
    private static boolean isKnownByName() throws Exception {
        Http http = Program.first().http();
        JsonObject sheet = read(sheet(http, "Name\nEscolástica Chavajay Tzoc\n"));
        while (!sheet.getString("state").equals("DRY_RUN_DONE")) {
            Thread.sleep(100);
            sheet = read(http.get("/api/v1/imports/" + sheet.getString("id")));
        }
        return sheet.getJsonObject("counts").getInt("duplicate") == 1;
    }

    @Test
    @Order(3)
    void aCaseWhoseKeyIsDestroyedIsAsOneThatNeverWas() throws Exception {
        purged = person();
        String number = text("select number from case_file where id = x'" + hex(purged) + "'");
        String organization = text("select name from organization where id = (select org_id from case_file where id = x'" + hex(purged) + "')");
        assertThat(isKnownByName()).isTrue();
        assertThat(places(purged)).contains("hearing.file_id", "case_key_grant.case_id", "person.file_id", "change_event.file_id", "kept_answer.location");
        change("insert into legal_hold (org_id, id, file_id, reason_p2, set_by, set_at, version) select f.org_id, f.id, f.id, x'01000100', (select min(id) from member), utc_timestamp(6), 0"
            + " from case_file f where f.id = x'" + hex(purged) + "'");
        Launched held = command("purge-case", "--organization", organization, "--case", number, "--for-ever");
        assertThat(held.awaitEnd()).isEqualTo(2);
        assertThat(held.output()).contains("HELD");
        read(Program.first().http().get("/api/v1/people/" + purged));
        change("delete from legal_hold where file_id = x'" + hex(purged) + "'");

        keepRows();
        Launched purge = command("purge-case", "--organization", organization, "--case", number, "--for-ever");
        assertThat(purge.awaitEnd()).as(purge.output()).isZero();
        assertThat(purge.output()).contains("PURGED case " + number);

        requireGone();
        Thread.sleep(4_000);
        assertThat(isKnownByName()).as("five seconds later nobody finds the name").isFalse();
        assertThat(Files.readString(TOMBSTONES)).contains(purged);
        LOAD.requireAllReadable();
    }

    @Test
    @Order(4)
    void aRestoredBackupDoesNotBringItBackAndEverythingElseOpensWithTheNewKeysAlone() throws Exception {
        restoreRows();
        read(Program.first().http().get("/api/v1/people/" + purged));       // it would open: the backup had its key too
        Server.restartAfterKill();

        assertThat(number("select count(*) from audit_event where action = 'CASE_PURGED_AGAIN' and file_id = x'" + hex(purged) + "'")).isEqualTo(1);
        requireGone();
        assertThat(isKnownByName()).isFalse();
        LOAD.requireAllReadable();
        byte[] wrapped = bytes("select wrapped from organization_key where purpose = 'data' order by org_id limit 1");
        byte[] organization = bytes("select org_id from organization_key where purpose = 'data' order by org_id limit 1");
        Keys.unwrap(wrapped, RootKey.load(ROOT_KEY, false).aead(), organization);
        Aead old = RootKey.load(OLD_ROOT_KEY, false).aead();
        assertThatThrownBy(() -> Keys.unwrap(wrapped, old, organization)).isInstanceOf(ConfidentialityBroken.class);
    }

    /** A backup of the case: its rows, its key among them, in tables of their own. */
    private static void keepRows() throws Exception {
        for (String place : places(purged)) {
            String table = place.substring(0, place.indexOf('.'));
            if (!LEFT.contains(place) && !place.equals("kept_answer.location")) {
                execute("create table if not exists backup_" + table + " as select * from " + table + " where " + place + " = x'" + hex(purged) + "'");
            }
        }
    }

    private static void restoreRows() throws Exception {
        try (Connection connection = connect(); var statement = connection.createStatement(); var tables = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            try (ResultSet rows = tables.executeQuery("select c.table_name, group_concat(concat('`', c.column_name, '`')) from information_schema.columns c join information_schema.tables t"
                    + " on t.table_schema = c.table_schema and t.table_name = concat('backup_', c.table_name) where c.table_schema = database() and c.extra not like '%GENERATED%' group by c.table_name")) {
                while (rows.next()) {
                    statement.execute("insert into " + rows.getString(1) + " (" + rows.getString(2) + ") select " + rows.getString(2) + " from backup_" + rows.getString(1));
                    statement.execute("drop table backup_" + rows.getString(1));
                }
            }
            statement.execute("delete from tombstone where file_id = x'" + hex(purged) + "'");
        }
    }

    private static void execute(String sql) throws Exception {
        try (Connection connection = connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void requireGone() throws Exception {
        String invented = new UUID(UUID.fromString(purged).getMostSignificantBits(), 7).toString();
        Http.Answer gone = Program.first().http().get("/api/v1/people/" + purged);
        Http.Answer never = Program.first().http().get("/api/v1/people/" + invented);
        assertThat(gone.status()).isEqualTo(404);
        String trace = "\"trace_id\":\"[0-9a-f]+\"";
        assertThat(gone.body().replace(purged, "").replaceAll(trace, "")).isEqualTo(never.body().replace(invented, "").replaceAll(trace, ""));
        assertThat(places(purged)).as("what is left").isSubsetOf(LEFT);
        assertThat(number("select count(*) from change_event where file_id = x'" + hex(purged) + "'")).as("programs are told that it is gone").isEqualTo(1);
    }

    /** Columns of all tables in which the id stands, as an id or in a text. */
    private static List<String> places(String id) throws Exception {
        List<String> places = new ArrayList<>();
        try (Connection connection = connect(); var statement = connection.createStatement(); var columns = connection.createStatement();
             ResultSet rows = columns.executeQuery("select table_name, column_name, data_type from information_schema.columns where table_schema = database()"
                + " and data_type in ('binary', 'varchar', 'text', 'mediumtext') and extra = '' and table_name <> 'flyway_schema_history' and table_name not like 'backup%'")) {
            while (rows.next()) {
                String condition = rows.getString(3).equals("binary") ? " = x'" + hex(id) + "'" : " like '%" + id + "%'";
                try (ResultSet found = statement.executeQuery("select 1 from `" + rows.getString(1) + "` where `" + rows.getString(2) + "`" + condition + " limit 1")) {
                    if (found.next()) {
                        places.add(rows.getString(1) + "." + rows.getString(2));
                    }
                }
            }
        }
        return places;
    }

    private static String hex(String id) {
        return id.replace("-", "");
    }

    private static String text(String sql) throws Exception {
        try (Connection connection = connect(); var statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void change(String sql) throws Exception {
        try (Connection connection = connect(); var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private static Launched command(String name, String... options) {
        List<String> line = new ArrayList<>(List.of(name, "--data", DATA.toString()));
        line.addAll(List.of(options));
        return Launched.start(DATA.resolveSibling(name + ".log"), Map.of(), line);
    }

    private static long number(String sql) throws Exception {
        try (Connection connection = connect(); var statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static byte[] bytes(String sql) throws Exception {
        try (Connection connection = connect(); var statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getBytes(1);
        }
    }

    private static Connection connect() throws Exception {
        return Server.database();
    }
}
