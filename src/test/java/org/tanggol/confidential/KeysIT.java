package org.tanggol.confidential;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.jdbc.MysqlDataSource;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tanggol.testing.Launched;
import org.tanggol.testing.Server;

/**
 * Keys of the shipped jar are changed while programs write and read, by commands that are killed on the way. Everybody is fictional. One
 * change's ending is the next one's beginning, so the order counts.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeysIT {

    private static final Path DATA = Path.of("target/it-keys").toAbsolutePath();
    private static final Path ROOT_KEY = DATA.resolveSibling("it-keys.rootkey");
    private static final Path OLD_ROOT_KEY = DATA.resolveSibling("it-keys.old-rootkey");
    private static final Path OUTPUT = Path.of("target/it-keys.log");
    private static final int THREADS = 3;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static int port;
    private static int databasePort;
    private static Launched launched;
    private static String credentials;
    private static final Load LOAD = new Load();

    /** Programs that take somebody in, read them, and try a sheet, until they are told to end. */
    private static final class Load {
        private final Map<String, String> people = new ConcurrentHashMap<>();
        private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
        private final List<String> imports = java.util.Collections.synchronizedList(new ArrayList<>());

        void during(Deed deed) throws Exception {
            String token = token();
            AtomicBoolean over = new AtomicBoolean();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                boolean sheets = i == 0;
                Thread thread = new Thread(() -> {
                    while (!over.get()) {
                        step(token, sheets);
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
        }

        private void step(String token, boolean sheets) {
            String description = "woman, about 40, number " + UUID.randomUUID();
            try {
                if (sheets) {
                    imports.add(json(answer(token, "POST", "imports?dry_run=true", "Name,Date of birth\nFicticia Inventada,1980-01-02\n", "text/csv")).getString("id"));
                    Thread.sleep(100);
                }
                JsonObject made = json(answer(token, "POST", "people", Json.createObjectBuilder().add("description", description).build().toString(), "application/json"));
                people.put(made.getString("id"), description);
                assertThat(json(answer(token, "GET", "people/" + made.getString("id"), null, null)).toString()).contains(description);
            } catch (Exception | AssertionError e) {
                refused.add(e.toString());
            }
        }

        private String answer(String token, String method, String path, String body, String type) throws Exception {
            HttpResponse<String> answer = ask(token, method, path, body, type);
            if (answer.statusCode() >= 400) {
                throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        }

        /** Everybody who was taken in, and every sheet. */
        void requireAllReadable() throws Exception {
            String token = token();
            for (Map.Entry<String, String> person : people.entrySet()) {
                assertThat(answer(token, "GET", "people/" + person.getKey(), null, null)).contains(person.getValue());
            }
            for (String id : imports) {
                assertThat(json(answer(token, "GET", "imports/" + id, null, null)).getString("id")).isEqualTo(id);
            }
        }
    }

    private interface Deed {
        void run() throws Exception;
    }

    private static HttpResponse<String> ask(String token, String method, String path, String body, String type) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/" + path)).header("Authorization", "Bearer " + token)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", type).header("Idempotency-Key", UUID.randomUUID().toString());
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static String token() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/oauth/token")).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials&" + credentials)).build();
        return json(CLIENT.send(request, BodyHandlers.ofString()).body()).getString("access_token");
    }

    private static JsonObject json(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    @Test
    @Order(1)
    void dataKeysAreRotatedUnderLoadAndAKillOnTheWayIsMadeGood() throws Exception {
        for (Path old : List.of(DATA, ROOT_KEY, OLD_ROOT_KEY, DATA.resolveSibling("it-keys.checkpoints"), OUTPUT)) {
            Server.delete(old);
        }
        port = Server.freePort();
        databasePort = Server.freePort();
        launched = start().awaitReady();
        Matcher program = Pattern.compile("REST client of .+?: (\\S+) secret (\\S+)").matcher(launched.output());
        assertThat(program.find()).isTrue();
        credentials = "client_id=" + program.group(1) + "&client_secret=" + program.group(2);

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

    private static final String HALF_DONE = "select count(*) from (select org_id from data_key_version group by org_id having count(*) > 1) half";

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

    @Test
    @Order(3)
    void afterAStartEverythingOpensWithTheNewKeysAndTheOldRootKeyOpensNothing() throws Exception {
        launched.kill();
        byte[] now = Files.readAllBytes(ROOT_KEY);
        Files.copy(OLD_ROOT_KEY, ROOT_KEY, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Launched old = start();
        assertThat(old.awaitEnd()).isEqualTo(1);
        assertThat(old.output()).contains("does not belong to this database");
        Files.write(ROOT_KEY, now);
        launched = start().awaitReady();
        LOAD.requireAllReadable();
    }

    @AfterAll
    static void end() {
        if (launched != null) {
            launched.kill();
        }
    }

    private static Launched start() {
        return Launched.start(OUTPUT, Map.of("TANGGOL_API_LIMIT", "1000000/60"), List.of("--demo", "--port", Integer.toString(port), "--db-port", Integer.toString(databasePort), "--data", DATA.toString()));
    }

    private static Launched command(String name, String... options) {
        List<String> line = new ArrayList<>(List.of(name, "--data", DATA.toString()));
        line.addAll(List.of(options));
        return Launched.start(Path.of("target/it-keys-" + name + ".log"), Map.of(), line);
    }

    private static long number(String sql) throws Exception {
        try (Connection connection = connect(); var statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection connect() throws Exception {
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl("jdbc:mysql://127.0.0.1:" + databasePort + "/tanggol?sslMode=DISABLED&allowPublicKeyRetrieval=true&useInformationSchema=false&connectionTimeZone=UTC");
        source.setUser("tanggol");
        source.setPassword(Files.readString(DATA.resolve("database.password")).strip());
        return source.getConnection();
    }
}
