package org.tanggol.partners.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tanggol.testing.Problems.assertProblem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;
import org.tanggol.testing.Receiver;
import org.tanggol.testing.Server;
import org.tanggol.testing.Statements;

/** A partner's endpoint: registered, called with signatures, tried again, switched off and on. */
class WebhooksApiIT {

    private static final String WEBHOOKS = "/api/v1/webhooks";
    private static Http http;
    private Receiver receiver;
    private String id;

    @BeforeAll
    static void comeIn() {
        http = Program.first().http();
    }

    @BeforeEach
    void listen() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void stop() {
        if (id != null) {
            post("/disable");
        }
        receiver.close();
    }

    @Test
    void anEndpointThatAnswersItsTestIsToldOfWhatChangesAndOfNothingElse() {
        JsonObject webhook = register("hearing.scheduled", "hearing.rescheduled");
        String secret = webhook.getString("secret");
        assertThat(webhook.getString("state")).isEqualTo("ENABLED");
        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(receiver.calls()).singleElement().satisfies(call -> assertThat(call.type()).isEqualTo("webhook.test"));

        JsonObject hearing = Program.first().hearing("2087-03-14T09:30:00");
        JsonObject moved = http.patch("/api/v1/hearings/" + hearing.getString("id"), Json.createObjectBuilder().add("local_date_time", "2087-03-18T09:30:00").build(),
            hearing.getString("etag")).json();

        Receiver.Call told = receiver.await(1, of(hearing)).get(0);
        receiver.await(1, of(moved));
        assertThat(told.json().keySet()).containsExactly("type", "timestamp", "data");
        assertThat(told.json().getJsonObject("data").keySet()).containsExactly("id");
        assertThat(Instant.parse(told.json().getString("timestamp"))).isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(receiver.calls()).allMatch(call -> call.isSignedWith(secret));
        assertThat(new Receiver.Call(told.headers(), told.body().replace("scheduled", "cancelled")).isSignedWith(secret)).isFalse();
        assertThat(types()).containsOnly("webhook.test", "hearing.scheduled", "hearing.rescheduled");
        assertThat(receiver.calls().stream().map(Receiver.Call::id)).doesNotHaveDuplicates();

        JsonObject delivery = delivery(told.id());
        assertThat(delivery.getString("state")).isEqualTo("DELIVERED");
        assertThat(delivery.getJsonArray("attempts").getJsonObject(0).getInt("status")).isEqualTo(204);
        assertThat(http.get(WEBHOOKS + "/" + id).body()).doesNotContain("whsec_");
    }

    @Test
    void whatWasNotTakenIsSentAgainUnderTheSameIdAndSignedAnew() {
        String secret = register("hearing.scheduled").getString("secret");
        receiver.answers(302, Map.of("Location", receiver.url()));
        JsonObject hearing = Program.first().hearing("2087-03-14T09:30:00");

        receiver.await(1, of(hearing));
        receiver.answers(200, Map.of());
        List<Receiver.Call> calls = receiver.await(2, of(hearing));

        assertThat(calls.stream().map(Receiver.Call::id).collect(Collectors.toSet())).hasSize(1);
        assertThat(calls).allMatch(call -> call.isSignedWith(secret));
        assertThat(outcomes(calls.get(0).id(), 2)).containsExactly("REDIRECTED", "ACCEPTED");
    }

    @Test
    void aWaitTheEndpointAsksForIsKept() {
        register("hearing.scheduled");
        receiver.answers(429, Map.of("Retry-After", "3000"));
        JsonObject hearing = Program.first().hearing("2087-03-14T09:30:00");

        String message = receiver.await(1, of(hearing)).get(0).id();

        assertThat(outcomes(message, 1)).containsExactly("REFUSED");
        assertThat(Instant.parse(delivery(message).getString("next_attempt_at"))).isAfter(Instant.now().plusSeconds(2_900));
    }

    @Test
    void whoeverIsGoneIsCalledNoMoreAndHearsOfEverythingWhenBack() {
        register("hearing.scheduled");
        receiver.answers(410, Map.of());
        JsonObject hearing = Program.first().hearing("2087-03-14T09:30:00");
        receiver.await(1, of(hearing));
        assertThat(state("DISABLED").getString("disabled_why")).isEqualTo("GONE");

        JsonObject missed = Program.first().hearing("2087-03-15T09:30:00");
        receiver.answers(204, Map.of());
        assertThat(receiver.calls()).noneMatch(of(missed));
        assertThat(post("/enable").json().getString("state")).isEqualTo("ENABLED");
        receiver.await(1, of(missed));
    }

    @Test
    void oneWhoDoesNotAnswerATestIsNotCalledUntilItDoes() {
        receiver.answers(401, Map.of());
        JsonObject webhook = register("hearing.scheduled");
        assertThat(webhook.getString("state")).isEqualTo("UNVERIFIED");
        JsonObject hearing = Program.first().hearing("2087-03-14T09:30:00");
        assertThat(post("/test").json().getJsonArray("attempts").getJsonObject(0).getInt("status")).isEqualTo(401);
        assertThat(receiver.calls()).noneMatch(of(hearing));

        receiver.answers(204, Map.of());
        assertThat(post("/test").json().getString("state")).isEqualTo("DELIVERED");
        state("ENABLED");
        receiver.await(1, of(hearing));
    }

    @Test
    void theSecretBeforeSignsAlongWithTheNewOne() {
        String before = register("hearing.scheduled").getString("secret");
        JsonObject rotated = post("/secret").json();
        String now = rotated.getString("secret");
        post("/test");

        Receiver.Call last = receiver.calls().get(receiver.calls().size() - 1);
        assertThat(now).isNotEqualTo(before);
        assertThat(last.isSignedWith(before)).isTrue();
        assertThat(last.isSignedWith(now)).isTrue();
        assertThat(last.headers().get("webhook-signature").get(0).split(" ")).hasSize(2);
        assertThat(Instant.parse(rotated.getString("previous_secret_until"))).isAfter(Instant.now().plusSeconds(86_000));
    }

    @Test
    void oneMessageOrATimeOfThemIsSentAgainUnderTheSameIds() {
        Instant begun = Instant.now().minusSeconds(1);
        register("hearing.scheduled");
        JsonObject first = Program.first().hearing("2087-03-14T09:30:00");
        JsonObject second = Program.first().hearing("2087-03-15T09:30:00");
        String message = receiver.await(1, of(first)).get(0).id();
        receiver.await(1, of(second));
        outcomes(message, 1);

        assertThat(post("/deliveries/" + message + "/replay").status()).isEqualTo(200);
        assertThat(receiver.await(2, of(first)).get(1).id()).isEqualTo(message);
        outcomes(message, 2);
        assertThat(http.post(WEBHOOKS + "/" + id + "/replay", Json.createObjectBuilder().add("since", begun.toString()).build()).json().getInt("count"))
            .isGreaterThanOrEqualTo(2);
        receiver.await(3, of(first));
        receiver.await(2, of(second));
    }

    @Test
    void addressesOfOwnNetworksAreRefusedOrNeverCalled() {
        for (String url : List.of("http://example.org/", "https://user:word@example.org/", "gopher://example.org/")) {
            Http.Answer answer = http.post(WEBHOOKS, body(url, "hearing.scheduled"));
            assertThat(answer.status()).as(url).isEqualTo(422);
            assertThat(answer.body()).contains("webhook-address-refused").doesNotContain("example.org");
        }
        String number = "https://10." + Instant.now().getNano() % 250 + ".0.1:8443/";
        JsonObject webhook = http.post(WEBHOOKS, body(number, "hearing.scheduled")).json();
        id = webhook.getString("id");
        assertThat(webhook.getString("state")).isEqualTo("UNVERIFIED");
        assertThat(http.get(WEBHOOKS + "/" + id + "/deliveries").json().getJsonArray("data").getJsonObject(0).getJsonArray("attempts").getJsonObject(0).getString("outcome"))
            .isEqualTo("ADDRESS_REFUSED");
    }

    @Test
    void theSameAddressTwiceAndUnknownTypesAreRefused() {
        register("hearing.scheduled");
        assertProblem(http.post(WEBHOOKS, body(receiver.url(), "hearing.scheduled")), 409, "webhook-exists");
        assertThat(http.post(WEBHOOKS, body("https://hooks.example.org/", "hearing.lost")).status()).isEqualTo(400);
        assertThat(http.post(WEBHOOKS, body("https://hooks.example.org/")).status()).isEqualTo(400);
    }

    @Test
    void whatAProgramMayNotReadItIsNotToldOf() {
        Http bearer = new Http().bearer(Program.first().token("webhooks:manage hearings:read").json().getString("access_token"));
        assertThat(bearer.post(WEBHOOKS, body(receiver.url(), "hearing.scheduled", "case.created")).status()).isEqualTo(403);
        Http alone = new Http().bearer(Program.first().token("webhooks:manage").json().getString("access_token"));
        assertThat(alone.post(WEBHOOKS, body(receiver.url(), "hearing.scheduled")).status()).isEqualTo(403);
        assertThat(receiver.calls()).isEmpty();
    }

    @Test
    void anotherOrganizationsWebhookIsNotThere() {
        register("hearing.scheduled");
        Http other = Program.other().http();
        assertProblem(other.get(WEBHOOKS + "/" + id), 404, "not-found");
        assertProblem(other.send("POST", WEBHOOKS + "/" + id + "/secret", null, Map.of()), 404, "not-found");
        Program.other().hearing("2087-03-14T09:30:00");
        Program.first().hearing("2087-03-16T09:30:00");
        receiver.await(1, call -> call.type().equals("hearing.scheduled"));
        assertThat(other.get(WEBHOOKS).body()).doesNotContain(id);
    }

    @Test
    void neitherSecretNorAddressLiesInClear() throws Exception {
        String secret = register("hearing.scheduled").getString("secret");
        try (Statements database = new Statements()) {
            assertThat(database.holding("webhook_endpoint", "secret_p2", secret.substring(6))).isZero();
            assertThat(database.holding("webhook_endpoint", "url_p2", "hooks?key")).isZero();
        }
        assertThat(Server.output()).doesNotContain(secret).doesNotContain("key=abc");
    }

    private JsonObject register(String... types) {
        Http.Answer answer = http.post(WEBHOOKS, body(receiver.url(), types));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        id = answer.json().getString("id");
        return answer.json();
    }

    private static JsonObject body(String url, String... types) {
        return Json.createObjectBuilder().add("url", url).add("types", Json.createArrayBuilder(List.of(types))).build();
    }

    private Http.Answer post(String path) {
        return http.send("POST", WEBHOOKS + "/" + id + path, null, Map.of());
    }

    private static Predicate<Receiver.Call> of(JsonObject object) {
        return call -> call.object().equals(object.getString("id"));
    }

    private Set<String> types() {
        return receiver.calls().stream().map(Receiver.Call::type).collect(Collectors.toSet());
    }

    private JsonObject delivery(String message) {
        return http.get(WEBHOOKS + "/" + id + "/deliveries?limit=200").json().getJsonArray("data").getValuesAs(JsonObject.class).stream()
            .filter(one -> one.getString("id").equals(message)).findFirst().orElseThrow();
    }

    /** How the attempts went, once there are so many. */
    private List<String> outcomes(String message, int count) {
        for (int i = 0; i < 100 && delivery(message).getJsonArray("attempts").size() < count; i++) {
            pause();
        }
        return delivery(message).getJsonArray("attempts").getValuesAs(JsonObject.class).stream().map(attempt -> attempt.getString("outcome")).toList();
    }

    private JsonObject state(String state) {
        for (int i = 0; i < 100 && !http.get(WEBHOOKS + "/" + id).json().getString("state").equals(state); i++) {
            pause();
        }
        JsonObject webhook = http.get(WEBHOOKS + "/" + id).json();
        assertThat(webhook.getString("state")).isEqualTo(state);
        return webhook;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
