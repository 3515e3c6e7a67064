package org.tanggol.consent;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;

/** Relatives and what the person agreed to, by the API. Everybody is fictional. */
class ConsentApiIT {

    private static final LocalDate DAY = LocalDate.now().minusDays(3);

    private final Http http = Program.first().http();
    private String file;
    private String sister;

    @BeforeEach
    void addSister() {
        file = Program.first().hearing("2087-03-18T09:00:00").getString("case_id");
        Http.Answer added = http.post("/api/v1/relatives", Json.createObjectBuilder().add("case_id", file).add("name", "Ixchel Probe").add("relation", "sister").add("language", "es").build());
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        sister = added.json().getString("id");
    }

    private Http.Answer answer(String answer, LocalDate lastDay, String words, String... blocks) {
        JsonObjectBuilder body = Json.createObjectBuilder().add("case_id", file).add("relative_id", sister).add("answer", answer).add("way", "IN_PERSON").add("said_on", DAY.toString());
        if (lastDay != null) {
            body.add("last_day", lastDay.toString());
        }
        if (words != null) {
            body.add("words", words);
        }
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (String block : blocks) {
            all.add(block);
        }
        return http.post("/api/v1/consents", body.add("blocks", all).build());
    }

    private Http.Answer revoked(Http.Answer consent) {
        return http.send("POST", "/api/v1/consents/" + consent.json().getString("id") + "/revocation", null, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private JsonObject relative() {
        return http.get("/api/v1/relatives?case=" + file).json().getJsonArray("data").getValuesAs(JsonObject.class).stream().filter(one -> one.getString("id").equals(sister)).findFirst().orElseThrow();
    }

    @Test
    void anAnswerEndsTheOneBeforeAndBothAreKept() {
        Http.Answer first = answer("GIVEN", DAY.plusDays(90), "She said yes to both", "HEARING", "PLACE");
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.json().getJsonArray("blocks").toString()).isEqualTo("[\"PLACE\",\"HEARING\"]");
        Http.Answer second = answer("REFUSED", null, null);
        assertThat(second.status()).as(second.body()).isEqualTo(201);
        var all = http.get("/api/v1/consents?case=" + file).json().getJsonArray("data").getValuesAs(JsonObject.class);
        assertThat(all).hasSize(2);
        assertThat(all.get(0).getString("answer")).isEqualTo("REFUSED");
        assertThat(all.get(0).containsKey("ended_at") && !all.get(0).isNull("ended_at")).isFalse();
        assertThat(all.get(1).getString("ended_at")).isNotBlank();
        assertThat(revoked(first).status()).as("it has ended").isEqualTo(409);
    }

    @Test
    void whoMustNeverBeToldIsMarkedAndOnlyWordsOfThePersonChangeThat() {
        Http.Answer never = answer("NEVER", null, null);
        assertThat(never.status()).as(never.body()).isEqualTo(201);
        assertThat(relative().getBoolean("barred")).isTrue();
        Http.Answer revoked = revoked(never);
        assertThat(revoked.json().getString("code")).isEqualTo("consent-never");
        assertThat(answer("GIVEN", DAY.plusDays(90), null, "PLACE").status()).isEqualTo(400);
        assertThat(relative().getBoolean("barred")).isTrue();
        assertThat(answer("GIVEN", DAY.plusDays(90), "They have made peace; she said so by video", "PLACE").status()).isEqualTo(201);
        assertThat(relative().getBoolean("barred")).isFalse();
    }

    @Test
    void badInputNamesTheFieldAndStoresNothing() {
        assertThat(answer("GIVEN", DAY.plusYears(2), null, "PLACE").body()).contains("consent-too-long", "last_day");
        assertThat(answer("GIVEN", DAY.plusDays(9), null).body()).contains("blocks");
        assertThat(answer("GIVEN", DAY.plusDays(9), null, "EVERYTHING").status()).isEqualTo(400);
        assertThat(answer("MAYBE", null, null).status()).isEqualTo(400);
        JsonObject other = Json.createObjectBuilder().add("case_id", Program.first().hearing("2087-03-19T09:00:00").getString("case_id")).add("relative_id", sister).add("answer", "REFUSED")
            .add("way", "PHONE").add("said_on", DAY.toString()).build();
        assertThat(http.post("/api/v1/consents", other).body()).as("a relative of another case").contains("relative_id");
        assertThat(http.get("/api/v1/consents?case=" + file).json().getJsonArray("data")).isEmpty();
    }
}
