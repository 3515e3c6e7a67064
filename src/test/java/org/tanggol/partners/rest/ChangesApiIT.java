package org.tanggol.partners.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tanggol.testing.Problems.assertProblem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;

/** What changed, for programs that come and ask. */
class ChangesApiIT {

    private static final String CHANGES = "/api/v1/changes";
    private static Http http;

    @BeforeAll
    static void comeIn() {
        http = Program.first().http();
    }

    @Test
    void whatIsDoneIsToldInOrderWithIdsAndVersionsOnly() {
        String end = end(http);
        JsonObject hearing = Program.first().hearing("2087-03-14T09:30:00");
        String file = hearing.getString("case_id");
        JsonObject next = http.patch("/api/v1/hearings/" + hearing.getString("id"), Json.createObjectBuilder().add("local_date_time", "2087-03-18T09:30:00").build(),
            hearing.getString("etag")).json();
        Http.Answer vacated = http.send("POST", "/api/v1/hearings/" + next.getString("id") + "/vacation", null, Map.of("If-Match", next.getString("etag")));

        List<JsonObject> told = since(http, end).stream().filter(change -> change.getString("case_id").equals(file)).toList();

        assertThat(told.stream().map(change -> change.getString("type")))
            .containsExactly("case.created", "proceeding.opened", "hearing.scheduled", "hearing.rescheduled", "hearing.cancelled");
        assertThat(told.get(0).getString("object")).isEqualTo("case");
        assertThat(told.get(0).getString("id")).isEqualTo(file);
        assertThat(told.get(3).getString("id")).isEqualTo(next.getString("id"));
        assertThat('"' + String.valueOf(told.get(4).getInt("version")) + '"').isEqualTo(vacated.header("ETag"));
        told.forEach(change -> assertThat(change.keySet()).containsExactlyInAnyOrder("type", "object", "id", "case_id", "version", "at"));
    }

    @Test
    void aPlaceIsToldOfAsItsStay() {
        String end = end(http);
        String file = http.post("/api/v1/people", Json.createObjectBuilder().add("description", "man in a blue cap").build()).json().getString("id");
        JsonObject stay = http.post("/api/v1/stays", Json.createObjectBuilder().add("case_id", file).add("kind", "HOSPITAL").add("place", "County hospital (fictional)")
            .add("date", "2026-01-05").add("time_zone", "America/Chicago").add("source", "FAMILY").add("confidence", "LIKELY").build()).json();
        http.send("POST", "/api/v1/stays/" + stay.getString("id") + "/stints", Json.createObjectBuilder().add("kind", "UNKNOWN").add("date", "2026-01-06")
            .add("time_zone", "America/Chicago").add("source", "FAMILY").add("confidence", "LIKELY").build().toString(),
            Map.of("Content-Type", "application/json", "If-Match", stay.getString("etag")));
        String etag = http.get("/api/v1/stays/" + stay.getString("id")).json().getString("etag");
        http.send("POST", "/api/v1/stays/" + stay.getString("id") + "/release", Json.createObjectBuilder().add("end_kind", "REMOVED").add("date", "2026-01-07")
            .add("time_zone", "America/Chicago").build().toString(), Map.of("Content-Type", "application/json", "If-Match", etag));

        List<JsonObject> told = since(http, end).stream().filter(change -> change.getString("object").equals("stay") && change.getString("case_id").equals(file)).toList();

        assertThat(told.stream().map(change -> change.getString("type"))).containsExactly("custody.began", "custody.lost", "custody.removed");
        assertThat(told).allSatisfy(change -> assertThat(change.getString("id")).isEqualTo(stay.getString("id")));
    }

    @Test
    void thePlaceToGoOnFromIsThereAtTheEndTooAndNothingIsToldTwice() {
        String end = end(http);
        Http.Answer nothing = http.get(end);
        http.post("/api/v1/people", Json.createObjectBuilder().add("description", "woman in a green coat").build());
        http.post("/api/v1/people", Json.createObjectBuilder().add("description", "man in a green coat").build());

        Http.Answer first = http.get(end + "&limit=1");
        Http.Answer second = http.get(next(first));

        assertThat(nothing.json().getJsonObject("page").getString("next")).isNotEmpty();
        assertThat(nothing.header("Link")).contains("rel=\"next\"");
        assertThat(first.json().getJsonArray("data")).hasSize(1);
        assertThat(second.json().getJsonArray("data")).doesNotContainAnyElementsOf(first.json().getJsonArray("data"));
    }

    @Test
    void nothingIsLostWhileManyWriteAndOthersRead() {
        String end = end(http);
        List<CompletableFuture<Http.Answer>> writing = IntStream.range(0, 12).mapToObj(i -> CompletableFuture.supplyAsync(() -> http.post("/api/v1/people",
            Json.createObjectBuilder().add("description", "somebody in a crowd, number " + i).build()), task -> new Thread(task).start())).toList();

        Set<String> told = new HashSet<>();
        List<String> order = new ArrayList<>();
        String at = end;
        boolean last = false;
        while (!last) {
            last = writing.stream().allMatch(CompletableFuture::isDone);       // one more round after the last of them
            Http.Answer page = http.get(at);
            for (JsonObject change : page.json().getJsonArray("data").getValuesAs(JsonObject.class)) {
                if (change.getString("type").equals("case.created")) {
                    order.add(change.getString("id"));
                    told.add(change.getString("id"));
                }
            }
            at = next(page);
        }

        List<Http.Answer> written = writing.stream().map(CompletableFuture::join).toList();
        assertThat(written).allSatisfy(answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(201));
        assertThat(told).containsAll(written.stream().map(answer -> answer.json().getString("id")).toList());
        assertThat(order).doesNotHaveDuplicates();
        List<String> again = since(http, end).stream().filter(change -> change.getString("type").equals("case.created")).map(change -> change.getString("id")).toList();
        assertThat(again.subList(0, order.size())).as("everybody sees one order").isEqualTo(order);
    }

    @Test
    void othersAreNotToldAndHearingsAloneAreToldWithoutPeople() {
        Http other = Program.other().http();
        String theirs = end(other);
        String ours = end(http);
        JsonObject hearing = Program.first().hearing("2087-03-14T09:30:00");
        Http reader = new Http().bearer(Program.first().token("hearings:read").json().getString("access_token"));

        assertThat(since(other, theirs)).noneMatch(change -> change.getString("case_id").equals(hearing.getString("case_id")));
        assertThat(since(reader, ours)).isNotEmpty().allMatch(change -> Set.of("hearing", "proceeding").contains(change.getString("object")));
    }

    @Test
    void aPlaceNobodyGaveIsRefused() {
        assertProblem(http.get(CHANGES + "?cursor=x"), 400, "validation-failed");
        assertProblem(http.get(CHANGES + "?since=2026-01-01"), 400, "unknown-parameter");
    }

    private static String end(Http as) {
        String at = CHANGES + "?limit=200";
        while (true) {
            Http.Answer page = as.get(at);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            at = next(page);
            if (page.json().getJsonArray("data").isEmpty()) {
                return at.replaceFirst("limit=200&|&limit=200", "");
            }
        }
    }

    private static List<JsonObject> since(Http as, String place) {
        List<JsonObject> told = new ArrayList<>();
        String at = place;
        while (true) {
            Http.Answer page = as.get(at);
            if (page.json().getJsonArray("data").isEmpty()) {
                return told;
            }
            told.addAll(page.json().getJsonArray("data").getValuesAs(JsonObject.class));
            at = next(page);
        }
    }

    private static String next(Http.Answer page) {
        String next = page.json().getJsonObject("page").getString("next");
        return next.substring(next.indexOf("/api/"));
    }
}
