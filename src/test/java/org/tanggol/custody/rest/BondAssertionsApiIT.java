package org.tanggol.custody.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tanggol.testing.Problems.assertProblem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;

/** What a clinic's program records about bond hearings: contradictions stand side by side, and a withdrawal takes nothing away. */
class BondAssertionsApiIT {

    private final Http http = Program.first().http();
    private String file;

    @BeforeEach
    void somebody() {
        file = http.post("/api/v1/people", Json.createObjectBuilder().add("description", "woman, about 30, with a red scarf").build()).json().getString("id");
    }

    private JsonObjectBuilder said(String standing, String by, String on) {
        return Json.createObjectBuilder().add("case_id", file).add("standing", standing).add("authority", "INA_235_B_2").add("asserted_by", by).add("circuit", "NINTH").add("on", on);
    }

    private JsonObject made(JsonObjectBuilder said) {
        Http.Answer answer = http.post("/api/v1/bond-assertions", said.build());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private List<JsonObject> all() {
        return http.get("/api/v1/bond-assertions?case=" + file).json().getJsonArray("data").getValuesAs(JsonObject.class);
    }

    private Http.Answer withdraw(JsonObject assertion, String why) {
        return http.send("POST", "/api/v1/bond-assertions/" + assertion.getString("id") + "/withdrawal", Json.createObjectBuilder().add("why", why).build().toString(),
            Map.of("If-Match", assertion.getString("etag"), "Content-Type", "application/json", "Idempotency-Key", UUID.randomUUID().toString()));
    }

    @Test
    void aNewerAssertionTakesNoOlderOneAway() {
        JsonObject ice = made(said("NOT_ELIGIBLE", "ICE", "2026-01-09").add("cited", "Matter of Yajure Hurtado, 29 I&N Dec. 216").add("document", "I-286").add("argued", "Entered without inspection"));
        JsonObject court = made(said("ELIGIBLE", "IJ Lindgren", "2026-02-26").add("court", "Tule Valley Immigration Court"));

        assertThat(all()).extracting(one -> one.getString("id")).containsExactly(court.getString("id"), ice.getString("id"));
        assertThat(all().get(1).getString("cited")).isEqualTo("Matter of Yajure Hurtado, 29 I&N Dec. 216");
        assertThat(all().get(1).getString("argued")).isEqualTo("Entered without inspection");
        assertThat(all().get(0).getString("court")).isEqualTo("Tule Valley Immigration Court");
    }

    @Test
    void whatIsWithdrawnStaysWithItsReasonAndIsWithdrawnOnce() {
        JsonObject wrong = made(said("ELIGIBLE", "IJ Lindgren", "2026-02-26"));
        JsonObject stands = made(said("CONTESTED", "ICE", "2026-01-09"));

        assertProblem(withdraw(wrong, " "), 400, "validation-failed");
        Http.Answer answer = withdraw(wrong, "It was of another person");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(all()).extracting(one -> one.getString("id")).as("last, and still there").containsExactly(stands.getString("id"), wrong.getString("id"));
        assertThat(all().get(1).getBoolean("withdrawn")).isTrue();
        assertThat(all().get(1).getString("withdrawn_why")).isEqualTo("It was of another person");
        assertProblem(withdraw(wrong, "Again"), 412, "version-conflict");
        assertProblem(withdraw(all().get(1), "Again"), 409, "assertion-withdrawn");
    }

    @Test
    void whatIsNotYetAndWhatSaysTooLittleIsRefused() {
        assertProblem(http.post("/api/v1/bond-assertions", said("ELIGIBLE", "ICE", "2087-01-01").build()), 422, "in-the-future");
        assertProblem(http.post("/api/v1/bond-assertions", said("ELIGIBLE", " ", "2026-01-01").build()), 400, "validation-failed");
        assertProblem(http.post("/api/v1/bond-assertions", said("PERHAPS", "ICE", "2026-01-01").build()), 400, "validation-failed");
    }
}
