package org.tanggol.proceedings.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tanggol.testing.Problems.assertProblem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;

/** How a matter ends stands unencrypted beside the day, and is therefore a code and never somebody's own words. */
class ProceedingClosureApiIT {

    private static final String PROCEEDINGS = "/api/v1/proceedings/";
    private static Http http;

    @BeforeAll
    static void comeIn() {
        http = Program.first().http();
    }

    private static JsonObject open() {
        String file = Program.first().hearing("2087-05-02T09:30:00").getString("case_id");
        return http.post(PROCEEDINGS.substring(0, PROCEEDINGS.length() - 1), Json.createObjectBuilder().add("case_id", file).add("kind", "BOND").build()).json();
    }

    private static Http.Answer close(JsonObject proceeding, String outcome) {
        return http.send("POST", PROCEEDINGS + proceeding.getString("id") + "/closure",
            Json.createObjectBuilder().add("closed_on", proceeding.getString("opened_on")).add("outcome", outcome).build().toString(),
            Map.of("Content-Type", "application/json", "If-Match", proceeding.getString("etag"), "Idempotency-Key", UUID.randomUUID().toString()));
    }

    @Test
    void anOutcomeIsACode() {
        JsonObject proceeding = open();

        Http.Answer answer = close(proceeding, "BOND_GRANTED");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("outcome")).isEqualTo("BOND_GRANTED");
    }

    @Test
    void wordsAreRefusedAtTheirFieldAndTheMatterStaysOpen() {
        JsonObject proceeding = open();

        Http.Answer answer = close(proceeding, "granted, sister pays");

        assertProblem(answer, 400, "validation-failed");
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("pointer")).isEqualTo("/outcome");
        assertThat(answer.body()).doesNotContain("sister");
        assertThat(http.get(PROCEEDINGS + proceeding.getString("id")).json()).isEqualTo(proceeding);
    }
}
