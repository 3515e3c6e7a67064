package org.tanggol.docket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tanggol.testing.Problems.assertProblem;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;

/** What a program asks before it writes a date into its own calendar. */
class DueDatesApiIT {

    private static Http http;

    @BeforeAll
    static void comeIn() {
        http = Program.first().http();
    }

    private static JsonObject question(Http.Answer answer, String family) {
        return answer.json().getJsonArray("data").getValuesAs(JsonObject.class).stream().filter(one -> one.getString("family").equals(family)).findFirst().orElseThrow();
    }

    @Test
    void aDecisionGivesTheProtectiveAndTheControllingDateWithTheirArithmetic() {
        Http.Answer answer = http.get("/api/v1/due-dates?event=ij_decision_oral_rendered&at=2026-10-27");

        assertThat(answer.status()).isEqualTo(200);
        JsonObject first = question(answer, "BIA_APPEAL").getJsonArray("dates").getJsonObject(0);
        assertThat(first.getString("role")).isEqualTo("PROTECTIVE");
        assertThat(first.getString("due_on")).isEqualTo("2026-11-06");
        assertThat(first.getString("litigation_status")).isEqualTo("VACATED");
        assertThat(question(answer, "BIA_APPEAL").getJsonArray("dates").getValuesAs(JsonObject.class)).anySatisfy(date -> {
            assertThat(date.getString("role")).isEqualTo("CONTROLLING");
            assertThat(date.getString("due_on")).isEqualTo("2026-11-27");
            assertThat(date.getString("authority")).contains("8 CFR 1003.38(b)");
            assertThat(date.getString("arithmetic")).startsWith("Tue 27 Oct 2026 + 30 = Thu 26 Nov (Thanksgiving)").contains("-> Fri 27 Nov");
            assertThat(date.getString("rule_version")).isNotBlank();
        });
    }

    @Test
    void theArithmeticIsSaidInSpanishToo() {
        Http.Answer answer = http.get("/api/v1/due-dates?event=ij_decision_oral_rendered&at=2026-10-27&language=es");

        assertThat(question(answer, "BIA_APPEAL").getJsonArray("dates").getJsonObject(0).getString("arithmetic")).startsWith("mar 27 oct 2026 + 10");
    }

    @Test
    void hoursRunFromAnInstantOfThePlace() {
        Http.Answer answer = http.get("/api/v1/due-dates?event=uac_determination&at=2026-11-24T22:30&time_zone=America/New_York");

        assertThat(question(answer, "UAC_TRANSFER_72H").getJsonArray("dates").getJsonObject(0).getString("due_at")).isEqualTo("2026-11-28T03:30:00Z");
    }

    @ParameterizedTest
    @CsvSource({"event=full_moon&at=2026-10-27, unknown-value, event", "event=vd_order&at=2026-02-30, field-malformed, at", "event=vd_order, field-missing, at",
        "event=uac_determination&at=2026-03-08T02:30&time_zone=America/New_York, time-skipped, at", "event=uac_determination&at=2026-11-24T22:30&time_zone=Mars/Here, zone-unknown, time_zone",
        "event=ij_decision&at=2026-10-27&so=left_handed, unknown-value, so"})
    void whatCannotBeReadIsRefusedAtItsParameter(String query, String code, String parameter) {
        Http.Answer answer = http.get("/api/v1/due-dates?" + query);

        assertThat(answer.status()).isBetween(400, 422);
        JsonObject error = answer.json().getJsonArray("errors").getJsonObject(0);
        assertThat(error.getString("parameter")).isEqualTo(parameter);
        assertThat(error.getString("code")).isEqualTo(code);
    }

    @Test
    void aYearWhoseClosedDaysAreNotKnownHasNoDates() {
        Http.Answer answer = http.get("/api/v1/due-dates?event=vd_order&at=2060-10-27");

        assertThat(answer.json().getJsonArray("data").getValuesAs(JsonObject.class)).anySatisfy(question -> assertThat(question.getString("refused", "")).contains("2040"));
    }

    @Test
    void theRulesAreThere() {
        Http.Answer answer = http.get("/api/v1/deadline-rules");

        assertThat(answer.json().getJsonArray("data")).hasSizeGreaterThan(50);
        assertThat(answer.json().getJsonArray("data").getJsonObject(0).getString("authority")).isNotBlank();
        assertProblem(http.get("/api/v1/deadline-rules?limit=3"), 400, "unknown-parameter");
    }
}
