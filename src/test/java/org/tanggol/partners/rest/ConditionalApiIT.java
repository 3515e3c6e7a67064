package org.tanggol.partners.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;

/** Every object has a strong entity tag, which is another as soon as the object shows something else. */
class ConditionalApiIT {

    private static Http http;

    @BeforeAll
    static void comeIn() {
        http = Program.first().http();
    }

    @Test
    void whoKnowsAnObjectIsNotSentItAgain() {
        JsonObject hearing = Program.first().hearing("2087-03-14T09:30:00");
        String file = hearing.getString("case_id");
        List<String> addresses = new ArrayList<>(List.of("hearings/" + hearing.getString("id"), "people/" + file, "cases/" + file,
            "proceedings/" + hearing.getString("proceeding_id"), first("courts"), first("facilities?limit=1")));
        addresses.add(made("tasks", Json.createObjectBuilder().add("case_id", file).add("title", "Call").build()));
        addresses.add(made("notes", Json.createObjectBuilder().add("case_id", file).add("tier", "TEAM").add("text", "No answer").build()));
        addresses.add(made("stays", Json.createObjectBuilder().add("case_id", file).add("kind", "UNKNOWN").add("date", "2026-01-05")
            .add("time_zone", "America/Chicago").add("source", "FAMILY").add("confidence", "LIKELY").build()));
        addresses.add(made("locator-checks", Json.createObjectBuilder().add("case_id", file).add("system", "ODLS").add("inputs", "A_NUMBER")
            .add("result", "NOT_FOUND").build()));

        for (String address : addresses) {
            Http.Answer whole = http.get("/api/v1/" + address);
            assertThat(whole.status()).as(address).isEqualTo(200);
            assertThat(whole.header("ETag")).as(address).matches("\"[0-9a-f]+\"").isEqualTo(whole.json().getString("etag"));
            Http.Answer known = http.send("GET", "/api/v1/" + address, null, Map.of("If-None-Match", whole.header("ETag")));
            assertThat(known.status()).as(address).isEqualTo(304);
            assertThat(known.body()).isEmpty();
            assertThat(known.header("ETag")).isEqualTo(whole.header("ETag"));
        }
    }

    @Test
    void aClosedCaseShowsInThePersonsTagToo() {
        JsonObject person = http.post("/api/v1/people", Json.createObjectBuilder().add("description", "man with a tattooed hand").build()).json();
        JsonObject file = http.get("/api/v1/cases/" + person.getString("id")).json();

        Http.Answer closed = http.send("POST", "/api/v1/cases/" + person.getString("id") + "/closure", null, Map.of("If-Match", file.getString("etag")));

        assertThat(closed.status()).isEqualTo(200);
        assertThat(http.send("GET", "/api/v1/people/" + person.getString("id"), null, Map.of("If-None-Match", person.getString("etag"))).status()).isEqualTo(200);
    }

    /** Makes one and gives its address as the answer says it. */
    private static String made(String list, JsonObject body) {
        Http.Answer answer = http.post("/api/v1/" + list, body);
        assertThat(answer.status()).as(list + " " + answer.body()).isEqualTo(201);
        String location = answer.header("Location");
        assertThat(location).contains("/api/v1/" + list + "/" + answer.json().getString("id"));
        assertThat(answer.header("ETag")).isEqualTo(answer.json().getString("etag"));
        return location.substring(location.indexOf("/api/v1/") + "/api/v1/".length());
    }

    private static String first(String list) {
        String id = http.get("/api/v1/" + list).json().getJsonArray("data").getJsonObject(0).getString("id");
        return (list.contains("?") ? list.substring(0, list.indexOf('?')) : list) + "/" + id;
    }
}
