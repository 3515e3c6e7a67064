package org.tanggol.bonds;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;

/** Interest by the API; what it comes to is tried by BondOutIT. */
class InterestApiIT {

    private final Http http = Program.first().http();
    private final String fund = Program.first().fund();

    private static JsonObject rate(String quarter, String percent, String source) {
        return Json.createObjectBuilder().add("quarter", quarter).add("percent", percent).add("source", source).build();
    }

    @Test
    void aRateIsKeptWithItsSourceAndBadOnesAreRefusedByName() {
        Http.Answer set = http.post("/api/v1/interest-rates", rate("2025-Q4", "2.875", "Notice of September 2025"));
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        assertThat(set.json().getString("percent")).isEqualTo("2.875");
        assertThat(http.get("/api/v1/interest-rates").json().getJsonArray("data").stream().map(row -> row.asJsonObject().getString("source"))).contains("Notice of September 2025");
        assertThat(http.post("/api/v1/interest-rates", rate("2025-Q4", "3.001", "Notice")).json().getString("code")).isEqualTo("rate-out-of-range");
        assertThat(http.post("/api/v1/interest-rates", rate("2025-Q5", "1", "Notice")).body()).contains("field-malformed").contains("/quarter");
        assertThat(http.post("/api/v1/interest-rates", rate("2025-Q4", "1", " ")).body()).contains("/source");
        assertThat(http.post("/api/v1/interest-rates", rate("2025-Q4", "1,5", "Notice")).body()).contains("/percent");
    }

    @Test
    void aQuarterWithoutARateOrThatIsNotOverIsNotEntered() {
        assertThat(http.get("/api/v1/funds/" + fund + "/interest?quarter=2026-Q3").status()).isEqualTo(200);
        assertThat(http.get("/api/v1/funds/" + fund + "/interest?quarter=third").body()).contains("field-malformed");
        String entry = "/api/v1/funds/" + fund + "/interest";
        assertThat(http.post(entry, Json.createObjectBuilder().add("quarter", "2025-Q3").build()).json().getString("code")).isEqualTo("rate-missing");
        assertThat(http.post(entry, Json.createObjectBuilder().add("quarter", "2099-Q1").build()).json().getString("code")).isEqualTo("quarter-running");
        http.post("/api/v1/interest-rates", rate("2025-Q2", "2.5", "Notice of March 2025"));
        JsonObject entered = http.post(entry, Json.createObjectBuilder().add("quarter", "2025-Q2").build()).json();
        assertThat(entered.getInt("bonds")).as("no bond of the demonstration was out then").isZero();
    }
}
