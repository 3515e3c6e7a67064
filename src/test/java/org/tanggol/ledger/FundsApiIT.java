package org.tanggol.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;
import org.tanggol.testing.Server;

/** The books by the API: what is refused is refused by name and nothing is stored; who comes twice with a key is answered twice and posted once. */
class FundsApiIT {

    private static final String DAY = "2026-11-10";

    private Http http;
    private String fund;

    @BeforeEach
    void findFund() {
        http = Program.first().http();
        fund = Program.first().fund();
    }

    private JsonObject read() {
        return http.get("/api/v1/funds/" + fund).json();
    }

    private static BigDecimal amount(JsonObject fund, String member) {
        return new BigDecimal(fund.getJsonObject(member).getString("amount"));
    }

    private static JsonObject movement(String amount) {
        return Json.createObjectBuilder().add("amount", Json.createObjectBuilder().add("amount", amount).add("currency", "USD")).add("day", DAY).add("document", "Bank statement line 7").build();
    }

    private Http.Answer post(String what, JsonObject body, String key) {
        return http.send("POST", "/api/v1/funds/" + fund + "/" + what, body.toString(), Map.of("Content-Type", "application/json", "Idempotency-Key", key));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private long journals() {
        return http.get("/api/v1/funds/" + fund + "/journals?limit=1&count=true").json().getJsonNumber("total").longValue();
    }

    @Test
    void aGiftIsAvailableAtOnceAndStandsInTheJournalWithBothSides() {
        BigDecimal before = amount(read(), "available");
        Http.Answer answer = post("gifts", movement("1250.50"), key());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        JsonObject journal = answer.json();
        assertThat(journal.getString("event")).isEqualTo("GIFT_RECEIVED");
        assertThat(journal.getJsonArray("lines").stream().map(JsonValue::asJsonObject).map(line -> line.getString("side") + " " + line.getString("account") + " " + line.getJsonObject("amount").getString("amount")))
            .containsExactly("DEBIT 1010 1250.50", "CREDIT 4000 1250.50");
        assertThat(amount(read(), "available")).isEqualByComparingTo(before.add(new BigDecimal("1250.50")));
        JsonObject first = http.get("/api/v1/funds/" + fund + "/journals?limit=1").json().getJsonArray("data").getJsonObject(0);
        assertThat(first).isEqualTo(journal);
        assertThat(http.get(answer.header("Location").substring(Server.url().length())).json()).isEqualTo(journal);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(quoteCharacter = '"', value = {"0,USD,amount-not-positive", "-5.00,USD,amount-not-positive", "1.234,USD,amount-too-precise", "1e18,USD,amount-malformed", "1000000000000000000,USD,amount-too-large",
        "１５００,USD,amount-malformed", "15.00,EUR,currency-unknown", "\"1,500\",USD,amount-malformed"})
    void aBadAmountIsRefusedByNameAndNothingIsStored(String amount, String currency, String code) {
        long before = journals();
        JsonObject body = Json.createObjectBuilder(movement("1")).add("amount", Json.createObjectBuilder().add("amount", amount).add("currency", currency)).build();
        Http.Answer answer = post("gifts", body, key());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().getString("code")).isEqualTo(code);
        assertThat(answer.body()).doesNotContain("\"" + amount + "\"");
        assertThat(journals()).isEqualTo(before);
    }

    @Test
    void withoutPaperDayOrKeyNothingIsPosted() {
        long before = journals();
        Http.Answer paperless = post("gifts", Json.createObjectBuilder(movement("5")).add("document", " ").build(), key());
        assertThat(paperless.status()).isEqualTo(400);
        assertThat(paperless.body()).contains("/document");
        Http.Answer dayless = post("gifts", Json.createObjectBuilder(movement("5")).remove("day").build(), key());
        assertThat(dayless.status()).isEqualTo(400);
        assertThat(dayless.body()).contains("/day");
        Http.Answer future = post("gifts", Json.createObjectBuilder(movement("5")).add("day", LocalDate.now().plusDays(3).toString()).build(), key());
        assertThat(future.json().getString("code")).isEqualTo("in-the-future");
        assertThat(future.body()).contains("day");
        Http.Answer keyless = http.send("POST", "/api/v1/funds/" + fund + "/gifts", movement("5").toString(), Map.of("Content-Type", "application/json"));
        assertThat(keyless.status()).isEqualTo(400);
        assertThat(post("gifts", Json.createObjectBuilder(movement("5")).add("restriction_id", UUID.randomUUID().toString()).build(), key()).status()).isEqualTo(404);
        assertThat(journals()).isEqualTo(before);
    }

    @Test
    void aRepeatedRequestPostsOnceForTheLifeOfTheBooks() throws Exception {
        long before = journals();
        String key = key();
        Http.Answer first = post("gifts", movement("77.00"), key);
        assertThat(post("gifts", movement("77.00"), key).body()).isEqualTo(first.body());
        assertThat(post("gifts", movement("78.00"), key).json().getString("code")).isEqualTo("idempotency-key-reused");
        // the kept answer is gone after three days; the books still know the key
        try (Connection connection = Server.database(); var statement = connection.createStatement()) {
            statement.executeUpdate("delete from kept_answer");
        }
        assertThat(post("gifts", movement("77.00"), key).json().getString("id")).isEqualTo(first.json().getString("id"));
        assertThat(post("gifts", movement("78.00"), key).json().getString("code")).isEqualTo("idempotency-key-reused");
        assertThat(journals()).isEqualTo(before + 1);
    }

    @Test
    void aJournalIsTakenBackOnceAndAReversalNever() {
        BigDecimal before = amount(read(), "available");
        String journal = post("gifts", movement("640"), key()).json().getString("id");
        JsonObject reason = Json.createObjectBuilder().add("day", DAY).add("document", "Bank statement line 7").add("memo", "entered twice").build();
        Http.Answer early = reverse(journal, Json.createObjectBuilder(reason).add("day", "2026-11-01").build());
        assertThat(early.json().getString("code")).isEqualTo("reversed-too-early");
        Http.Answer reversal = reverse(journal, reason);
        assertThat(reversal.status()).as(reversal.body()).isEqualTo(201);
        assertThat(amount(read(), "available")).isEqualByComparingTo(before);
        assertThat(reverse(journal, reason).json().getString("code")).isEqualTo("journal-reversed");
        assertThat(reverse(reversal.json().getString("id"), reason).json().getString("code")).isEqualTo("reversal-final");
        assertThat(http.get("/api/v1/journals/" + journal).json().getJsonNumber("reversed_by").longValue()).isEqualTo(reversal.json().getJsonNumber("number").longValue());
    }

    private Http.Answer reverse(String journal, JsonObject body) {
        return http.send("POST", "/api/v1/journals/" + journal + "/reversal", body.toString(), Map.of("Content-Type", "application/json", "Idempotency-Key", key()));
    }

    @Test
    void whatIsNotThereCannotBePaidAndTheReserveKeepsItsMinimum() {
        BigDecimal reserve = amount(read(), "in_reserve");
        assertThat(post("reserve-fillings", movement("9000000"), key()).json().getString("code")).isEqualTo("funds-short");
        assertThat(post("reserve-releases", movement("9000000"), key()).json().getString("code")).isEqualTo("reserve-short");
        assertThat(post("reserve-releases", movement("1.00"), key()).json().getString("code")).isEqualTo("reserve-minimum");
        assertThat(post("fees", movement("9000000"), key()).json().getString("code")).isEqualTo("reserve-short");
        assertThat(amount(read(), "in_reserve")).isEqualByComparingTo(reserve);
        post("reserve-fillings", movement("50"), key());
        assertThat(post("reserve-releases", movement("50"), key()).status()).isEqualTo(201);
    }

    @Test
    void journalsComeInPagesByTheirNumbersAndCanBeNarrowed() {
        for (int i = 0; i < 3; i++) {
            post("gifts", movement("1.00"), key());
        }
        List<Long> numbers = new ArrayList<>();
        String next = "/api/v1/funds/" + fund + "/journals?limit=2";
        while (next != null && numbers.size() < 400) {
            JsonObject page = http.get(next).json();
            page.getJsonArray("data").forEach(row -> numbers.add(row.asJsonObject().getJsonNumber("number").longValue()));
            next = page.getJsonObject("page").getString("next", null);
            next = next == null ? null : next.substring(next.indexOf("/api/"));
        }
        assertThat(numbers).isSortedAccordingTo(java.util.Comparator.reverseOrder()).doesNotHaveDuplicates().hasSize((int) journals());
        assertThat(http.get("/api/v1/funds/" + fund + "/journals?event=BANK_FEE").json().getJsonArray("data")).isNotEmpty()
            .allSatisfy(row -> assertThat(row.asJsonObject().getString("event")).isEqualTo("BANK_FEE"));
        assertThat(http.get("/api/v1/funds/" + fund + "/journals?from=2026-11-10&to=2026-11-10").json().getJsonArray("data")).isNotEmpty()
            .allSatisfy(row -> assertThat(row.asJsonObject().getString("day")).isEqualTo(DAY));
    }

    @Test
    void theFileHasTheTotalsOfTheBooksAndWordsOnlyWithAReason() throws Exception {
        post("gifts", Json.createObjectBuilder(movement("12.34")).add("memo", "from a Zqfictional donor").build(), key());
        String csv = http.get("/api/v1/exports/journals.csv?fund=" + fund).body();
        assertThat(csv).doesNotContain("Zqfictional").doesNotContain("Bank statement");
        BigDecimal debit = BigDecimal.ZERO;
        BigDecimal credit = BigDecimal.ZERO;
        List<String> lines = csv.lines().skip(1).toList();
        for (String line : lines) {
            String[] cells = line.split(",", -1);
            debit = debit.add(cells[8].isEmpty() ? BigDecimal.ZERO : new BigDecimal(cells[8]));
            credit = credit.add(cells[9].isEmpty() ? BigDecimal.ZERO : new BigDecimal(cells[9]));
        }
        assertThat(debit).isEqualByComparingTo(credit).isEqualByComparingTo(debited());
        assertThat(http.get("/api/v1/exports/journals.csv?fund=" + fund + "&reason=REPORT").body()).contains("Zqfictional");
        assertThat(http.get("/api/v1/exports/journals.xlsx?fund=" + fund).status()).isEqualTo(200);
    }

    private BigDecimal debited() throws Exception {
        try (Connection connection = Server.database(); var select = connection.prepareStatement("select sum(debit_cents) from account_month where fund_id = ?")) {
            UUID id = UUID.fromString(fund);
            select.setBytes(1, java.nio.ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array());
            try (var rows = select.executeQuery()) {
                rows.next();
                return BigDecimal.valueOf(rows.getLong(1), 2);
            }
        }
    }

    @Test
    void ofFiftyWhoSpendTheLastThousandOneSucceeds() throws Exception {
        // all of it into the reserve, and a thousand back
        BigDecimal free = amount(read().getJsonArray("restrictions").getJsonObject(0), "available");
        if (free.compareTo(new BigDecimal("1000")) > 0) {
            assertThat(post("reserve-fillings", movement(free.subtract(new BigDecimal("1000")).toPlainString()), key()).status()).isEqualTo(201);
        } else if (free.compareTo(new BigDecimal("1000")) < 0) {
            assertThat(post("gifts", movement(new BigDecimal("1000").subtract(free).toPlainString()), key()).status()).isEqualTo(201);
        }
        BigDecimal reserve = amount(read(), "in_reserve");
        ExecutorService clients = Executors.newFixedThreadPool(50);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            answers.add(clients.submit((Callable<Integer>) () -> {
                String key = key();
                start.await();
                Http.Answer answer;
                do {
                    answer = post("reserve-fillings", movement("1000.00"), key);
                } while (answer.status() == 429);
                return answer.status();
            }));
        }
        start.countDown();
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        clients.shutdown();
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(1);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(49);
        assertThat(amount(read().getJsonArray("restrictions").getJsonObject(0), "available")).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(amount(read(), "in_reserve")).isEqualByComparingTo(reserve.add(new BigDecimal("1000")));
        // as it was, or nearly, for whoever comes next
        BigDecimal back = amount(read(), "in_reserve").subtract(new BigDecimal("10000"));
        assertThat(post("reserve-releases", movement(back.toPlainString()), key()).status()).isEqualTo(201);
    }

    @Test
    void theApplicationsUserOfTheDatabaseAddsToTheBooksAndChangesNothing() throws Exception {
        String password = Files.readString(Server.data().resolve("database.application.password"), StandardCharsets.UTF_8).strip();
        try (Connection owner = Server.database(); Connection application = DriverManager.getConnection(owner.getMetaData().getURL(), "tanggol_app", password); var statement = application.createStatement()) {
            for (String change : List.of("update journal set on_day = on_day", "delete from journal", "update journal_line set amount_cents = 1", "delete from journal_line", "truncate table journal_line",
                    "update closed_period set last_seq = 0", "delete from closed_period", "drop table journal", "alter table journal_line drop column side", "drop trigger journal_no_update")) {
                assertThatThrownBy(() -> statement.execute(change)).as(change).isInstanceOf(SQLException.class).hasMessageContaining("denied");
            }
            assertThat(statement.executeQuery("select count(*) from journal").next()).isTrue();
            assertThat(statement.executeUpdate("update fund set version = version")).as("it writes elsewhere").isNotNegative();
            // and who owns the tables is kept from slips by triggers
            try (var slip = owner.createStatement()) {
                for (String change : List.of("update journal set on_day = on_day", "delete from journal_line", "delete from closed_period where 1 = 1")) {
                    if (!change.contains("closed_period")) {
                        assertThatThrownBy(() -> slip.execute(change)).as(change).isInstanceOf(SQLException.class).hasMessageContaining("never changed");
                    }
                }
            }
        }
    }

    @Test
    void theScriptThatKnowsNothingOfTheApplicationFindsNothing() throws Exception {
        post("gifts", movement("3.00"), key());
        try (Connection connection = Server.database()) {
            assertThat(LedgerChecks.violations(connection)).isEmpty();
        }
        assertThat(BooksScript.invariants()).hasSize(18);
    }
}
