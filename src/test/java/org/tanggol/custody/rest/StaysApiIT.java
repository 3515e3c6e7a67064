package org.tanggol.custody.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tanggol.testing.Problems.assertProblem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;

/** Stays over the REST API: what a partner learns later about where somebody was. */
class StaysApiIT {

    private static final String STAYS = "/api/v1/stays/";
    private static Http http;

    @BeforeAll
    static void comeIn() {
        http = Program.first().http();
    }

    @Test
    void aPastPlaceFillsItsPartOfTheGap() {
        JsonObject stay = unlocatedSince("2026-01-05");

        Http.Answer answer = post(stay, "/past-stints", hospital("2026-01-07", "2026-01-08"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(kinds(answer.json())).containsExactly("UNKNOWN", "HOSPITAL", "UNKNOWN");
        JsonObject hospital = answer.json().getJsonArray("stints").getJsonObject(1);
        assertThat(hospital.getString("starts_at")).isEqualTo("2026-01-07T06:00:00Z");
        assertThat(hospital.getString("ends_at")).as("all of the last day").isEqualTo("2026-01-09T06:00:00Z");
    }

    @Test
    void aPastPlaceThatEndsBeforeItBeginsIsRefusedByTheNameOfTheMember() {
        Http.Answer answer = post(unlocatedSince("2026-01-05"), "/past-stints", hospital("2026-01-08", "2026-01-07"));

        assertProblem(answer, 422, "end-before-start");
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("pointer")).isEqualTo("/left_date");
    }

    @Test
    void aPlaceKnownWrongIsCorrectedAndItsTimesStay() {
        JsonObject stay = post(unlocatedSince("2026-01-05"), "/past-stints", hospital("2026-01-07", "2026-01-08")).json();
        JsonObject wrong = stay.getJsonArray("stints").getJsonObject(1);
        JsonObject patch = Json.createObjectBuilder().add("place", "Mercy hospital (fictional)").add("confidence", "CONFIRMED").build();

        Http.Answer answer = http.patch(STAYS + stay.getString("id") + "/stints/" + wrong.getString("id"), patch, stay.getString("etag"));

        assertThat(answer.status()).isEqualTo(200);
        JsonObject better = answer.json().getJsonArray("stints").getJsonObject(1);
        assertThat(better.getString("place")).isEqualTo("Mercy hospital (fictional)");
        assertThat(better.getString("confidence")).isEqualTo("CONFIRMED");
        assertThat(better.getString("starts_at")).isEqualTo(wrong.getString("starts_at"));
        assertThat(better.getString("ends_at")).isEqualTo(wrong.getString("ends_at"));
        assertProblem(http.patch(STAYS + stay.getString("id") + "/stints/" + wrong.getString("id"), patch, stay.getString("etag")), 412, "version-conflict");
    }

    @Test
    void anotherOrganizationFindsNeitherStayNorPlace() {
        JsonObject stay = unlocatedSince("2026-01-05");
        Http stranger = Program.other().http();
        String stint = stay.getJsonArray("stints").getJsonObject(0).getString("id");

        assertProblem(stranger.send("POST", STAYS + stay.getString("id") + "/past-stints", hospital("2026-01-07", "2026-01-08").toString(),
            Map.of("Content-Type", "application/json", "If-Match", stay.getString("etag"))), 404, "not-found");
        assertProblem(stranger.patch(STAYS + stay.getString("id") + "/stints/" + stint, Json.createObjectBuilder().add("note", "x").build(),
            stay.getString("etag")), 404, "not-found");
    }

    private static JsonObject unlocatedSince(String date) {
        JsonObject person = http.post("/api/v1/people", Json.createObjectBuilder().add("description", "man, about 40, green scarf").build()).json();
        return http.post("/api/v1/stays", said(Json.createObjectBuilder().add("case_id", person.getString("id")).add("kind", "UNKNOWN").add("date", date)).build()).json();
    }

    private static JsonObject hospital(String date, String left) {
        return said(Json.createObjectBuilder().add("kind", "HOSPITAL").add("place", "County hospital (fictional)").add("date", date).add("left_date", left)).build();
    }

    private static JsonObjectBuilder said(JsonObjectBuilder body) {
        return body.add("time_zone", "America/Chicago").add("source", "FAMILY").add("confidence", "LIKELY");
    }

    private static Http.Answer post(JsonObject stay, String to, JsonObject body) {
        return http.send("POST", STAYS + stay.getString("id") + to, body.toString(), Map.of("Content-Type", "application/json", "If-Match", stay.getString("etag")));
    }

    private static List<String> kinds(JsonObject stay) {
        return stay.getJsonArray("stints").getValuesAs(JsonObject.class).stream().map(stint -> stint.getString("kind")).toList();
    }
}
