package org.tanggol.docket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tanggol.testing.Problems.assertProblem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;

/** Hearings over the REST API, as a partner clinic's program asks for them. */
class HearingsApiIT {

    private static final String HEARINGS = "/api/v1/hearings/";
    private static final String NO_SUCH_HEARING = "01a20b8b-e030-7a31-9c4e-5b1f0d2e7a66";
    private static final JsonObject NEW_ROOM = Json.createObjectBuilder().add("room", "Courtroom 9").build();
    private static Http http;

    @BeforeAll
    static void comeIn() {
        http = Program.first().http();
    }

    @Test
    void aHearingSaysInstantZoneAndWallClock() {
        JsonObject hearing = Program.first().hearing("2027-03-15T09:30:00");

        assertThat(hearing.getString("starts_at")).isEqualTo("2027-03-15T14:30:00Z");
        assertThat(hearing.getString("time_zone")).isEqualTo("America/Chicago");
        assertThat(hearing.getString("local_date_time")).isEqualTo("2027-03-15T09:30:00");
        assertThat(hearing.getString("updated_at")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    }

    @Test
    void whatIsCreatedHasAnAddressAndAnEntityTag() {
        JsonObject hearing = Program.first().hearing("2027-03-15T09:30:00");

        Http.Answer answer = http.get(HEARINGS + hearing.getString("id"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo(hearing.getString("etag"));
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.json()).isEqualTo(hearing);
    }

    @Test
    void whoKnowsTheVersionIsNotSentItAgain() {
        JsonObject hearing = Program.first().hearing("2027-03-15T09:30:00");

        Http.Answer answer = http.send("GET", HEARINGS + hearing.getString("id"), null, Map.of("If-None-Match", hearing.getString("etag")));

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aChangedRoomIsTheSameHearing() {
        JsonObject hearing = Program.first().hearing("2027-03-15T09:30:00");

        Http.Answer answer = http.patch(HEARINGS + hearing.getString("id"), NEW_ROOM, hearing.getString("etag"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("id")).isEqualTo(hearing.getString("id"));
        assertThat(answer.json().getString("room")).isEqualTo("Courtroom 9");
        assertThat(answer.header("ETag")).isEqualTo(answer.json().getString("etag")).isNotEqualTo(hearing.getString("etag"));
    }

    @Test
    void aHearingTheCourtMovesIsReplacedByAnother() {
        JsonObject hearing = Program.first().hearing("2027-03-15T09:30:00");

        Http.Answer answer = http.patch(HEARINGS + hearing.getString("id"), time("2027-03-17T09:00:00").build(), hearing.getString("etag"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("follows_id")).isEqualTo(hearing.getString("id"));
        assertThat(answer.header("Location")).endsWith(HEARINGS + answer.json().getString("id"));
        assertThat(http.get(HEARINGS + hearing.getString("id")).json().getString("status")).isEqualTo("RESET");
    }

    @Test
    void aCorrectedTimeIsOneMoreVersionOfTheSameHearing() {
        JsonObject hearing = Program.first().hearing("2027-03-15T09:30:00");
        String path = HEARINGS + hearing.getString("id");

        Http.Answer answer = http.patch(path, time("2027-03-15T10:30:00").add("correction", true).add("room", "Courtroom 9").build(), hearing.getString("etag"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("id")).isEqualTo(hearing.getString("id"));
        assertThat(answer.json().getString("local_date_time")).isEqualTo("2027-03-15T10:30:00");
        assertThat(answer.json().getString("room")).isEqualTo("Courtroom 9");
        assertThat(http.get(path + "/versions").json().getJsonArray("data")).hasSize(2);
    }

    @Test
    void aVacatedHearingStaysOnFile() {
        JsonObject hearing = Program.first().hearing("2027-03-15T09:30:00");

        Http.Answer answer = http.send("POST", HEARINGS + hearing.getString("id") + "/vacation", null, Map.of("If-Match", hearing.getString("etag")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("status")).isEqualTo("VACATED");
    }

    @Test
    void aChangeWithoutTheVersionSeenIsRefused() {
        JsonObject hearing = Program.first().hearing("2027-03-15T09:30:00");

        Http.Answer answer = http.send("PATCH", HEARINGS + hearing.getString("id"), NEW_ROOM.toString(), Map.of("Content-Type", "application/merge-patch+json"));

        assertProblem(answer, 428, "precondition-required");
    }

    @Test
    void aChangeOfAnOutdatedPictureIsRefusedAndNamesTheVersionNow() {
        JsonObject hearing = Program.first().hearing("2027-03-15T09:30:00");

        Http.Answer answer = http.patch(HEARINGS + hearing.getString("id"), NEW_ROOM, "\"77\"");

        assertProblem(answer, 412, "version-conflict");
        assertThat(answer.json().getString("current_etag")).isEqualTo(hearing.getString("etag"));
    }

    @Test
    void anHourTheClocksJumpOverIsRefused() {
        JsonObject hearing = Program.first().hearing("2027-03-15T09:30:00");

        Http.Answer answer = http.patch(HEARINGS + hearing.getString("id"), time("2027-03-14T02:30:00").build(), hearing.getString("etag"));

        assertProblem(answer, 422, "time-skipped");
    }

    @Test
    void pagesFollowEachOtherWithoutGapsAndKeepTheFilter() {
        Program.first().hearing("2028-05-02T09:30:00");
        Program.first().hearing("2028-05-03T09:30:00");
        Program.first().hearing("2028-05-04T09:30:00");
        String filter = "hearing_from=2028-05-02&hearing_to=2028-05-04&status=SCHEDULED";

        Http.Answer page = http.get("/api/v1/hearings?" + filter + "&limit=2&count=true");
        int total = page.json().getInt("total");
        Set<String> seen = new HashSet<>(ids(page));
        while (page.json().getJsonObject("page").containsKey("next")) {
            String next = page.json().getJsonObject("page").getString("next");
            assertThat(page.header("Link")).contains(next, "rel=\"next\"");
            assertThat(next).contains("hearing_to=2028-05-04");
            page = http.get(next.substring(next.indexOf("/api/")));
            assertThat(seen).doesNotContainAnyElementsOf(ids(page));
            seen.addAll(ids(page));
        }

        assertThat(seen).hasSize(total).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void anotherOrganizationsHearingLooksLikeNone() {
        JsonObject theirs = Program.other().hearing("2027-03-15T09:30:00");

        Http.Answer answer = http.get(HEARINGS + theirs.getString("id"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(blank(answer)).isEqualTo(blank(http.get(HEARINGS + NO_SUCH_HEARING)));
        assertThat(blank(http.patch(HEARINGS + theirs.getString("id"), NEW_ROOM, "\"0\"")))
            .isEqualTo(blank(http.patch(HEARINGS + NO_SUCH_HEARING, NEW_ROOM, "\"0\"")));
    }

    @ParameterizedTest
    @CsvSource({"hearing_form=2027-01-01, unknown-parameter", "hearing_from=soon, validation-failed", "status=MAYBE, validation-failed",
        "limit=201, validation-failed", "cursor=x, validation-failed", "sort=judge, validation-failed"})
    void aParameterNobodyKnowsOrCanReadIsRefused(String query, String code) {
        assertProblem(http.get("/api/v1/hearings?" + query), 400, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":", "[]", "", "hello"})
    void aBodyThatIsNoObjectIsRefused(String body) {
        assertProblem(http.send("POST", "/api/v1/hearings", body, Map.of("Content-Type", "application/json")), 400, "malformed-json");
        assertProblem(http.send("PATCH", HEARINGS + NO_SUCH_HEARING, body, Map.of("Content-Type", "application/merge-patch+json", "If-Match", "\"0\"")),
            400, "malformed-json");
    }

    @Test
    void aMisspeltMemberIsRefusedAndNamed() {
        Http.Answer answer = http.post("/api/v1/hearings", Json.createObjectBuilder().add("judgee", "A").build());

        assertProblem(answer, 400, "unknown-field");
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("pointer")).isEqualTo("/judgee");
    }

    @Test
    void anotherMediaTypeIsRefused() {
        assertProblem(http.send("POST", "/api/v1/hearings", "<a/>", Map.of("Content-Type", "application/xml")), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/", "/api/v1/hearings/not-an-id", "/api/application.wadl"})
    void anUnknownPathIsAProblemAndNoPage(String path) {
        assertProblem(http.get(path), 404, "not-found");
    }

    @Test
    void aBodyLargerThanAMegabyteIsRefused() {
        JsonObject large = Json.createObjectBuilder().add("room", "x".repeat(1 << 20)).build();

        assertProblem(http.post("/api/v1/hearings", large), 413, "body-too-large");
    }

    private static List<String> ids(Http.Answer page) {
        return page.json().getJsonArray("data").getValuesAs(JsonObject.class).stream().map(hearing -> hearing.getString("id")).toList();
    }

    private static JsonObjectBuilder time(String localDateTime) {
        return Json.createObjectBuilder().add("local_date_time", localDateTime);
    }

    private static JsonStructure blank(Http.Answer problem) {
        return Json.createObjectBuilder(problem.json()).remove("instance").remove("trace_id").build();
    }

    @Test
    void aHearingGoesIntoACalendarAndKeepsItsPlaceThereWhenItIsMoved() {
        JsonObject hearing = Program.first().hearing("2027-03-15T09:30:00");
        Http.Answer taken = http.get(HEARINGS + hearing.getString("id") + "/calendar.ics");
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.header("Content-Type")).startsWith("text/calendar");
        assertThat(taken.header("Cache-Control")).contains("no-store");
        String before = taken.body().replace("\r\n ", "");
        assertThat(before).contains("DTSTART;TZID=America/Chicago:20270315T093000", "UID:" + hearing.getString("id") + "@tanggol", "STATUS:CONFIRMED", "BEGIN:VTIMEZONE")
            .doesNotContain("red coat");

        JsonObject moved = http.patch(HEARINGS + hearing.getString("id"), Json.createObjectBuilder().add("local_date_time", "2027-03-17T13:00:00").build(),
            hearing.getString("etag")).json();
        String after = http.get(HEARINGS + moved.getString("id") + "/calendar.ics").body().replace("\r\n ", "");
        assertThat(after).contains("DTSTART;TZID=America/Chicago:20270317T130000", "UID:" + hearing.getString("id") + "@tanggol", "STATUS:CONFIRMED");
        assertThat(sequence(after)).isGreaterThan(sequence(before));
        assertThat(http.get(HEARINGS + hearing.getString("id") + "/calendar.ics").body()).contains("STATUS:CANCELLED");
    }

    private static int sequence(String calendar) {
        return Integer.parseInt(calendar.lines().filter(line -> line.startsWith("SEQUENCE:")).findFirst().orElseThrow().substring("SEQUENCE:".length()));
    }

    @Test
    void whatIsNotTheirsOrHasNoDayGoesIntoNoCalendar() {
        JsonObject hearing = Program.first().hearing("2027-03-15T09:30:00");
        assertThat(Program.other().http().get(HEARINGS + hearing.getString("id") + "/calendar.ics").status()).isEqualTo(404);
        JsonObject undated = http.post("/api/v1/hearings", Json.createObjectBuilder().add("proceeding_id", hearing.getString("proceeding_id")).add("type", "MASTER")
            .add("source", "NOTICE").add("precision", "TO_BE_SET").build()).json();
        assertProblem(http.get(HEARINGS + undated.getString("id") + "/calendar.ics"), 409, "hearing-without-day");
    }
}
