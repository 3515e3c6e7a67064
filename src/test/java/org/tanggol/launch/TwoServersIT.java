package org.tanggol.launch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Launched;
import org.tanggol.testing.Server;

/** Two servers on one database: each sees whom the other has taken in, and one does what the other was at when it died. Everybody is fictional. */
class TwoServersIT {

    private static final Path DATA = Path.of("target/it-two").toAbsolutePath();
    private static final Path OTHER = Path.of("target/it-two-other").toAbsolutePath();
    private static final int PEOPLE = 3_000;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Launched first;
    private static Launched second;

    @AfterAll
    static void end() {
        for (Launched launched : new Launched[] {second, first}) {
            if (launched != null) {
                launched.kill();
            }
        }
    }

    /** A program at one of the servers. */
    private record Caller(String base, String token) {
        static Caller at(int port, String id, String secret) throws Exception {
            String base = "http://127.0.0.1:" + port + "/api/v1/";
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + "oauth/token")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_id=" + id + "&client_secret=" + secret)).build();
            return new Caller(base, json(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body()).getString("access_token"));
        }

        JsonObject call(String method, String path, String csv) throws Exception {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token)
                .method(method, csv == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(csv));
            if (csv != null) {
                request.header("Content-Type", "text/csv");
            }
            return json(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
        }

        JsonObject tried(String csv) throws Exception {
            return state(call("POST", "imports?dry_run=true", csv).getString("id"), "DRY_RUN_DONE");
        }

        JsonObject state(String id, String wanted) throws Exception {
            long deadline = System.nanoTime() + 150_000_000_000L;
            JsonObject now = call("GET", "imports/" + id, null);
            while (!now.getString("state").equals(wanted) && System.nanoTime() < deadline) {
                Thread.sleep(200);
                now = call("GET", "imports/" + id, null);
            }
            assertThat(now.getString("state")).as("fault: %s", now.getString("fault", "")).isEqualTo(wanted);
            return now;
        }

        long people() throws Exception {
            return call("GET", "people?limit=1&count=true", null).getJsonNumber("total").longValue();
        }
    }

    private static JsonObject json(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    @Test
    void oneSeesWhatTheOtherWroteAndTakesOverWhatItWasAt() throws Exception {
        for (Path old : List.of(DATA, OTHER, DATA.resolveSibling("it-two.rootkey"), DATA.resolveSibling("it-two.checkpoints"), OTHER.resolveSibling(OTHER.getFileName() + ".checkpoints"), Path.of("target/it-two.log"), Path.of("target/it-two-other.log"))) {
            Server.delete(old);
        }
        int port = Server.freePort();
        int databasePort = Server.freePort();
        first = Launched.start(Path.of("target/it-two.log"), Map.of(), List.of("--demo", "--port", Integer.toString(port), "--db-port", Integer.toString(databasePort),
            "--data", DATA.toString())).awaitReady();
        int otherPort = Server.freePort();
        second = Launched.start(Path.of("target/it-two-other.log"), Map.of("TANGGOL_DB_URL", JdbcUrl.builtIn(databasePort), "TANGGOL_DB_USER", DatabasePassword.USER,
            "TANGGOL_DB_PASSWORD_FILE", DATA.resolve("database.password").toString(), "TANGGOL_ROOTKEY_FILE", DATA.resolveSibling("it-two.rootkey").toString(),
            "TANGGOL_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"), List.of("--port", Integer.toString(otherPort), "--data", OTHER.toString())).awaitReady();
        Matcher program = Pattern.compile("REST client of .+?: (\\S+) secret (\\S+)").matcher(first.output());
        assertThat(program.find()).isTrue();
        Caller here = Caller.at(port, program.group(1), program.group(2));
        Caller there = Caller.at(otherPort, program.group(1), program.group(2));

        String csv = "Name,Date of birth\nEscolástica Chavajay Tzoc,1969-09-19\n";
        assertThat(there.tried(csv).getJsonObject("counts").getInt("new")).as("the other server has read the names").isEqualTo(1);
        String id = here.tried(csv).getString("id");
        here.call("POST", "imports/" + id + "/commit", null);
        here.state(id, "COMMITTED");
        Thread.sleep(5_000);
        assertThat(there.tried(csv).getJsonObject("counts").getInt("duplicate")).as("five seconds later it knows whom the first took in").isEqualTo(1);

        StringBuilder many = new StringBuilder("Name,A number\n");
        for (int i = 0; i < PEOPLE; i++) {
            many.append("Ficticia ").append(Integer.toString(i + 1000, 26).chars().mapToObj(c -> Character.toString(c <= '9' ? c - '0' + 'q' : c)).reduce("", String::concat))
                .append(",A").append(260_000_000 + i).append('\n');
        }
        long before = here.people();
        String large = there.tried(many.toString()).getString("id");
        there.call("POST", "imports/" + large + "/commit", null);
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (here.call("GET", "imports/" + large, null).getInt("done", 0) < 200 && here.call("GET", "imports/" + large, null).getString("state").equals("COMMIT_RUNNING")) {
            assertThat(System.nanoTime()).as("it begins to write").isLessThan(deadline);
            Thread.sleep(20);
        }
        second.kill();

        here.state(large, "COMMITTED");
        assertThat(here.people()).isEqualTo(before + PEOPLE);
    }
}
