package org.tanggol.partners.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tanggol.testing.Problems.assertProblem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;

/** A program says which members it wants, what is to come along, and in which order. */
class ShapeApiIT {

    private static Http http;

    @BeforeAll
    static void comeIn() {
        http = Program.first().http();
    }

    @ParameterizedTest
    @ValueSource(strings = {"people", "cases", "hearings"})
    void theMembersAskedForComeAndTheId(String list) {
        Program.first().hearing("2087-03-14T09:30:00");

        JsonObject row = http.get("/api/v1/" + list + "?limit=1&fields=updated_at").json().getJsonArray("data").getJsonObject(0);

        assertThat(row.keySet()).containsExactlyInAnyOrder("id", "updated_at");
        Http.Answer one = http.get("/api/v1/" + list + "/" + row.getString("id") + "?fields=etag");
        assertThat(one.json().keySet()).containsExactlyInAnyOrder("id", "etag");
        assertThat(one.header("ETag")).isEqualTo(one.json().getString("etag"));
    }

    @Test
    void whatBelongsToACaseComesAlong() {
        JsonObject hearing = Program.first().hearing("2087-03-14T09:30:00");
        String file = hearing.getString("case_id");

        JsonObject whole = http.get("/api/v1/cases/" + file + "?include=hearings,proceedings,stays").json();

        assertThat(whole.getJsonArray("hearings")).containsExactly(http.get("/api/v1/hearings/" + hearing.getString("id")).json());
        assertThat(whole.getJsonArray("proceedings")).hasSize(1);
        assertThat(whole.getJsonArray("stays")).isEmpty();
        assertThat(http.get("/api/v1/people/" + file + "?include=hearings&fields=title").json().keySet()).containsExactlyInAnyOrder("id", "title", "hearings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"people", "cases"})
    void aPageOfCasesBringsWhatBelongsToEach(String list) {
        JsonObject one = Program.first().hearing("2087-03-14T09:30:00");
        JsonObject other = Program.first().hearing("2087-04-11T13:00:00");

        List<JsonObject> rows = http.get("/api/v1/" + list + "?limit=100&sort=-updated_at&include=hearings,proceedings,stays&fields=updated_at").json().getJsonArray("data")
            .getValuesAs(JsonObject.class);

        for (JsonObject hearing : List.of(one, other)) {
            JsonObject row = rows.stream().filter(each -> each.getString("id").equals(hearing.getString("case_id"))).findFirst().orElseThrow();
            assertThat(row.keySet()).containsExactlyInAnyOrder("id", "updated_at", "hearings", "proceedings", "stays");
            assertThat(row.getJsonArray("hearings")).containsExactly(http.get("/api/v1/hearings/" + hearing.getString("id")).json());
            assertThat(row.getJsonArray("proceedings").getJsonObject(0).getString("id")).isEqualTo(hearing.getString("proceeding_id"));
            assertThat(row.getJsonArray("stays")).isEmpty();
        }
        assertThat(rows).as("somebody of the demonstration is held").anyMatch(row -> !row.getJsonArray("stays").isEmpty());
    }

    @Test
    void aPartThatChangesGivesTheWholeAnotherTag() {
        JsonObject hearing = Program.first().hearing("2087-03-14T09:30:00");
        String path = "/api/v1/cases/" + hearing.getString("case_id") + "?include=hearings";
        String etag = http.get(path).header("ETag");
        assertThat(http.send("GET", path, null, Map.of("If-None-Match", etag)).status()).isEqualTo(304);

        http.patch("/api/v1/hearings/" + hearing.getString("id"), Json.createObjectBuilder().add("room", "Courtroom 9").build(), hearing.getString("etag"));

        assertThat(http.send("GET", path, null, Map.of("If-None-Match", etag)).status()).isEqualTo(200);
    }

    @Test
    void aValueThereIsNotIsRefusedAndThoseThereAreAreNamed() {
        Program.first().hearing("2087-03-14T09:30:00");
        String file = http.get("/api/v1/cases?limit=1").json().getJsonArray("data").getJsonObject(0).getString("id");

        Http.Answer include = http.get("/api/v1/cases/" + file + "?include=bonds");
        Http.Answer fields = http.get("/api/v1/hearings?fields=judges");
        Http.Answer status = http.get("/api/v1/hearings?status=MAYBE");

        assertProblem(include, 400, "validation-failed");
        JsonObject error = include.json().getJsonArray("errors").getJsonObject(0);
        assertThat(error.getString("parameter")).isEqualTo("include");
        assertThat(error.getString("code")).isEqualTo("unknown-value");
        assertThat(error.getString("detail")).isEqualTo("Allowed: hearings, proceedings, stays");
        assertThat(fields.json().getJsonArray("errors").getJsonObject(0).getString("detail")).startsWith("Allowed: ").contains("judge, ");
        assertThat(status.json().getJsonArray("errors").getJsonObject(0).getString("detail")).contains("SCHEDULED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"people", "cases", "hearings"})
    void whatChangedLastComesFirstAndPagesFollowEachOther(String list) {
        JsonObject early = Program.first().hearing("2087-03-14T09:30:00");
        JsonObject late = Program.first().hearing("2087-03-14T09:30:00");
        JsonObject person = http.get("/api/v1/people/" + early.getString("case_id")).json();
        http.patch("/api/v1/people/" + person.getString("id"), Json.createObjectBuilder().add("pronouns", "she").build(), person.getString("etag"));
        String lateId = late.getString(list.equals("hearings") ? "id" : "case_id");
        String earlyId = early.getString(list.equals("hearings") ? "id" : "case_id");

        List<String> ids = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        String at = "/api/v1/" + list + "?sort=-updated_at&limit=3";
        for (int page = 0; page < 3 && at != null; page++) {
            JsonObject answer = http.get(at).json();
            answer.getJsonArray("data").getValuesAs(JsonObject.class).forEach(row -> {
                ids.add(row.getString("id"));
                changed.add(row.getString("updated_at"));
            });
            String next = answer.getJsonObject("page").getString("next", null);
            at = next == null ? null : next.substring(next.indexOf("/api/"));
        }

        assertThat(ids).doesNotHaveDuplicates().contains(lateId, earlyId);
        assertThat(changed).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(ids.indexOf(earlyId) < ids.indexOf(lateId)).as("a changed person moves up").isEqualTo(list.equals("people"));
        assertProblem(http.get("/api/v1/" + list + "?sort=-updated_at&cursor=CjAxYTIwYjhiLWUwMzAtN2EzMS05YzRlLTViMWYwZDJlN2E2Ng"), 400, "validation-failed");
    }
}
