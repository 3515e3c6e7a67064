package org.tanggol.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.House;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;
import org.tanggol.testing.Table;

/**
 * Every operation of the API by every scope, and by whose the object is. Which scopes open what stands in the table beside this test; an
 * operation without a row fails. What is another organization's is answered, to the letter, as what does not exist.
 */
class ApiMatrixIT {

    private static final Table OPERATIONS = Table.of("/org/tanggol/access/operations.csv");
    private static final List<String> SCOPES = List.of("cases:read", "cases:write", "hearings:read", "reference:write", "funds:read", "funds:write", "volunteers:read", "volunteers:write", "webhooks:manage");
    /** What all organizations share. */
    private static final Set<String> SHARED = Set.of("facilities", "courts", "codes");

    /** What a guest has no business with, and what of a shared case is for its team: the note and the task of this test are. */
    private static final Set<String> HOUSE_ONLY = Set.of("imports", "webhooks", "funds", "journals", "bonds", "obligors", "volunteers", "accompaniment-requests", "bank-accounts", "family-messages");
    private static final Set<String> TEAM_ONLY = Set.of("notes", "tasks");
    private static final String HOST = "Bayanihan Alliance";
    private static final String HOME = "Harbor Street Legal Clinic";

    private static final List<Operation> ALL = new ArrayList<>();
    private static final Map<String, String> FOREIGN = new HashMap<>();

    private record Operation(String id, String method, String path) {

        /** The kind of object the path is about, as {@code hearings}; empty when it names none. */
        String of() {
            return path.contains("{id}") ? path.split("/")[3] : "";
        }

        String with(String objectId) {
            return path.replace("{id}", objectId).replace("{format}", "csv").replace("{table}", "languages").replace("{system}", "probe").replace("{value}", "none")
                .replace("{stint}", UUID.randomUUID().toString()).replace("{delivery}", UUID.randomUUID().toString()).replace("{party}", UUID.randomUUID().toString());
        }

        Http.Answer send(Http http, String objectId) {
            Map<String, String> headers = new HashMap<>();
            if (method.equals("POST") || method.equals("PUT")) {
                headers.put("Content-Type", "application/json");
                headers.put("Idempotency-Key", UUID.randomUUID().toString());
            } else if (method.equals("PATCH")) {
                headers.put("Content-Type", "application/merge-patch+json");
                headers.put("If-Match", "\"0\"");
            }
            if (id.equals("createImport") || id.equals("createBankStatement")) {
                headers.put("Content-Type", "text/csv");
            }
            return http.send(method, with(objectId), method.equals("GET") ? null : "{}", headers);
        }
    }

    @BeforeAll
    static void arrange() {
        JsonObject paths = new Http().get("/api/v1/openapi.json").json().getJsonObject("paths");
        paths.forEach((path, methods) -> methods.asJsonObject().forEach((method, operation) -> {
            if (operation.asJsonObject().containsKey("operationId")) {
                ALL.add(new Operation(operation.asJsonObject().getString("operationId"), method.toUpperCase(java.util.Locale.ROOT), path));
            }
        }));
        Http http = Program.first().http();
        JsonObject hearing = Program.first().hearing("2087-03-14T09:30:00");
        String file = hearing.getString("case_id");
        FOREIGN.put("cases", file);
        FOREIGN.put("people", file);
        FOREIGN.put("hearings", hearing.getString("id"));
        FOREIGN.put("proceedings", hearing.getString("proceeding_id"));
        FOREIGN.put("notes", made(http, "/api/v1/notes", Json.createObjectBuilder().add("case_id", file).add("tier", "TEAM").add("text", "probe").build()));
        FOREIGN.put("tasks", made(http, "/api/v1/tasks", Json.createObjectBuilder().add("case_id", file).add("title", "probe").build()));
        String trigger = made(http, "/api/v1/triggers", Json.createObjectBuilder().add("case_id", file).add("event", "address_change").add("at", "2026-11-01").add("source", "FAMILY").build());
        FOREIGN.put("triggers", trigger);
        FOREIGN.put("deadlines", http.get("/api/v1/deadlines?case=" + file).json().getJsonArray("data").stream().map(JsonValue::asJsonObject)
            .filter(deadline -> deadline.getString("trigger_id").equals(trigger)).findFirst().orElseThrow().getString("id"));
        String relative = made(http, "/api/v1/relatives", Json.createObjectBuilder().add("case_id", file).add("name", "Probe (fictional)").add("relation", "sister").build());
        FOREIGN.put("consents", made(http, "/api/v1/consents", Json.createObjectBuilder().add("case_id", file).add("relative_id", relative).add("answer", "REFUSED").add("way", "PHONE")
            .add("said_on", "2026-11-01").build()));
        made(http, "/api/v1/consents", Json.createObjectBuilder().add("case_id", file).add("relative_id", relative).add("answer", "GIVEN").add("way", "PHONE").add("said_on", LocalDate.now().minusDays(2).toString())
            .add("blocks", Json.createArrayBuilder().add("MESSAGES")).add("last_day", LocalDate.now().plusDays(60).toString()).build());
        FOREIGN.put("family-messages", made(http, "/api/v1/family-messages", Json.createObjectBuilder().add("case_id", file).add("relative_id", relative).add("text", "probe").build()));
        FOREIGN.put("stays", made(http, "/api/v1/stays", Json.createObjectBuilder().add("case_id", file).add("kind", "UNKNOWN").add("date", "2026-11-01")
            .add("time_zone", "America/Chicago").add("source", "FAMILY").add("confidence", "LIKELY").build()));
        FOREIGN.put("locator-checks", made(http, "/api/v1/locator-checks", Json.createObjectBuilder().add("case_id", file).add("system", "ODLS").add("inputs", "NAME")
            .add("result", "NOT_FOUND").build()));
        FOREIGN.put("bonds", made(http, "/api/v1/bonds", Json.createObjectBuilder().add("case_id", file).add("kind", "DELIVERY").build()));
        String fund = Program.first().fund();
        FOREIGN.put("funds", fund);
        FOREIGN.put("obligors", http.get("/api/v1/obligors").json().getJsonArray("data").getJsonObject(0).getString("id"));
        FOREIGN.put("volunteers", http.get("/api/v1/volunteers").json().getJsonArray("data").getJsonObject(0).getString("id"));
        FOREIGN.put("accompaniment-requests", made(http, "/api/v1/accompaniment-requests", Json.createObjectBuilder().add("case_id", file).add("kind", "VISIT").add("local_date_time", "2087-03-14T09:30:00")
            .add("time_zone", "America/Chicago").add("first_name", "Probe").add("town", "Adelanto").add("us_state", "CA").build()));
        FOREIGN.put("journals", http.get("/api/v1/funds/" + fund + "/journals?limit=1").json().getJsonArray("data").getJsonObject(0).getString("id"));
        FOREIGN.put("bank-accounts", made(http, "/api/v1/bank-accounts", Json.createObjectBuilder().add("fund_id", fund).add("name", "probe").add("last_four", "0417").add("compared_from", "2026-11-01").build()));
        FOREIGN.put("bond-assertions", made(http, "/api/v1/bond-assertions", Json.createObjectBuilder().add("case_id", file).add("standing", "CONTESTED").add("authority", "UNKNOWN")
            .add("asserted_by", "probe").add("circuit", "NINTH").add("on", "2026-11-01").build()));
        FOREIGN.put("imports", http.send("POST", "/api/v1/imports", "Given name,Family name\nProbe,Probe\n", Map.of("Content-Type", "text/csv", "Idempotency-Key",
            UUID.randomUUID().toString())).json().getString("id"));
        FOREIGN.put("webhooks", made(http, "/api/v1/webhooks", Json.createObjectBuilder().add("url", "http://127.0.0.1:9/hook")
            .add("types", Json.createArrayBuilder().add("hearing.scheduled")).build()));
    }

    private static String made(Http http, String path, JsonObject body) {
        Http.Answer answer = http.post(path, body);
        assertThat(answer.status()).as(path + " " + answer.body()).isBetween(200, 201);
        return answer.json().getString("id");
    }

    @Test
    void everyOperationIsOpenToItsScopesAndToNoOther() {
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (String scope : SCOPES) {
            Http http = new Http().bearer(Program.other().token(scope).json().getString("access_token"));
            for (Operation operation : ALL) {
                String scopes = OPERATIONS.cell(operation.id(), "scopes");
                if (scopes.equals("-")) {
                    continue;
                }
                cells++;
                boolean open = operation.send(http, UUID.randomUUID().toString()).status() != 403;
                if (open != List.of(scopes.split(" ")).contains(scope)) {
                    wrong.add(operation.id() + " with " + scope + (open ? " is open" : " is refused"));
                }
            }
        }
        assertThat(wrong).as(cells + " cells").isEmpty();
        assertThat(OPERATIONS.names()).as("rows without an operation").allMatch(row -> ALL.stream().anyMatch(operation -> operation.id().equals(row)));
    }

    @Test
    void nobodyWithoutATokenIsLetIn() {
        List<String> open = ALL.stream().filter(operation -> !OPERATIONS.cell(operation.id(), "scopes").equals("-"))
            .filter(operation -> operation.send(new Http(), UUID.randomUUID().toString()).status() != 401).map(Operation::id).toList();
        assertThat(open).isEmpty();
    }

    @Test
    void whatIsAnotherOrganizationsIsAnsweredAsWhatDoesNotExist() {
        Http http = Program.other().http();
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (Operation operation : ALL) {
            if (operation.of().isEmpty() || SHARED.contains(operation.of())) {
                continue;
            }
            cells++;
            String foreign = FOREIGN.get(operation.of());
            assertThat(foreign).as("an object of another organization for " + operation.path()).isNotNull();
            String invented = UUID.randomUUID().toString();
            String one = answer(operation.send(http, foreign), foreign);
            String other = answer(operation.send(http, invented), invented);
            if (!one.equals(other) || operation.method().equals("GET") && !one.startsWith("404")) {
                wrong.add(operation.id() + ": " + one + " for another organization's, " + other + " for what does not exist");
            }
        }
        assertThat(cells).isGreaterThan(30);
        assertThat(wrong).isEmpty();
    }

    /** A program as a guest reads what is shared with its organization, changes nothing, and meets nothing once the share has run out. */
    @Test
    void aGuestReadsWhatIsSharedAndNothingElse() throws Exception {
        List<String> wrong = new ArrayList<>();
        UUID file = UUID.fromString(FOREIGN.get("cases"));
        UUID other = UUID.fromString(Program.first().hearing("2087-03-14T09:30:00").getString("case_id"));
        try (House host = new House(HOST)) {
            host.share(file, HOME, "FULL", null, false);
            host.share(other, HOME, "FULL", null, false);      // so that the token stays good when the first one has run out
            String id = Program.other().http().get("/api/v1/hosts").json().getJsonArray("data").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("name").equals(HOST)).findFirst().orElseThrow().getString("id");
            Http guest = new Http().bearer(Program.other().tokenAt(id).json().getString("access_token"));
            for (boolean inForce : new boolean[] {true, false}) {
                if (!inForce) {
                    host.clear(file);
                    host.share(file, HOME, "FULL", LocalDate.now().minusDays(2), false);
                }
                for (Operation operation : ALL) {
                    if (OPERATIONS.cell(operation.id(), "scopes").equals("-") || operation.of().isEmpty() && operation.method().equals("GET") || SHARED.contains(operation.of())) {
                        continue;
                    }
                    int status = operation.send(guest, operation.of().isEmpty() ? UUID.randomUUID().toString() : FOREIGN.get(operation.of())).status();
                    boolean reads = operation.method().equals("GET") && !HOUSE_ONLY.contains(operation.of());
                    // the body of a probe is empty: some refuse that first, and none does anything
                    boolean right = !reads ? status >= 400 && status < 500 : status == (inForce && !TEAM_ONLY.contains(operation.of()) ? 200 : 404);
                    if (!right) {
                        wrong.add(operation.id() + (inForce ? " on what is shared: " : " on what was shared: ") + status);
                    }
                }
            }
            host.clear(file);
            host.clear(other);
        }
        assertThat(wrong).isEmpty();
    }

    private static String answer(Http.Answer answer, String id) {
        return answer.status() + " " + answer.body().replace(id, "…").replaceAll("\"trace_id\":\"[^\"]*\"", "").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…");
    }
}
