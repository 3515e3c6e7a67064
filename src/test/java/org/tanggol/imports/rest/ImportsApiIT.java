package org.tanggol.imports.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;

/** A clinic's program brings a sheet: tried, written, taken back. Everybody is fictional. */
class ImportsApiIT {

    private static final String IMPORTS = "/api/v1/imports";
    private static Http http;

    @BeforeAll
    static void comeIn() {
        http = Program.first().http();
    }

    private static Http.Answer send(String query, String csv) {
        return http.send("POST", IMPORTS + "?dry_run=true" + query, csv, Map.of("Content-Type", "text/csv; charset=utf-8"));
    }

    static JsonObject settled(Http http, String id) {
        for (int i = 0; i < 120; i++) {
            JsonObject now = http.get(IMPORTS + "/" + id).json();
            if (!now.getString("state").endsWith("_RUNNING")) {
                return now;
            }
            try {
                Thread.sleep(250);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("The import does not come to an end");
    }

    /**
     * Names are known to searches within five seconds after the commit that wrote them: the state of an import is told by the commit itself, the index an instant
     * later. So a file that is sent at once is sent again until then, and not longer.
     */
    private static JsonObject triedOnceKnown(String csv, int duplicates) {
        long end = System.nanoTime() + 5_000_000_000L;
        JsonObject tried = tried(csv);
        while (tried.getJsonObject("counts").getInt("duplicate") < duplicates && System.nanoTime() < end) {
            tried = tried(csv);
        }
        return tried;
    }

    private static String aNumber() {
        return "A2" + String.format("%08d", ThreadLocalRandom.current().nextInt(100_000_000));
    }

    private static Set<String> people() {
        Set<String> ids = new HashSet<>();
        String next = "/api/v1/people?limit=200";
        while (next != null) {
            JsonObject page = http.get(next).json();
            page.getJsonArray("data").forEach(row -> ids.add(row.asJsonObject().getString("id")));
            String url = page.getJsonObject("page").getString("next", null);
            next = url == null ? null : url.substring(url.indexOf("/api/"));
        }
        return ids;
    }

    @Test
    void aFileIsTriedWrittenAndTakenBack() {
        Set<String> before = people();
        String csv = "Last name;First name;A#;DOB;Facility;Date detained;Court;Next hearing;Hearing type\n"
            + "Sontay;Eleodora;" + aNumber() + ";1990-02-03;ADLNTCA;2026-11-02;Adelanto Immigration Court;2027-03-15 9:00 AM;Master\n"
            + "Sontay;Crispín;" + aNumber() + ";soon;ADLNTCA;2026-11-02;;;\n"
            + "Mejicanos;Wendolyn;;1985-05-06;;;;;\n";

        Http.Answer sent = send("", csv);
        assertThat(sent.status()).isEqualTo(202);
        String id = sent.json().getString("id");
        assertThat(sent.header("Location")).endsWith("/api/v1/imports/" + id);
        JsonObject tried = settled(http, id);

        assertThat(tried.getString("state")).isEqualTo("DRY_RUN_DONE");
        assertThat(tried.getJsonObject("counts").getInt("new")).isEqualTo(2);
        assertThat(tried.getJsonObject("counts").getInt("rejected")).isEqualTo(1);
        JsonObject flaw = tried.getJsonArray("rows").getJsonObject(0);
        assertThat(flaw.getInt("row")).isEqualTo(3);
        assertThat(flaw.getString("column")).isEqualTo("DOB");
        assertThat(flaw.getString("code")).isEqualTo("date-unreadable");
        assertThat(flaw.getString("detail")).contains("2027-03-15");
        assertThat(people()).as("nothing is written by trying").isEqualTo(before);

        commit(id);
        Set<String> added = people();
        added.removeAll(before);
        assertThat(added).hasSize(2);
        String eleodora = added.stream().filter(file -> http.get("/api/v1/people/" + file).json().toString().contains("Eleodora")).findFirst().orElseThrow();
        JsonObject person = http.get("/api/v1/people/" + eleodora).json();
        assertThat(person.toString()).contains("Sontay").contains("1990-02-03");
        JsonArray hearings = http.get("/api/v1/hearings?case=" + eleodora).json().getJsonArray("data");
        assertThat(hearings).hasSize(1);
        assertThat(hearings.getJsonObject(0).getString("local_date_time")).isEqualTo("2027-03-15T09:00:00");
        assertThat(hearings.getJsonObject(0).getString("starts_at")).isEqualTo("2027-03-15T16:00:00Z");
        assertThat(http.get("/api/v1/stays?case=" + eleodora).json().getJsonArray("data")).hasSize(1);

        assertThat(http.send("POST", IMPORTS + "/" + id + "/undo", null, Map.of()).status()).isEqualTo(202);
        assertThat(settled(http, id).getString("state")).isEqualTo("UNDONE");
        assertThat(people()).isEqualTo(before);
        assertThat(http.get("/api/v1/people/" + eleodora).status()).isEqualTo(404);
    }

    private static List<JsonObject> deadlines(String file) {
        return http.get("/api/v1/deadlines?case=" + file).json().getJsonArray("data").getValuesAs(JsonObject.class);
    }

    /** What a sheet brings starts periods as what somebody types does: a moment later, for nobody waits for it. */
    @Test
    void hearingsAndReleasesOfASheetStartPeriodsAndTakeThemAlong() throws Exception {
        Set<String> before = people();
        LocalDate released = LocalDate.now(java.time.ZoneId.of("America/Los_Angeles")).minusDays(2);
        String csv = "Last name;First name;A#;Facility;Date detained;Date released;Release type;Court;Next hearing;Hearing type\n"
            + "Sontay;Ovidia;" + aNumber() + ";;;;;Adelanto Immigration Court;" + LocalDate.now().plusDays(100) + " 9:00 AM;Master\n"
            + "Sontay;Fidel;" + aNumber() + ";ADLNTCA;" + released.minusDays(20) + ";" + released + ";Bond;;;\n"
            + "Sontay;Rómulo;" + aNumber() + ";;;;;Adelanto Immigration Court;2024-03-14 9:00 AM;Master\n";
        JsonObject tried = tried(csv);
        assertThat(tried.getJsonObject("counts").getInt("new")).as(tried.toString()).isEqualTo(3);
        String id = tried.getString("id");
        commit(id);
        Set<String> added = people();
        added.removeAll(before);
        String ovidia = added.stream().filter(file -> http.get("/api/v1/people/" + file).json().toString().contains("Ovidia")).findFirst().orElseThrow();
        for (int i = 0; i < 100 && deadlines(ovidia).isEmpty(); i++) {
            Thread.sleep(100);
        }
        assertThat(deadlines(ovidia)).extracting(deadline -> deadline.getString("family")).containsExactly("FILING_MASTER_15");
        String fidel = added.stream().filter(file -> http.get("/api/v1/people/" + file).json().toString().contains("Fidel")).findFirst().orElseThrow();
        String romulo = added.stream().filter(file -> http.get("/api/v1/people/" + file).json().toString().contains("Rómulo")).findFirst().orElseThrow();
        for (int i = 0; i < 100 && deadlines(fidel).isEmpty(); i++) {
            Thread.sleep(100);
        }
        assertThat(deadlines(fidel)).extracting(deadline -> deadline.getString("due_on")).as("seven days from his release").containsExactly(released.plusDays(7).toString());
        assertThat(deadlines(romulo)).as("a hearing of the past starts nothing").isEmpty();

        JsonObject note = http.post("/api/v1/notes", Json.createObjectBuilder().add("case_id", romulo).add("tier", "TEAM").add("text", "Called").build()).json();
        assertThat(note.getString("id")).isNotNull();
        assertThat(http.send("POST", IMPORTS + "/" + id + "/undo", null, Map.of()).status()).isEqualTo(202);
        JsonObject undone = settled(http, id);
        assertThat(undone.getString("state")).isEqualTo("UNDONE");
        assertThat(undone.getInt("kept")).as("who was worked on; a deadline that appeared by itself is no work").isEqualTo(1);
        assertThat(http.get("/api/v1/people/" + ovidia).status()).isEqualTo(404);
        assertThat(http.get("/api/v1/people/" + fidel).status()).isEqualTo(404);
    }

    /** A second sheet adds a hearing to somebody on record; taking it back takes its deadline along and leaves the person. */
    @Test
    void takingBackAHearingTakesItsDeadlineBack() throws Exception {
        String number = aNumber();
        committed("Name,A number\nLeocadia Tzep," + number + "\n");
        Set<String> before = people();
        String file = before.stream().filter(one -> http.get("/api/v1/people/" + one).json().toString().contains("Tzep")).findFirst().orElseThrow();
        JsonObject again = tried("Name,A number,Court,Next hearing,Hearing type\nLeocadia Tzep," + number + ",Adelanto Immigration Court," + LocalDate.now().plusDays(100) + " 9:00 AM,Master\n");
        commit(again.getString("id"));
        for (int i = 0; i < 100 && deadlines(file).isEmpty(); i++) {
            Thread.sleep(100);
        }
        assertThat(deadlines(file)).hasSize(1);

        assertThat(http.send("POST", IMPORTS + "/" + again.getString("id") + "/undo", null, Map.of()).status()).isEqualTo(202);
        JsonObject undone = settled(http, again.getString("id"));
        assertThat(undone.getString("state")).isEqualTo("UNDONE");
        assertThat(undone.getInt("kept")).isZero();
        assertThat(deadlines(file)).isEmpty();
        assertThat(http.get("/api/v1/triggers?case=" + file).json().getJsonArray("data")).isEmpty();
        assertThat(http.get("/api/v1/hearings?case=" + file).json().getJsonArray("data")).isEmpty();
    }

    @Test
    void aHearingThatCannotBeReadBecomesATaskForToday() {
        Set<String> before = people();
        JsonObject tried = tried("Name,Hearing date,Hearing time,Judge\nTeodosia Chavajay,11/31/2026,9ish,Fernandez\n");
        String id = tried.getString("id");
        assertThat(tried.getJsonObject("counts").getInt("rejected")).isEqualTo(1);
        Http.Answer left = http.patch(IMPORTS + "/" + id, Json.createObjectBuilder().add("unread_to_notes", true).build(), tried.getString("etag"));
        assertThat(left.status()).as(left.body()).isEqualTo(200);
        assertThat(settled(http, id).getJsonObject("counts").getInt("new")).isEqualTo(1);
        commit(id);

        Set<String> added = people();
        added.removeAll(before);
        String file = added.iterator().next();
        assertThat(http.get("/api/v1/hearings?case=" + file).json().getJsonArray("data")).isEmpty();
        JsonArray tasks = http.get("/api/v1/tasks?case=" + file).json().getJsonArray("data");
        assertThat(tasks).hasSize(1);
        assertThat(tasks.getJsonObject(0).getString("title")).contains("Hearing date: 11/31/2026").contains("Hearing time: 9ish").contains("Judge: Fernandez");
        assertThat(LocalDate.parse(tasks.getJsonObject(0).getString("due_on"))).isBetween(LocalDate.now().minusDays(1), LocalDate.now());
        assertThat(http.get("/api/v1/notes?case=" + file).json().getJsonArray("data").toString()).contains("11/31/2026");

        assertThat(http.send("POST", IMPORTS + "/" + id + "/undo", null, Map.of()).status()).isEqualTo(202);
        assertThat(settled(http, id).getString("state")).isEqualTo("UNDONE");
        assertThat(people()).isEqualTo(before);
    }

    @Test
    void whoIsOnRecordIsAddedToOnceAndStaysWhenWorkedOn() {
        String number = aNumber();
        String first = committed("Name,A number,Phone\nLeocadia Tuyuc," + number + ",\n");
        JsonObject again = tried("Name,A number,Phone\nLeocadia Tuyuc," + number + ",909-555-0177\n");
        assertThat(again.getJsonObject("counts").getInt("changed")).isEqualTo(1);
        assertThat(again.getJsonObject("counts").getInt("new")).isZero();
        commit(again.getString("id"));
        JsonObject same = tried("Name,A number,Phone\nLeocadia Tuyuc," + number + ",909-555-0177\n");
        assertThat(same.getJsonObject("counts").getInt("unchanged")).isEqualTo(1);

        http.send("POST", IMPORTS + "/" + first + "/undo", null, Map.of());
        JsonObject undone = settled(http, first);
        assertThat(undone.getString("state")).isEqualTo("UNDONE");
        assertThat(undone.getInt("kept")).as("the second import has worked on the file since").isEqualTo(1);
        http.send("POST", IMPORTS + "/" + again.getString("id") + "/undo", null, Map.of());
        assertThat(settled(http, again.getString("id")).getString("state")).isEqualTo("UNDONE");
        JsonObject fresh = tried("Name,A number,Phone\nLeocadia Tuyuc," + number + ",909-555-0177\n");
        assertThat(fresh.getJsonObject("counts").getInt("changed")).as("the phone was taken back").isEqualTo(1);
    }

    @Test
    void aLikelyDuplicateWaitsForAPerson() {
        committed("Name,Date of birth\nFulgencia Pacay Xol,1977-07-07\n");
        JsonObject again = triedOnceKnown("Name,Date of birth\nFulgencia Pacay Xol,1977-07-07\n", 1);
        assertThat(again.getJsonObject("counts").getInt("duplicate")).isEqualTo(1);
        assertThat(again.getJsonObject("counts").getInt("new")).isZero();
    }

    @Test
    void aProgramDecidesAboutDuplicatesAndMendsCells() {
        committed("Name,Date of birth\nHermelinda Saquic Tol,1979-09-09\nMacario Saquic Tol,1949-02-02\n");
        JsonObject tried = triedOnceKnown("Name,Date of birth,Phone\nHermelinda Saquic Tol,1979-09-09,\nMacario Saquic Tol,1949-02-02,\nNicolasa Saquic,12/45/1980,\n", 2);
        assertThat(tried.getJsonObject("counts").getInt("duplicate")).isEqualTo(2);
        List<JsonObject> duplicates = tried.getJsonArray("duplicates").getValuesAs(JsonObject.class);
        assertThat(duplicates).extracting(one -> one.getJsonArray("rows").getInt(0)).containsExactly(2, 3);
        assertThat(duplicates.get(0).getInt("score")).isGreaterThanOrEqualTo(60);
        assertThat(duplicates.get(0)).doesNotContainKey("decision");
        assertThat(http.get("/api/v1/cases/" + duplicates.get(0).getString("case_id")).status()).isEqualTo(200);
        JsonObject flaw = tried.getJsonArray("rows").getJsonObject(0);
        assertThat(flaw.getInt("row")).isEqualTo(4);

        Http.Answer said = http.patch(IMPORTS + "/" + tried.getString("id"), Json.createObjectBuilder()
            .add("decisions", Json.createArrayBuilder().add(Json.createObjectBuilder().add("entry", duplicates.get(0).getInt("entry")).add("decision", "SAME_PERSON"))
                .add(Json.createObjectBuilder().add("entry", duplicates.get(1).getInt("entry")).add("decision", "SOMEBODY_ELSE")))
            .add("cells", Json.createArrayBuilder().add(Json.createObjectBuilder().add("row", 4).add("column", 1).add("text", "1980-12-04"))).build(), tried.getString("etag"));
        assertThat(said.status()).isEqualTo(200);
        JsonObject mended = settled(http, tried.getString("id"));
        assertThat(mended.getJsonObject("counts").getInt("rejected")).isZero();
        assertThat(mended.getJsonArray("duplicates").getJsonObject(1).getString("decision")).isEqualTo("SOMEBODY_ELSE");
        Set<String> before = people();
        commit(tried.getString("id"));
        assertThat(people()).as("the one who is somebody else, and the one whose date was mended").hasSize(before.size() + 2);

        Http.Answer without = http.patch(IMPORTS + "/" + tried.getString("id"), Json.createObjectBuilder().add("cells", Json.createArrayBuilder()
            .add(Json.createObjectBuilder().add("row", 4))).build(), settled(http, tried.getString("id")).getString("etag"));
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.body()).contains("cells");
    }

    @Test
    void whatHasComeInSinceTheCheckIsNoticedBeforeAnythingIsWritten() {
        for (String sheet : List.of("Name,Date of birth\nGaudencia Xiloj Us,1981-01-19\n", "Name,A number\nCeledonio Batz Us," + aNumber() + "\n")) {
            JsonObject first = tried(sheet);
            JsonObject second = tried(sheet);
            assertThat(second.getJsonObject("counts").getInt("new")).isEqualTo(1);
            commit(first.getString("id"));
            Set<String> before = people();
            assertThat(http.send("POST", IMPORTS + "/" + second.getString("id") + "/commit", null, Map.of()).status()).isEqualTo(202);
            JsonObject stopped = settled(http, second.getString("id"));
            assertThat(stopped.getString("state")).isEqualTo("DRY_RUN_DONE");
            assertThat(stopped.getString("fault")).isEqualTo("IMPORT_NOT_CHECKED");
            assertThat(people()).isEqualTo(before);
        }
    }

    @Test
    void datesThatCouldBeEitherAreAskedForOnce() {
        Http.Answer sent = send("", "Name,Date detained\nAristeo Cumes,11/3/26\nBruna Cumes,11/4/26\n");
        assertThat(sent.json().getString("state")).isEqualTo("UPLOADED");
        assertThat(sent.json().getBoolean("date_order_required")).isTrue();
        String id = sent.json().getString("id");
        assertThat(http.send("POST", IMPORTS + "/" + id + "/commit", null, Map.of()).status()).isEqualTo(409);

        Http.Answer said = http.patch(IMPORTS + "/" + id, Json.createObjectBuilder().add("date_order", "MONTH_FIRST").build(), sent.header("ETag"));
        assertThat(said.status()).isEqualTo(200);
        assertThat(settled(http, id).getJsonObject("counts").getInt("new")).isEqualTo(2);
    }

    @Test
    void whatIsNoSheetIsRefusedAndNothingIsKept() {
        assertThat(http.send("POST", IMPORTS + "?dry_run=true", "", Map.of("Content-Type", "text/csv")).status()).isEqualTo(422);
        assertThat(http.send("POST", IMPORTS + "?dry_run=false", "a,b", Map.of("Content-Type", "text/csv")).status()).isEqualTo(400);
        assertThat(http.send("POST", IMPORTS, "{}", Map.of("Content-Type", "application/json")).status()).isEqualTo(415);
        assertThat(Program.other().http().get(IMPORTS + "/" + send("", "Name\nUrbano Raxcacó\n").json().getString("id")).status())
            .as("another organization's import does not exist").isEqualTo(404);
    }

    private static JsonObject tried(String csv) {
        return settled(http, send("", csv).json().getString("id"));
    }

    private static void commit(String id) {
        assertThat(http.send("POST", IMPORTS + "/" + id + "/commit", null, Map.of()).status()).isEqualTo(202);
        JsonObject written = settled(http, id);
        assertThat(written.getString("state")).as("fault " + written.getString("fault", "none")).isEqualTo("COMMITTED");
    }

    private static String committed(String csv) {
        String id = tried(csv).getString("id");
        commit(id);
        return id;
    }
}
