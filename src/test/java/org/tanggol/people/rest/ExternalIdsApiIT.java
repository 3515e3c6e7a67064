package org.tanggol.people.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tanggol.testing.Problems.assertProblem;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;
import org.tanggol.testing.Statements;

/** A partner's program reports people under its own ids and need not remember ours. */
class ExternalIdsApiIT {

    private static Http http;

    @BeforeAll
    static void comeIn() {
        http = Program.first().http();
    }

    @Test
    void theFirstReportOpensACaseAndTheSecondFindsIt() {
        String path = path();

        Http.Answer made = put(path, somebody().build());
        Http.Answer again = put(path, somebody().build());
        Http.Answer changed = put(path, Json.createObjectBuilder().add("pronouns", "she").build());

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).endsWith("/api/v1/people/" + made.json().getString("id"));
        assertThat(made.json().getJsonArray("external_ids").getJsonObject(0).getString("value")).isEqualTo(path.substring(path.lastIndexOf('/') + 1));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).as("nothing changes when nothing is new").isEqualTo(made.json());
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().getString("id")).isEqualTo(made.json().getString("id"));
        assertThat(changed.json().getString("pronouns")).isEqualTo("she");
        assertThat(changed.json().getString("description")).as("what is not named stays").isEqualTo(made.json().getString("description"));
        assertThat(changed.header("ETag")).isNotEqualTo(made.header("ETag"));
    }

    @Test
    void theSameAddressReadsThePerson() {
        String path = path();
        assertProblem(http.get(path), 404, "not-found");
        JsonObject made = put(path, somebody().build()).json();

        Http.Answer read = http.get(path);

        assertThat(read.json()).isEqualTo(made).isEqualTo(http.get("/api/v1/people/" + made.getString("id")).json());
        assertThat(http.send("GET", path, null, Map.of("If-None-Match", read.header("ETag"))).status()).isEqualTo(304);
        assertThat(http.get("/api/v1/cases/" + made.getString("id")).json().getJsonArray("external_ids")).isEqualTo(made.getJsonArray("external_ids"));
        assertProblem(Program.other().http().get(path), 404, "not-found");
    }

    @Test
    void anANumberOfAnotherCaseIsAskedBackAndNeverGuessed() {
        String number = number();
        JsonObject known = http.post("/api/v1/people", somebody().add("a_number", number).build()).json();
        String path = path();

        Http.Answer answer = put(path, somebody().add("a_number", number).build());

        assertProblem(answer, 409, "duplicate-suspected");
        assertThat(answer.body()).doesNotContain(number);
        JsonObject candidate = answer.json().getJsonArray("candidates").getJsonObject(0);
        assertThat(candidate.getString("id")).isEqualTo(known.getString("id"));
        assertThat(candidate.getInt("score")).isEqualTo(100);
        assertProblem(http.get(path), 404, "not-found");

        Http.Answer tied = http.post("/api/v1/cases/" + known.getString("id") + "/external-ids", externalId(path));
        assertThat(tied.status()).isEqualTo(200);
        assertThat(put(path, somebody().add("a_number", number).build()).json().getString("id")).isEqualTo(known.getString("id"));
    }

    @Test
    void twoCasesThatFitAreBothNamed() {
        String number = number();
        JsonObject numbered = http.post("/api/v1/people", somebody().add("a_number", number).build()).json();
        String path = path();
        JsonObject ours = put(path, somebody().build()).json();

        Http.Answer answer = put(path, somebody().add("a_number", number).build());

        assertProblem(answer, 409, "duplicate-suspected");
        assertThat(answer.json().getJsonArray("candidates").getValuesAs(JsonObject.class).stream().map(one -> one.getString("id")))
            .containsExactly(numbered.getString("id"), ours.getString("id"));
    }

    @Test
    void anIdThatAnotherCaseHasIsNotGivenTwice() {
        String path = path();
        put(path, somebody().build());
        JsonObject other = http.post("/api/v1/people", somebody().build()).json();

        assertProblem(http.post("/api/v1/cases/" + other.getString("id") + "/external-ids", externalId(path)), 409, "duplicate-suspected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789", "A123456789", "A-123-456-789"})
    void anANumberInTheAddressIsRefused(String value) {
        Http.Answer answer = put("/api/v1/cases/by-external-id/clinic-north/" + value, somebody().build());

        assertProblem(answer, 422, "external-id-looks-like-a-number");
    }

    @Test
    void neitherTheIdNorTheAnswerThatIsKeptLiesInClear() throws Exception {
        String path = path();
        String value = path.substring(path.lastIndexOf('/') + 1);
        put(path, somebody().build());
        http.post("/api/v1/people", Json.createObjectBuilder().add("description", "kept " + value).build());

        try (Statements rows = new Statements()) {
            assertThat(rows.holding("external_id", "system_name", "clinic-north")).isPositive();
            assertThat(rows.holding("kept_answer", "location", "/api/v1/people/")).isPositive();
            assertThat(rows.holding("external_id", "value_p2", value)).isZero();
            assertThat(rows.holding("kept_answer", "body_p2", "kept")).isZero();
            assertThat(rows.holding("audit_event", "details", value)).isZero();
        }
    }

    @Test
    void reportsAtOnceMakeOneCase() {
        String path = path();

        List<Http.Answer> answers = IntStream.range(0, 6).mapToObj(i -> CompletableFuture.supplyAsync(() -> put(path, somebody().build()),
            task -> new Thread(task).start())).toList().stream().map(CompletableFuture::join).toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201));
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().map(answer -> answer.json().getString("id")).distinct()).hasSize(1);
    }

    @Test
    void aBatchSaysOfEachReportWhatCameOfIt() {
        String number = number();
        http.post("/api/v1/people", somebody().add("a_number", number).build());
        String known = path();
        put(known, somebody().build());
        String key = UUID.randomUUID().toString();
        JsonArrayBuilder rows = Json.createArrayBuilder().add(row(path(), somebody())).add(row(known, somebody()))
            .add(row(path(), Json.createObjectBuilder().add("description", "x").add("birth_date", "soon"))).add(row(path(), somebody().add("a_number", number)))
            .add(row("/api/v1/cases/by-external-id/clinic-north/123456789", somebody())).add(Json.createObjectBuilder().add("system", "clinic-north").add("value", "9"));
        String body = Json.createObjectBuilder().add("data", rows).build().toString();
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Idempotency-Key", key);

        Http.Answer answer = http.send("POST", "/api/v1/cases/batch", body, headers);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<JsonObject> results = answer.json().getJsonArray("data").getValuesAs(JsonObject.class);
        assertThat(results.stream().map(result -> result.getInt("status"))).containsExactly(201, 200, 400, 409, 422, 400);
        assertThat(results.get(0).getString("case_id")).isNotEmpty();
        assertThat(results.get(2).getJsonArray("errors").getJsonObject(0).getString("pointer")).isEqualTo("/data/2/person/birth_date");
        assertThat(results.get(3).getJsonArray("candidates")).hasSize(1);
        assertThat(results.get(4).getJsonArray("errors").getJsonObject(0).getString("pointer")).isEqualTo("/data/4/value");
        assertThat(results.get(5).getJsonArray("errors").getJsonObject(0).getString("pointer")).isEqualTo("/data/5/person");
        assertThat(http.send("POST", "/api/v1/cases/batch", body, headers).body()).isEqualTo(answer.body());
    }

    @Test
    void aBatchHasAtMostTwoHundredRows() {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        IntStream.range(0, 201).forEach(i -> rows.add(row(path(), somebody())));

        assertProblem(http.post("/api/v1/cases/batch", Json.createObjectBuilder().add("data", rows).build()), 400, "too-many-rows");
    }

    private static JsonObjectBuilder row(String path, JsonObjectBuilder person) {
        return Json.createObjectBuilder(externalId(path)).add("person", person);
    }

    private static JsonObject externalId(String path) {
        String[] parts = path.split("/");
        return Json.createObjectBuilder().add("system", parts[parts.length - 2]).add("value", parts[parts.length - 1]).build();
    }

    private static Http.Answer put(String path, JsonObject body) {
        return http.send("PUT", path, body.toString(), Map.of("Content-Type", "application/json"));
    }

    private static JsonObjectBuilder somebody() {
        return Json.createObjectBuilder().add("description", "woman, about 30, with a scar on the chin").add("estimated_age", 30);
    }

    private static String path() {
        return "/api/v1/cases/by-external-id/clinic-north/case-" + UUID.randomUUID();
    }

    private static String number() {
        return String.valueOf(ThreadLocalRandom.current().nextInt(200_000_000, 999_999_999));
    }
}
