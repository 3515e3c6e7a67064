package org.tanggol.bonds;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;

/** Co-funders and obligors by the API: what is refused is refused by name and changes nothing. */
class BondPartiesApiIT {

    private final Http http = Program.first().http();
    private JsonObject bond;

    @BeforeEach
    void openBond() {
        String file = Program.first().hearing("2087-03-17T09:00:00").getString("case_id");
        bond = send("/api/v1/bonds", Json.createObjectBuilder().add("case_id", file).add("kind", "DELIVERY"), null).json();
        bond = send("/api/v1/bonds/" + bond.getString("id") + "/steps", Json.createObjectBuilder().add("step", "BOND_SET").add("day", "2026-11-05").add("source", "ORDER").add("document", "Order")
            .add("authority", "IMMIGRATION_JUDGE").add("amount", usd("5000")), bond.getString("etag")).json();
    }

    private Http.Answer send(String path, JsonObjectBuilder body, String seen) {
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "application/json", "Idempotency-Key", UUID.randomUUID().toString()));
        if (seen != null) {
            headers.put("If-Match", seen);
        }
        return http.send("POST", path, body.build().toString(), headers);
    }

    private static JsonObjectBuilder usd(String amount) {
        return Json.createObjectBuilder().add("amount", amount).add("currency", "USD");
    }

    private Http.Answer name(String share, String seen) {
        return send("/api/v1/bonds/" + bond.getString("id") + "/co-funders", Json.createObjectBuilder().add("name", "Parish").add("returned", "SHARE").add("share", usd(share)), seen);
    }

    private static String code(Http.Answer answer) {
        return answer.json().getString("code");
    }

    @Test
    void aCoFunderIsNamedAndTakenAway() {
        Http.Answer named = name("1250.50", bond.getString("etag"));
        assertThat(named.status()).as(named.body()).isEqualTo(200);
        JsonObject parish = named.json().getJsonArray("co_funders").getJsonObject(0);
        assertThat(parish.getString("state")).isEqualTo("PROMISED");
        assertThat(parish.getJsonObject("share").getString("amount")).isEqualTo("1250.50");
        assertThat(code(name("10", bond.getString("etag")))).as("the bond has changed").isEqualTo("version-conflict");
        String removal = "/api/v1/bonds/" + bond.getString("id") + "/co-funders/" + parish.getString("id") + "/removal";
        Http.Answer dropped = http.send("POST", removal, null, Map.of("If-Match", named.json().getString("etag")));
        assertThat(dropped.status()).as(dropped.body()).isEqualTo(200);
        assertThat(dropped.json().getJsonArray("co_funders")).isEmpty();
        Http.Answer again = http.send("POST", removal, null, Map.of("If-Match", dropped.json().getString("etag")));
        assertThat(again.status()).isEqualTo(404);
    }

    @Test
    void aShareThatLeavesNothingOrIsNoneIsRefusedByName() {
        String seen = bond.getString("etag");
        assertThat(code(name("5000", seen))).isEqualTo("shares-too-large");
        assertThat(code(name("0", seen))).isEqualTo("amount-not-positive");
        assertThat(code(name("1.234", seen))).isEqualTo("amount-too-precise");
        assertThat(http.get("/api/v1/bonds/" + bond.getString("id")).json().getJsonArray("co_funders")).isEmpty();
    }

    private static JsonObjectBuilder parish() {
        return Json.createObjectBuilder().add("kind", "ORGANIZATION").add("name", "Parish of the Valley").add("mailbox", "bonds@parish.example").add("address", "1 Vineyard Way").add("from", "2026-01-05");
    }

    @Test
    void anObligorKeepsTheAddressesAndLettersItHad() {
        Http.Answer added = send("/api/v1/obligors", parish(), null);
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        String path = "/api/v1/obligors/" + added.json().getString("id");
        assertThat(send(path + "/addresses", Json.createObjectBuilder().add("address", "2 Cellar Street").add("from", "2026-06-01"), null).status()).isEqualTo(201);
        assertThat(code(send(path + "/addresses", Json.createObjectBuilder().add("address", "3 Cellar Street").add("from", "2087-06-01"), null))).isEqualTo("in-the-future");
        assertThat(code(send(path + "/letters", Json.createObjectBuilder().add("signer", "Elder Amado").add("signed_on", "2026-06-01").add("expires_on", "2026-06-01"), null))).isEqualTo("end-before-start");
        JsonObject parish = send(path + "/letters", Json.createObjectBuilder().add("signer", "Elder Amado").add("signed_on", "2026-06-01").add("expires_on", "2027-06-01"), null).json();
        assertThat(parish.getJsonArray("addresses").getValuesAs(JsonObject.class)).extracting(one -> one.getString("address")).containsExactly("2 Cellar Street", "1 Vineyard Way");
        assertThat(parish.getJsonArray("letters").getJsonObject(0).getString("expires_on")).isEqualTo("2027-06-01");
        assertThat(parish.getJsonObject("exposure").getString("amount")).isEqualTo("0.00");
        assertThat(http.get(path).json()).isEqualTo(parish);
    }

    @Test
    void aFundThatSignsItselfIsNamedAndAReaderIsAColleague() {
        assertThat(send("/api/v1/obligors", parish().add("kind", "FUND"), null).status()).as("which fund").isEqualTo(400);
        assertThat(send("/api/v1/obligors", parish().add("kind", "FUND").add("fund_id", UUID.randomUUID().toString()), null).status()).isEqualTo(404);
        Http.Answer stranger = send("/api/v1/obligors", parish().add("reader_id", UUID.randomUUID().toString()), null);
        assertThat(stranger.status()).isEqualTo(400);
        assertThat(stranger.body()).contains("/reader");
    }
}
