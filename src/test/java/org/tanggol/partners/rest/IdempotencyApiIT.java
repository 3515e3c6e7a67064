package org.tanggol.partners.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tanggol.testing.Problems.assertProblem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;

/** A request that is repeated because its answer got lost does its deed once. */
class IdempotencyApiIT {

    private static final String PEOPLE = "/api/v1/people";
    private static final JsonObject SOMEBODY = Json.createObjectBuilder().add("description", "woman, about 50, grey braid").build();
    private static Http http;

    @BeforeAll
    static void comeIn() {
        http = Program.first().http();
    }

    @Test
    void aRepeatedRequestGetsTheFirstAnswerByteForByteAndMakesNobodyElse() {
        String key = key();
        long before = cases();

        Http.Answer first = post(http, key, SOMEBODY);
        Http.Answer second = post(http, '"' + key + '"', SOMEBODY);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location")).endsWith(PEOPLE + "/" + first.json().getString("id"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo(first.json().getString("etag"));
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    void theAnswerIsTheOneAReaderGets() {
        Http.Answer made = post(http, key(), SOMEBODY);

        assertThat(http.get(PEOPLE + "/" + made.json().getString("id")).json()).isEqualTo(made.json());
    }

    @Test
    void manyEqualRequestsAtOnceMakeOnePerson() {
        String key = key();
        long before = cases();
        CountDownLatch go = new CountDownLatch(1);

        List<CompletableFuture<Http.Answer>> running = IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(() -> {
            try {
                go.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return post(http, key, SOMEBODY);
        }, runnable -> new Thread(runnable).start())).collect(Collectors.toCollection(ArrayList::new));
        go.countDown();
        List<Http.Answer> answers = running.stream().map(CompletableFuture::join).toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 409));
        assertThat(answers.stream().filter(answer -> answer.status() == 201).map(Http.Answer::body).collect(Collectors.toSet())).hasSize(1);
        answers.stream().filter(answer -> answer.status() == 409).forEach(answer -> assertProblem(answer, 409, "idempotency-key-in-use"));
        assertThat(cases()).isEqualTo(before + 1);
        assertThat(post(http, key, SOMEBODY).status()).isEqualTo(201);
    }

    @Test
    void theSameKeyWithAnotherBodyOrAddressIsRefused() {
        String key = key();
        String file = post(http, key, SOMEBODY).json().getString("id");

        assertProblem(post(http, key, Json.createObjectBuilder(SOMEBODY).add("pronouns", "she").build()), 422, "idempotency-key-reused");
        assertProblem(http.send("POST", "/api/v1/tasks", Json.createObjectBuilder().add("case_id", file).add("title", "Call").build().toString(),
            Map.of("Content-Type", "application/json", "Idempotency-Key", key)), 422, "idempotency-key-reused");
    }

    @Test
    void nothingIsKeptOfARefusedRequest() {
        String key = key();

        assertProblem(post(http, key, Json.createObjectBuilder().add("pronouns", "he").build()), 422, "something-to-call-them");
        assertThat(post(http, key, SOMEBODY).status()).isEqualTo(201);
    }

    @Test
    void anotherProgramMayUseTheSameKey() {
        String key = key();
        Http.Answer first = post(http, key, SOMEBODY);

        Http.Answer other = post(Program.other().http(), key, SOMEBODY);

        assertThat(other.status()).isEqualTo(201);
        assertThat(other.json().getString("id")).isNotEqualTo(first.json().getString("id"));
    }

    @Test
    void intakeNeedsAKeyAndOtherRequestsDoNot() {
        Map<String, String> json = Map.of("Content-Type", "application/json");
        assertProblem(http.send("POST", PEOPLE, SOMEBODY.toString(), json), 400, "idempotency-key-missing");
        assertProblem(http.send("POST", PEOPLE, SOMEBODY.toString(), Map.of("Content-Type", "application/json", "Idempotency-Key", "x".repeat(130))), 400,
            "validation-failed");
        String file = post(http, key(), SOMEBODY).json().getString("id");
        assertThat(http.send("POST", "/api/v1/tasks", Json.createObjectBuilder().add("case_id", file).add("title", "Call").build().toString(), json).status())
            .isEqualTo(201);
    }

    @Test
    void aRepeatedStepOfAStateIsNotRefusedWhenItHasAKey() {
        String file = post(http, key(), SOMEBODY).json().getString("id");
        JsonObject task = http.post("/api/v1/tasks", Json.createObjectBuilder().add("case_id", file).add("title", "Call").build()).json();
        String done = "/api/v1/tasks/" + task.getString("id") + "/completion";
        Map<String, String> keyed = Map.of("Idempotency-Key", key());

        Http.Answer first = http.send("POST", done, null, keyed);
        Http.Answer second = http.send("POST", done, null, keyed);

        assertThat(List.of(first.status(), second.status())).containsOnly(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(http.send("POST", done, null, Map.of()).status()).isEqualTo(409);
    }

    private static Http.Answer post(Http as, String key, JsonObject body) {
        return as.send("POST", PEOPLE, body.toString(), Map.of("Content-Type", "application/json", "Idempotency-Key", key));
    }

    private static long cases() {
        return http.get("/api/v1/cases?limit=1&count=true").json().getInt("total");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
