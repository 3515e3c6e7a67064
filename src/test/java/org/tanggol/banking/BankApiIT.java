package org.tanggol.banking;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;

/** The bank and the figures of funds by the API: a line is there once, and nobody is named without a reason. */
class BankApiIT {

    private static final String SHEET = "Date,Description,Amount,Reference Number\n2026-11-03,Deposit,%s,%s\n2026-11-04,Fee,-2.50,%s-2\n";

    private Http http;
    private String fund;

    @BeforeEach
    void findFund() {
        http = Program.first().http();
        fund = Program.first().fund();
    }

    private Http.Answer enter(String lastFour) {
        return http.send("POST", "/api/v1/bank-accounts", Json.createObjectBuilder().add("fund_id", fund).add("name", "Probe bank").add("last_four", lastFour).add("compared_from", "2026-11-01").build().toString(),
            Map.of("Content-Type", "application/json", "Idempotency-Key", UUID.randomUUID().toString()));
    }

    private Http.Answer send(String account, String body, String parameters) {
        return http.send("POST", "/api/v1/bank-accounts/" + account + "/statements" + parameters, body, Map.of("Content-Type", "text/csv", "Idempotency-Key", UUID.randomUUID().toString()));
    }

    @Test
    void aStatementIsSentAndItsLinesAreThereOnce() {
        assertThat(enter("417").json().getString("code")).isEqualTo("four-digits");
        Http.Answer entered = enter("7777");
        assertThat(entered.status()).as(entered.body()).isEqualTo(201);
        String account = entered.json().getString("id");
        String reference = "R" + UUID.randomUUID().toString().substring(0, 8);
        String sheet = SHEET.formatted("12.75", reference, reference);
        Http.Answer waiting = send(account, sheet, "");
        assertThat(waiting.status()).as(waiting.body()).isEqualTo(201);
        assertThat(waiting.json().getString("state")).isEqualTo("WAITING");
        assertThat(lines(account, "")).as("nobody has said what its columns are").isEmpty();
        assertThat(send(account, sheet, "?guess_columns=true").json().getInt("added")).isEqualTo(2);
        JsonObject again = send(account, sheet + "2026-11-05,Deposit,1.00," + reference + "-3\n", "?guess_columns=true").json();
        assertThat(again.getInt("lines")).isEqualTo(3);
        assertThat(again.getInt("added")).as("two of them were there").isEqualTo(1);
        JsonArray lines = lines(account, "?state=OPEN");
        assertThat(lines.stream().map(JsonValue::asJsonObject).map(line -> line.getString("day") + " " + line.getJsonObject("amount").getString("amount")))
            .containsExactly("2026-11-05 1.00", "2026-11-04 -2.50", "2026-11-03 12.75");
        JsonObject page = http.get("/api/v1/bank-accounts/" + account + "/lines?limit=2&count=true").json();
        assertThat(page.getInt("total")).isEqualTo(3);
        JsonArray next = http.get(page.getJsonObject("page").getString("next").replaceFirst("^https?://[^/]+", "")).json().getJsonArray("data");
        assertThat(next).hasSize(1);
        assertThat(send(account, "Date,Amount\n2026-11-09,ten\n", "?guess_columns=true").json().getString("code")).isEqualTo("cell-unreadable");
        assertThat(lines(account, "")).hasSize(3);
    }

    private JsonArray lines(String account, String parameters) {
        return http.get("/api/v1/bank-accounts/" + account + "/lines" + parameters).json().getJsonArray("data");
    }

    @Test
    void figuresAreReadOfOneFundOrAllWithoutNames() {
        String day = LocalDate.now().toString();
        Http.Answer one = http.get("/api/v1/fund-figures?day=" + day + "&fund=" + fund);
        assertThat(one.status()).as(one.body()).isEqualTo(200);
        assertThat(one.json().getJsonArray("data")).hasSize(9);
        assertThat(one.body()).contains("BALANCES").doesNotContain("Credit Union");
        assertThat(http.get("/api/v1/fund-figures?day=" + day).status()).isEqualTo(200);
        assertThat(http.get("/api/v1/fund-figures?day=" + LocalDate.now().plusDays(3)).json().getString("code")).isEqualTo("in-the-future");
        assertThat(http.get("/api/v1/fund-figures?day=" + day + "&fund=" + UUID.randomUUID()).status()).isEqualTo(404);
        String sheet = "/api/v1/exports/fund-figures.csv?figure=LENDERS&day=" + day + "&fund=" + fund;
        assertThat(http.get(sheet).body()).contains("maturity,amount").doesNotContain("Credit Union");
        assertThat(http.get(sheet + "&reason=PROGRAM").body()).contains("maturity,lender,amount").contains("Credit Union");
    }
}
