package org.tanggol.imports;

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

/** Everything is killed in the middle of an import: nothing of it is there, and the next server does it, all of it. Everybody is fictional. */
class ImportKillIT {

    private static final Path DATA = Path.of("target/it-import").toAbsolutePath();
    private static final Path OUTPUT = Path.of("target/it-import.log");
    private static final int PEOPLE = 4_000;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Launched launched;
    private static String base;
    private static String token;

    @AfterAll
    static void end() {
        if (launched != null) {
            launched.kill();
        }
    }

    private static void start(int port, int databasePort) throws Exception {
        launched = Launched.start(OUTPUT, Map.of(), List.of("--demo", "--port", Integer.toString(port), "--db-port", Integer.toString(databasePort), "--data", DATA.toString())).awaitReady();
        base = "http://127.0.0.1:" + port + "/api/v1/";
        Matcher program = Pattern.compile("REST client of .+?: (\\S+) secret (\\S+)").matcher(launched.output());
        assertThat(program.find()).isTrue();
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "oauth/token")).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_id=" + program.group(1) + "&client_secret=" + program.group(2))).build();
        token = json(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body()).getString("access_token");
    }

    private static JsonObject call(String method, String path, String csv) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token)
            .method(method, csv == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(csv));
        if (csv != null) {
            request.header("Content-Type", "text/csv");
        }
        return json(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
    }

    private static JsonObject json(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    private static long people() throws Exception {
        return call("GET", "people?limit=1&count=true", null).getJsonNumber("total").longValue();
    }

    @Test
    void aKillInTheMiddleLeavesNothingAndTheNextServerDoesItAll() throws Exception {
        Server.delete(DATA);
        Server.delete(DATA.resolveSibling("it-import.rootkey"));
        Server.delete(DATA.resolveSibling("it-import.checkpoints"));
        Server.delete(OUTPUT);
        int port = Server.freePort();
        int databasePort = Server.freePort();
        start(port, databasePort);
        long before = people();
        StringBuilder csv = new StringBuilder("Name,A number,Date of birth,Facility,Date detained\n");
        for (int i = 0; i < PEOPLE; i++) {
            csv.append("Ficticia Persona").append(Integer.toString(i, 26).chars().mapToObj(c -> Character.toString(c <= '9' ? c - '0' + 'q' : c)).reduce("", String::concat))
                .append(",A").append(250_000_000 + i).append(",1990-01-").append(String.format("%02d", 1 + i % 28)).append(",ADLNTCA,2026-11-02\n");
        }
        String id = call("POST", "imports?dry_run=true", csv.toString()).getString("id");
        assertThat(state(id, "DRY_RUN_DONE").getJsonObject("counts").getInt("new")).isEqualTo(PEOPLE);

        call("POST", "imports/" + id + "/commit", null);
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (call("GET", "imports/" + id, null).getInt("done", 0) < 400) {
            assertThat(System.nanoTime()).as("it begins to write").isLessThan(deadline);
            Thread.sleep(20);
        }
        launched.kill();

        start(port, databasePort);
        long after = people();
        assertThat(after == before || after == before + PEOPLE).as("all or nothing: %s of %s", after - before, PEOPLE).isTrue();
        assertThat(state(id, "COMMITTED").getJsonObject("counts").getInt("new")).isEqualTo(PEOPLE);
        assertThat(people()).isEqualTo(before + PEOPLE);
    }

    private static JsonObject state(String id, String wanted) throws Exception {
        long deadline = System.nanoTime() + 120_000_000_000L;
        JsonObject now = call("GET", "imports/" + id, null);
        while (!now.getString("state").equals(wanted) && System.nanoTime() < deadline) {
            Thread.sleep(200);
            now = call("GET", "imports/" + id, null);
        }
        assertThat(now.getString("state")).isEqualTo(wanted);
        return now;
    }
}
