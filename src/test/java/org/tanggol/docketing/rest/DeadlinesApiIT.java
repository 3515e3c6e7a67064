package org.tanggol.docketing.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;

/** What a clinic's program does with dates of law: it records what happened, follows what is due, and says what was filed. */
class DeadlinesApiIT {

    private final Http http = Program.first().http();
    private String file;

    @BeforeEach
    void somebody() {
        file = http.post("/api/v1/people", Json.createObjectBuilder().add("description", "man, about 40, with a green cap").build()).json().getString("id");
    }

    private JsonObjectBuilder event(String event, String at) {
        return Json.createObjectBuilder().add("case_id", file).add("event", event).add("at", at).add("source", "COURT");
    }

    private List<JsonObject> deadlines() {
        return http.get("/api/v1/deadlines?case=" + file).json().getJsonArray("data").getValuesAs(JsonObject.class);
    }

    private JsonObject deadline(String family) {
        return deadlines().stream().filter(deadline -> deadline.getString("family").equals(family)).findFirst().orElseThrow();
    }

    private static void refused(Http.Answer answer, int status, String code, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("code")).isEqualTo(code);
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("pointer")).isEqualTo("/" + field);
    }

    private Http.Answer act(JsonObject deadline, String deed, JsonObjectBuilder body) {
        return http.send("POST", "/api/v1/deadlines/" + deadline.getString("id") + "/" + deed, body.build().toString(),
            Map.of("If-Match", deadline.getString("etag"), "Content-Type", "application/json", "Idempotency-Key", UUID.randomUUID().toString()));
    }

    @Test
    void aDecisionMakesAnAppealDueUnderTwoTextsUntilALawyerChooses() {
        Http.Answer made = http.post("/api/v1/triggers", event("ij_decision_oral_rendered", "2026-10-27").add("document", "minute order").build());

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().getString("document")).isEqualTo("minute order");
        JsonObject appeal = deadline("BIA_APPEAL");
        assertThat(appeal.getString("due_on")).isEqualTo("2026-11-27");
        assertThat(appeal.getString("act_by")).isEqualTo("2026-11-06");
        assertThat(appeal.getBoolean("contested")).isTrue();
        assertThat(appeal.getJsonArray("dates").getJsonObject(0).getString("arithmetic")).startsWith("Tue 27 Oct 2026 + 10");
        assertThat(http.get("/api/v1/deadlines/" + appeal.getString("id")).json()).isEqualTo(appeal);
    }

    @Test
    void aCorrectedEventMovesWhatIsOpenAndEveryCountingIsKept() {
        JsonObject trigger = http.post("/api/v1/triggers", event("ij_decision_oral_rendered", "2026-10-27").build()).json();

        Http.Answer corrected = http.patch("/api/v1/triggers/" + trigger.getString("id"), Json.createObjectBuilder().add("at", "2026-10-28").build(), trigger.getString("etag"));

        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        JsonObject appeal = deadline("BIA_APPEAL");
        assertThat(appeal.getString("act_by")).as("7 November is a Saturday").isEqualTo("2026-11-09");
        List<JsonObject> countings = http.get("/api/v1/deadlines/" + appeal.getString("id") + "/countings").json().getJsonArray("data").getValuesAs(JsonObject.class);
        assertThat(countings).extracting(counting -> counting.getString("cause")).containsExactly("RECORDED", "TRIGGER_CHANGED");
        assertThat(countings).allSatisfy(counting -> assertThat(counting.getString("rules_version")).startsWith("1-"));
    }

    @Test
    void aWithdrawnEventClosesWhatIsOpen() {
        JsonObject trigger = http.post("/api/v1/triggers", event("address_change", "2026-11-02").build()).json();

        Http.Answer withdrawn = http.send("POST", "/api/v1/triggers/" + trigger.getString("id") + "/withdrawal", "{}",
            Map.of("If-Match", trigger.getString("etag"), "Content-Type", "application/json", "Idempotency-Key", UUID.randomUUID().toString()));

        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
        assertThat(deadlines()).hasSize(3).allSatisfy(deadline -> {
            assertThat(deadline.getString("status")).isEqualTo("CLOSED");
            assertThat(deadline.getString("end_code")).isEqualTo("TRIGGER_WITHDRAWN");
        });
    }

    @Test
    void filedWithProofLateAndMissedAreSaid() {
        http.post("/api/v1/triggers", event("address_change", "2026-11-02").build());

        refused(act(deadline("AR11_10"), "completion", Json.createObjectBuilder().add("on", "2026-11-01").add("proof", "receipt")), 422, "done-before-trigger", "on");
        refused(act(deadline("AR11_10"), "completion", Json.createObjectBuilder().add("on", "2026-11-05")), 400, "field-missing", "proof");
        Http.Answer inTime = act(deadline("AR11_10"), "completion", Json.createObjectBuilder().add("on", "2026-11-05").add("proof", "receipt of 5 November"));
        assertThat(inTime.json().getString("status")).as(inTime.body()).isEqualTo("DONE");
        assertThat(inTime.json().getBoolean("late")).isFalse();
        assertThat(inTime.json().getString("words")).isEqualTo("receipt of 5 November");
        Http.Answer late = act(deadline("EOIR33_COURT_5"), "completion", Json.createObjectBuilder().add("on", "2026-11-20").add("proof", "stamp"));
        assertThat(late.json().getBoolean("late")).as(late.body()).isTrue();
        Http.Answer missed = act(deadline("EOIR33_BIA_5BD"), "miss", Json.createObjectBuilder().add("then", "filed anew, with a letter"));
        assertThat(missed.json().getString("status")).as(missed.body()).isEqualTo("MISSED");
        assertThat(act(missed.json(), "completion", Json.createObjectBuilder().add("on", "2026-11-20").add("proof", "stamp")).status()).isEqualTo(409);
        assertThat(act(missed.json(), "reopening", Json.createObjectBuilder()).json().getString("status")).isEqualTo("OPEN");
    }

    @Test
    void aCourtsDateStandsInThePlaceOfTheCountedOne() {
        http.post("/api/v1/triggers", event("bia_briefing_schedule_issued", "2026-11-03").build());

        Http.Answer ordered = act(deadline("BIA_BRIEF"), "amendments", Json.createObjectBuilder().add("kind", "COURT_ORDER").add("day", "2026-12-15").add("source", "briefing schedule"));

        assertThat(ordered.json().getString("due_on")).as(ordered.body()).isEqualTo("2026-12-15");
        assertThat(ordered.json().getBoolean("amended")).isTrue();
        assertThat(ordered.json().getJsonArray("dates").getJsonObject(0).getString("due_on")).isEqualTo("2026-11-23");
        assertThat(http.get("/api/v1/deadlines/" + ordered.json().getString("id") + "/amendments").json().getJsonArray("data").getJsonObject(0).getString("words")).isEqualTo("briefing schedule");
        refused(act(ordered.json(), "amendments", Json.createObjectBuilder().add("kind", "OVERRIDE").add("day", "2026-12-15").add("source", "we think so")), 400, "unknown-value", "kind");
    }

    @Test
    void whatCannotBeCountedIsRefusedAndNotLeftOut() {
        refused(http.post("/api/v1/triggers", event("negative_credible_fear_determination", "2026-11-03").build()), 422, "hour-required", "at");
        refused(http.post("/api/v1/triggers", event("master_hearing_date", "2026-11-03").build()), 400, "unknown-value", "event");
        refused(http.post("/api/v1/triggers", event("vd_order", LocalDate.now().plusDays(3).toString()).build()), 422, "in-the-future", "at");
        refused(http.post("/api/v1/triggers", event("vd_order", "2026-02-30").build()), 400, "field-malformed", "at");
        assertThat(deadlines()).isEmpty();
    }

    @Test
    void anHourInTheNightTheClocksChangeIsCountedInElapsedTime() {
        http.post("/api/v1/triggers", event("negative_credible_fear_determination", "2026-10-31T22:30").add("time_zone", "America/Chicago").build());

        assertThat(deadline("CF_IJ_REVIEW_24H").getString("due_at")).isEqualTo("2026-11-02T03:30:00Z");
    }

    @Test
    void theDeadlinesOfAHearingAppearMoveAndCloseWithIt() {
        String proceeding = http.post("/api/v1/proceedings", Json.createObjectBuilder().add("case_id", file).add("kind", "REMOVAL").build()).json().getString("id");
        LocalDate day = LocalDate.of(2027, 3, 15);
        JsonObject hearing = http.post("/api/v1/hearings", Json.createObjectBuilder().add("proceeding_id", proceeding).add("type", "MASTER").add("source", "NOTICE")
            .add("local_date_time", day + "T09:30:00").add("time_zone", "America/Chicago").build()).json();
        JsonObject filing = deadline("FILING_MASTER_15");
        assertThat(filing.getString("due_on")).as("28 February is a Sunday: toward the hearing").isEqualTo("2027-03-01");

        Http.Answer moved = http.patch("/api/v1/hearings/" + hearing.getString("id"), Json.createObjectBuilder().add("local_date_time", "2027-03-25T09:30:00").build(), hearing.getString("etag"));
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        filing = deadline("FILING_MASTER_15");
        assertThat(filing.getString("due_on")).isEqualTo("2027-03-10");
        assertThat(http.get("/api/v1/triggers?case=" + file).json().getJsonArray("data")).as("one event, which moved").hasSize(1);

        Http.Answer off = http.send("POST", "/api/v1/hearings/" + moved.json().getString("id") + "/vacation", "{}",
            Map.of("If-Match", moved.json().getString("etag"), "Content-Type", "application/json", "Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(off.status()).as(off.body()).isBetween(200, 204);
        assertThat(deadline("FILING_MASTER_15").getString("end_code")).isEqualTo("HEARING_OFF");
    }

    private List<JsonObject> events() {
        return http.get("/api/v1/triggers?case=" + file).json().getJsonArray("data").getValuesAs(JsonObject.class);
    }

    private Http.Answer released(String began, String on) {
        JsonObject stay = http.post("/api/v1/stays", Json.createObjectBuilder().add("case_id", file).add("kind", "UNKNOWN").add("date", began).add("time_zone", "America/Chicago")
            .add("source", "FAMILY").add("confidence", "LIKELY").build()).json();
        return http.send("POST", "/api/v1/stays/" + stay.getString("id") + "/release", Json.createObjectBuilder().add("end_kind", "BOND").add("date", on).add("time_zone", "America/Chicago").build().toString(),
            Map.of("If-Match", stay.getString("etag"), "Content-Type", "application/json", "Idempotency-Key", UUID.randomUUID().toString()));
    }

    @Test
    void aReleaseOnBondStartsItsPeriodByItselfAndOnce() {
        LocalDate yesterday = LocalDate.now(ZoneId.of("America/Chicago")).minusDays(1);
        assertThat(released("2026-01-02", "2026-01-06").status()).isEqualTo(200);
        assertThat(events()).as("what was over long ago starts nothing").isEmpty();

        assertThat(released(yesterday.minusDays(9).toString(), yesterday.toString()).status()).isEqualTo(200);
        assertThat(events()).hasSize(1);
        JsonObject release = events().get(0);
        assertThat(release.getString("event")).isEqualTo("ice_release_on_bond_or_conditions");
        assertThat(release.getString("date")).isEqualTo(yesterday.toString());
        assertThat(release.containsKey("stay_id")).isTrue();
        assertThat(release.containsKey("source")).as("the record says so").isFalse();
        assertThat(deadline("BOND_REDETERMINATION_AFTER_RELEASE_7").getString("due_on")).isEqualTo(yesterday.plusDays(7).toString());

        Http.Answer typed = http.post("/api/v1/triggers", event("ice_release_on_bond_or_conditions", yesterday.toString()).build());
        assertThat(typed.status()).isEqualTo(409);
        assertThat(typed.json().getString("code")).isEqualTo("trigger-on-record");
        Http.Answer withdrawn = http.send("POST", "/api/v1/triggers/" + release.getString("id") + "/withdrawal", "",
            Map.of("If-Match", release.getString("etag"), "Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(withdrawn.status()).isEqualTo(409);
        assertThat(withdrawn.json().getString("code")).isEqualTo("trigger-of-record");
        assertThat(events()).hasSize(1);
    }

    @Test
    void aNoticeToAppearThatWasServedStartsItsPeriodWhichMovesAndClosesWithIt() {
        LocalDate today = LocalDate.now(ZoneId.of("America/Chicago"));
        JsonObject proceeding = http.post("/api/v1/proceedings", Json.createObjectBuilder().add("case_id", file).add("kind", "REMOVAL").add("charging_document", "NTA_I862")
            .add("served_on", today.minusDays(3).toString()).add("opened_on", today.minusDays(3).toString()).build()).json();
        assertThat(deadline("NTA_FIRST_HEARING_10").getString("due_on")).isEqualTo(today.plusDays(7).toString());

        Http.Answer moved = http.patch("/api/v1/proceedings/" + proceeding.getString("id"), Json.createObjectBuilder().add("served_on", today.minusDays(1).toString()).build(), proceeding.getString("etag"));
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(events()).as("one event, which moved").hasSize(1);
        assertThat(deadline("NTA_FIRST_HEARING_10").getString("due_on")).isEqualTo(today.plusDays(9).toString());

        http.send("POST", "/api/v1/proceedings/" + proceeding.getString("id") + "/closure", Json.createObjectBuilder().add("closed_on", today.toString()).build().toString(),
            Map.of("If-Match", moved.json().getString("etag"), "Content-Type", "application/json", "Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(deadline("NTA_FIRST_HEARING_10").getString("status")).isEqualTo("CLOSED");
        assertThat(events().get(0).getBoolean("withdrawn")).isTrue();
    }

    @Test
    void whatSomebodyRecordedByHandIsNotRecordedAgain() {
        LocalDate served = LocalDate.now(ZoneId.of("America/Chicago")).minusDays(3);
        assertThat(http.post("/api/v1/triggers", event("nta_served", served.toString()).build()).status()).isEqualTo(201);
        http.post("/api/v1/proceedings", Json.createObjectBuilder().add("case_id", file).add("kind", "REMOVAL").add("charging_document", "NTA_I862").add("served_on", served.toString()).build());
        assertThat(events()).hasSize(1);
        assertThat(events().get(0).getString("source")).isEqualTo("COURT");
    }

    @Test
    void anotherOrganizationSeesNothing() {
        JsonObject trigger = http.post("/api/v1/triggers", event("vd_order", "2026-11-03").build()).json();
        Http other = Program.other().http();

        assertThat(other.get("/api/v1/triggers/" + trigger.getString("id")).status()).isEqualTo(404);
        assertThat(other.get("/api/v1/deadlines/" + deadline("VD_POST_60").getString("id")).status()).isEqualTo(404);
        assertThat(other.get("/api/v1/deadlines?case=" + file).json().getJsonArray("data")).isEmpty();
    }
}
