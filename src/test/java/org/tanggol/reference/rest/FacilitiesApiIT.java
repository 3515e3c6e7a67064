package org.tanggol.reference.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tanggol.testing.Problems.assertProblem;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;

/** Facilities, courts and code tables over the REST API. */
class FacilitiesApiIT {

    private static final String FACILITIES = "/api/v1/facilities";
    private static Http http;

    @BeforeAll
    static void comeIn() {
        http = Program.first().http();
    }

    private static JsonObject coded(String code) {
        String id = data(http.get(FACILITIES + "?older=true&text=" + code)).getJsonObject(0).getString("id");
        return http.get(FACILITIES + "/" + id).json();
    }

    private static JsonArray data(Http.Answer answer) {
        return answer.json().getJsonArray("data");
    }

    private static JsonObject place(String name, String code) {
        return Json.createObjectBuilder().add("name", name).add("kind", "STAGING").add("code", code).add("state", "TX").add("time_zone", "America/Chicago")
            .build();
    }

    @Test
    void everyFactBearsItsSourceAndDate() {
        JsonArray facts = coded("ADAMSMS").getJsonArray("facts");

        assertThat(facts).isNotEmpty().allSatisfy(fact -> {
            assertThat(fact.asJsonObject().getString("source")).isNotBlank();
            assertThat(fact.asJsonObject().getString("as_of")).matches("\\d{4}-\\d\\d-\\d\\d");
        });
        assertThat(facts).filteredOn(fact -> fact.asJsonObject().getString("kind").equals("GUARANTEED_MINIMUM"))
            .extracting(fact -> fact.asJsonObject().get("number").toString()).containsExactly("1436");
    }

    @Test
    void thePagesOfAListMeetAndDoNotOverlap() {
        Set<String> seen = new HashSet<>();
        String next = FACILITIES + "?state=TX&limit=7&count=true";
        long total = http.get(next).json().getJsonNumber("total").longValue();
        int rows = 0;
        while (next != null) {
            JsonObject page = http.get(next).json();
            rows += page.getJsonArray("data").size();
            page.getJsonArray("data").forEach(row -> seen.add(row.asJsonObject().getString("id")));
            String url = page.getJsonObject("page").getString("next", null);
            next = url == null ? null : url.substring(url.indexOf("/api/"));
        }

        assertThat(seen).hasSize(rows);
        assertThat((long) rows).isEqualTo(total);
    }

    @Test
    void aCorrectionNeedsTheVersionItWasMadeOn() {
        JsonObject facility = coded("BTV");
        String path = FACILITIES + "/" + facility.getString("id");
        JsonObject phone = Json.createObjectBuilder().add("phone", "(585) 555-0100").build();

        Http.Answer changed = http.patch(path, phone, facility.getString("etag"));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().getString("phone")).isEqualTo("(585) 555-0100");
        assertThat(changed.json().getString("street")).isEqualTo(facility.getString("street"));
        assertProblem(http.patch(path, phone, facility.getString("etag")), 412, "version-conflict");
        assertProblem(http.send("PATCH", path, phone.toString(), Map.of("Content-Type", "application/merge-patch+json")), 428, "precondition-required");
    }

    @Test
    void aMemberThatIsNullIsTakenAway() {
        JsonObject facility = coded("KRO");

        Http.Answer changed = http.patch(FACILITIES + "/" + facility.getString("id"), Json.createObjectBuilder().add("county", JsonValue.NULL).build(),
            facility.getString("etag"));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json()).doesNotContainKey("county");
    }

    @Test
    void aPlaceThatNoListHasIsEnteredOnce() {
        Http.Answer added = http.post(FACILITIES, place("Camp Far", "FARCMTX"));

        assertThat(added.status()).isEqualTo(201);
        assertThat(http.get(added.header("Location").substring(added.header("Location").indexOf("/api/"))).json()).isEqualTo(added.json());
        assertProblem(http.post(FACILITIES, place("Camp Farther", "FARCMTX")), 409, "facility-code-taken");
    }

    @Test
    void whatCannotBeReadNamesItsField() {
        for (Map.Entry<String, JsonObject> wrong : Map.of("/zip", Json.createObjectBuilder(place("X", "XXXXXTX")).add("zip", "12").build(),
                "/field_office", Json.createObjectBuilder(place("X", "XXXXXTX")).add("field_office", "XYZ").build(),
                "/kind", Json.createObjectBuilder(place("X", "XXXXXTX")).add("kind", "CASTLE").build(),
                "/time_zone", Json.createObjectBuilder(place("X", "XXXXXTX")).add("time_zone", "Mars").build()).entrySet()) {
            Http.Answer refused = http.post(FACILITIES, wrong.getValue());

            assertThat(refused.status()).as(wrong.getKey()).isBetween(400, 422);
            assertThat(refused.json().getJsonArray("errors").getJsonObject(0).getString("pointer")).isEqualTo(wrong.getKey());
        }
    }

    @Test
    void whoMayOnlyReadChangesNothing() {
        Http reader = new Http().bearer(Program.first().token("cases:read").json().getString("access_token"));

        assertThat(reader.get(FACILITIES).status()).isEqualTo(200);
        assertProblem(reader.post(FACILITIES, place("Camp Near", "NEARCTX")), 403, "not-permitted");
    }

    @Test
    void everyCourtHasAZone() {
        JsonArray courts = data(http.get("/api/v1/courts"));

        assertThat(courts).hasSize(72).allSatisfy(court -> assertThat(court.asJsonObject().getString("time_zone")).contains("/"));
        String path = "/api/v1/courts/" + courts.getJsonObject(0).getString("id");
        assertThat(http.get(path).json()).isEqualTo(courts.getJsonObject(0));
    }

    @Test
    void codesThatDifferInCaseOrLookLikeNothingAreThere() {
        assertThat(codes("place-of-detention")).contains("BRO", "bro");
        assertThat(codes("eoir-nationality")).contains("NA");
        assertThat(codes("language")).contains("es", "ht", "mam");
        assertProblem(http.get("/api/v1/codes/nothing"), 404, "not-found");
    }

    private static List<String> codes(String table) {
        return data(http.get("/api/v1/codes/" + table)).stream().map(code -> code.asJsonObject().getString("code")).toList();
    }
}
