package org.tanggol.partners.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;
import org.tanggol.testing.Server;

/** What the server sends and takes has the form that its description gives it. */
class AnswersFitIT {

    private static final int ENOUGH = 40;
    private static Map<String, ApiOperation> operations;
    private static ApiSchemas schemas;
    private static Http http;

    @BeforeAll
    static void read() throws Exception {
        operations = ApiOperation.all().stream().collect(Collectors.toMap(ApiOperation::id, operation -> operation));
        schemas = new ApiSchemas(operations.values().iterator().next().api());
        http = Program.first().http();
        http.send("POST", "/api/v1/imports", "Given name,Family name\nAna (fictional),Prueba\n", Map.of("Content-Type", "text/csv"));
        http.post("/api/v1/webhooks", Json.createObjectBuilder().add("url", "http://127.0.0.1:1/nobody").add("types", Json.createArrayBuilder().add("case.created")).build());
        http.post("/api/v1/clock-events", Json.createObjectBuilder().add("case_id", ids(http.get("/api/v1/cases?limit=1")).get(0)).add("kind", "STARTED").add("on", "2026-01-05")
            .add("source", "COURT").build());
        http.post("/api/v1/bond-assertions", bondAssertion(ids(http.get("/api/v1/cases?limit=1")).get(0)));
        closeASunday();
    }

    private static JsonObject bondAssertion(String file) {
        return Json.createObjectBuilder().add("case_id", file).add("standing", "CONTESTED").add("authority", "INA_236_A").add("asserted_by", "ICE").add("circuit", "NINTH").add("on", "2026-01-05").build();
    }

    /** No program may close a day; a Sunday moves no date. */
    private static void closeASunday() throws Exception {
        try (Connection database = Server.database(); Statement insert = database.createStatement()) {
            insert.executeUpdate("""
                insert into court_closure (org_id, id, day, name, source, added_by, added_at, version)
                select m.org_id, m.member_id, '2030-01-06', 'Snow (fictional)', 'Notice of the court, fictional', m.member_id, utc_timestamp(6), 0 from membership m
                  join (select id from organization where demo order by created_at, id limit 1) o on o.id = m.org_id limit 1""");
        }
    }

    @Test
    void everyListAndWhatItLeadsToHasTheFormDescribed() {
        List<String> cases = ids(http.get("/api/v1/cases?limit=" + ENOUGH));
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (ApiOperation list : operations.values()) {
            if (list.isRead() && list.path().indexOf('{') < 0 && !list.id().startsWith("list") && list.isJson()) {
                fitting(list, list.path());
            } else if (list.isRead() && list.path().indexOf('{') < 0 && list.id().startsWith("list")) {
                List<String> addresses = list.needsCase() ? cases.stream().map(id -> list.path() + "?case=" + id).toList()
                    : List.of(list.path() + (list.query().contains("limit") ? "?count=true&limit=" + ENOUGH : list.query().contains("event") ? "?event=vd_order&at=2026-10-27" : list.query().contains("day") ? "?day=2026-10-27" : list.query().contains("fund") ? "?fund=" + Program.first().fund() : ""));
                for (String address : addresses) {
                    Http.Answer answer = fitting(list, address);
                    List<String> ids = ids(answer);
                    seen.merge(list.id(), answer.json().getJsonArray("data").size(), Integer::sum);
                    operations.values().stream().filter(one -> one.isRead() && one.isJson() && one.path().startsWith(list.path() + "/{id}"))
                        .forEach(one -> ids.stream().limit(5).forEach(id -> fitting(one, one.at(id))));
                }
            }
        }
        fitting(operations.get("listCodes"), "/api/v1/codes/hearing-type");
        assertThat(seen).as("every list was seen with rows").doesNotContainValue(0).hasSizeGreaterThan(9);
    }

    @Test
    void whatIsWrittenHasTheFormDescribedBothWays() {
        JsonObject person = written("createPerson", "", Json.createObjectBuilder().add("description", "man, about 40, blue cap").add("estimated_age", 40)
            .add("languages", Json.createArrayBuilder().add(Json.createObjectBuilder().add("language", "es"))).build(), null);
        String file = person.getString("id");
        JsonObject proceeding = written("createProceeding", "", Json.createObjectBuilder().add("case_id", file).add("kind", "REMOVAL").build(), null);
        JsonObject hearing = written("createHearing", "", Json.createObjectBuilder().add("proceeding_id", proceeding.getString("id")).add("type", "MASTER")
            .add("source", "NOTICE").add("local_date_time", "2087-03-14T09:30").add("time_zone", "America/Chicago").build(), null);
        written("changeHearing", hearing.getString("id"), Json.createObjectBuilder().add("local_date_time", "2087-03-17T09:00:00").addNull("room").build(), hearing);
        written("changePerson", file, Json.createObjectBuilder().add("pronouns", "he").addNull("nationality").build(), person);
        JsonObject task = written("createTask", "", Json.createObjectBuilder().add("case_id", file).add("title", "Ask for the file").build(), null);
        written("changeTask", task.getString("id"), Json.createObjectBuilder().add("due_on", "2087-01-02").build(), task);
        written("completeTask", task.getString("id"), null, null);
        written("recordClockEvent", "", Json.createObjectBuilder().add("case_id", file).add("kind", "STARTED").add("on", "2026-01-05").add("source", "COURT").build(), null);
        JsonObject bond = written("createBond", "", Json.createObjectBuilder().add("case_id", file).add("kind", "DELIVERY").build(), null);
        bond = written("nameCoFunder", bond.getString("id"), Json.createObjectBuilder().add("name", "Aunt of the person").add("returned", "SHARE")
            .add("share", Json.createObjectBuilder().add("amount", "500.00").add("currency", "USD")).build(), bond);
        written("recordBondStep", bond.getString("id"), Json.createObjectBuilder().add("step", "BOND_SET").add("day", "2026-11-05").add("source", "ORDER").add("document", "Order of 5 November")
            .add("amount", Json.createObjectBuilder().add("amount", "5000.00").add("currency", "USD")).add("authority", "IMMIGRATION_JUDGE").build(), bond);
        JsonObject assertion = written("createBondAssertion", "", bondAssertion(file), null);
        written("withdrawBondAssertion", assertion.getString("id"), Json.createObjectBuilder().add("why", "Of another person").build(), assertion);
        JsonObject relative = written("createRelative", "", Json.createObjectBuilder().add("case_id", file).add("name", "Ixchel (fictional)").add("relation", "sister").build(), null);
        JsonObject consent = written("createConsent", "", Json.createObjectBuilder().add("case_id", file).add("relative_id", relative.getString("id")).add("answer", "GIVEN").add("way", "PHONE")
            .add("said_on", LocalDate.now().minusDays(2).toString()).add("blocks", Json.createArrayBuilder().add("MESSAGES")).add("last_day", LocalDate.now().plusDays(60).toString()).build(), null);
        JsonObject message = written("createFamilyMessage", "", Json.createObjectBuilder().add("case_id", file).add("relative_id", relative.getString("id")).add("text", "We look every day").build(), null);
        written("translateFamilyMessage", message.getString("id"), Json.createObjectBuilder().add("translation", "Buscamos cada día").build(), null);
        written("revokeConsent", consent.getString("id"), null, null);
        written("createNote", "", Json.createObjectBuilder().add("case_id", file).add("tier", "TEAM").add("kind", "CALL").add("text", "Nobody there").build(), null);
        JsonObject stay = written("createStay", "", Json.createObjectBuilder().add("case_id", file).add("kind", "UNKNOWN").add("date", "2026-01-05")
            .add("time_zone", "America/Chicago").add("source", "FAMILY").add("confidence", "LIKELY").build(), null);
        written("addPastStint", stay.getString("id"), Json.createObjectBuilder().add("kind", "HOSPITAL").add("place", "County hospital (fictional)")
            .add("date", "2026-01-05").add("left_date", "2026-01-05").add("time_zone", "America/Chicago").add("source", "FAMILY").add("confidence", "LIKELY").build(), stay);
        written("createLocatorCheck", "", Json.createObjectBuilder().add("case_id", file).add("system", "ODLS").add("inputs", "A_NUMBER")
            .add("result", "NOT_FOUND").build(), null);
        written("endStay", stay.getString("id"), Json.createObjectBuilder().add("end_kind", "BOND").add("date", "2026-01-06")
            .add("time_zone", "America/Chicago").build(), http.get("/api/v1/stays/" + stay.getString("id")).json());
        written("closeProceeding", proceeding.getString("id"), Json.createObjectBuilder().add("closed_on", proceeding.getString("opened_on")).add("outcome", "TERMINATED").build(), proceeding);
    }

    @Test
    void theMembersNamedAsNeededAreEnough() {
        JsonObject seen = Program.first().hearing("2087-03-14T09:30:00");
        Map<String, JsonObject> least = Map.of(
            "createProceeding", Json.createObjectBuilder().add("case_id", seen.getString("case_id")).add("kind", "REMOVAL").build(),
            "createHearing", Json.createObjectBuilder().add("proceeding_id", seen.getString("proceeding_id")).add("type", "MASTER").add("source", "NOTICE").build(),
            "createTask", Json.createObjectBuilder().add("case_id", seen.getString("case_id")).add("title", "Call the court").build(),
            "createNote", Json.createObjectBuilder().add("case_id", seen.getString("case_id")).add("tier", "TEAM").add("text", "No answer").build(),
            "createFacility", Json.createObjectBuilder().add("name", "Old schoolhouse, north wing").add("kind", "OTHER").add("time_zone", "America/Chicago").build());

        least.forEach((id, body) -> {
            assertThat(body.keySet()).as(id).containsExactlyInAnyOrderElementsOf(schemas.required(operations.get(id).schemaOfBody()));
            written(id, "", body, null);
        });
    }

    @Test
    void theTokenAndItsRefusalHaveTheFormDescribed() {
        ApiOperation token = operations.get("createToken");
        assertThat(schemas.faults(token.schemaOf(200), Program.first().token(null).body())).isEmpty();
        assertThat(schemas.faults(token.schemaOf(400), Program.first().token("everything").body())).isEmpty();
        assertThat(schemas.faults(token.schemaOf(401), new Program(Program.first().id(), "wrong").token(null).body())).isEmpty();
    }

    private static JsonObject written(String id, String at, JsonStructure body, JsonObject seen) {
        ApiOperation operation = operations.get(id);
        Map<String, String> headers = new LinkedHashMap<>();
        if (body != null) {
            assertThat(schemas.faults(operation.schemaOfBody(), body.toString())).as(id + " takes " + body).isEmpty();
            headers.put("Content-Type", operation.takes());
        }
        if (operation.verb().equals("POST")) {
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (seen != null) {
            headers.put("If-Match", seen.getString("etag"));
        }
        if (body != null) {
            for (String needed : schemas.required(operation.schemaOfBody())) {
                String without = Json.createObjectBuilder(body.asJsonObject()).remove(needed).build().toString();
                assertThat(http.send(operation.verb(), operation.at(at), without, headers).status()).as(id + " without " + needed).isIn(400, 422);
            }
        }
        Http.Answer answer = http.send(operation.verb(), operation.at(at), body == null ? null : body.toString(), headers);
        assertThat(answer.status()).as(id + " " + answer.body()).isIn(200, 201);
        assertThat(schemas.faults(operation.schemaOf(answer.status()), answer.body())).as(id + " answers " + answer.body()).isEmpty();
        if (operation.said().getJsonObject("responses").getJsonObject(String.valueOf(answer.status())).containsKey("headers")) {
            operation.said().getJsonObject("responses").getJsonObject(String.valueOf(answer.status())).getJsonObject("headers").keySet()
                .forEach(header -> assertThat(answer.header(header)).as(id + " " + header).isNotEmpty());
        }
        return answer.json();
    }

    private static Http.Answer fitting(ApiOperation operation, String address) {
        Http.Answer answer = http.get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        assertThat(schemas.faults(operation.schemaOf(200), answer.body())).as(address + " answers " + answer.body()).isEmpty();
        return answer;
    }

    private static List<String> ids(Http.Answer answer) {
        List<String> ids = new ArrayList<>();
        answer.json().getJsonArray("data").getValuesAs(JsonObject.class).stream().filter(row -> row.containsKey("id")).forEach(row -> ids.add(row.getString("id")));
        return ids;
    }
}
