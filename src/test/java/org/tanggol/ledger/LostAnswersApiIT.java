package org.tanggol.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;
import org.tanggol.testing.Server;

/** A thousand times a program never sees the answer to what it posted, and asks again under the same key: each has one effect. */
class LostAnswersApiIT {

    private static final int REQUESTS = 1_000;
    private static final int PROGRAMS = 8;
    private static final int SOON_MILLIS = 15;

    private final String token = Program.first().token(null).json().getString("access_token");
    private final Http http = new Http().bearer(token);
    private final AtomicInteger committed = new AtomicInteger();
    private String fund;

    @Test
    void eachOfAThousandRequestsWhoseAnswerIsLostIsPostedOnce() throws Exception {
        fund = Program.first().fund();
        long journals = journals();
        BigDecimal available = available();
        ExecutorService programs = Executors.newFixedThreadPool(PROGRAMS);
        List<Future<Set<String>>> all = new ArrayList<>();
        for (int i = 0; i < PROGRAMS; i++) {
            Random random = new Random(i);
            all.add(programs.submit(() -> {
                Set<String> ids = new HashSet<>();
                for (int n = 0; n < REQUESTS / PROGRAMS; n++) {
                    ids.add(postedInTheEnd(random));
                }
                return ids;
            }));
        }
        Set<String> ids = new HashSet<>();
        for (Future<Set<String>> one : all) {
            ids.addAll(one.get());
        }
        programs.shutdown();
        assertThat(ids).hasSize(REQUESTS);
        assertThat(committed.get()).as("answers that were on their way when the program went").isGreaterThan(REQUESTS / 4);
        assertThat(journals()).isEqualTo(journals + REQUESTS);
        assertThat(available()).isEqualByComparingTo(available.add(new BigDecimal(REQUESTS)));
        try (Connection connection = Server.database()) {
            assertThat(LedgerChecks.violations(connection)).isEmpty();
        }
    }

    /** @return the id of the journal */
    private String postedInTheEnd(Random random) throws Exception {
        String key = UUID.randomUUID().toString();
        String body = Json.createObjectBuilder().add("amount", Json.createObjectBuilder().add("amount", "1.00").add("currency", "USD")).add("day", LocalDate.now(ZoneOffset.UTC).minusDays(1).toString())
            .add("document", "Bank statement line " + random.nextInt(99)).build().toString();
        loseTheAnswer(random, key, body);
        Http.Answer answer;
        do {
            answer = http.send("POST", "/api/v1/funds/" + fund + "/gifts", body, Map.of("Content-Type", "application/json", "Idempotency-Key", key));
        } while (answer.status() == 429 || answer.status() == 409);     // the first one is still at work
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().getString("id");
    }

    /** Goes when the answer begins to come, soon after the request was sent, or at once. */
    private void loseTheAnswer(Random random, String key, String body) throws IOException, InterruptedException {
        URI server = URI.create(Server.url());
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoLinger(true, 0);
            socket.setSoTimeout(20_000);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            socket.getOutputStream().write(("POST /api/v1/funds/" + fund + "/gifts HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + key + "\r\nContent-Length: " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            switch (random.nextInt(3)) {
                case 0 -> {
                    assertThat(socket.getInputStream().read()).isEqualTo('H');
                    committed.incrementAndGet();
                }
                case 1 -> Thread.sleep(random.nextInt(SOON_MILLIS));
                default -> { }
            }
        }
    }

    private long journals() {
        return http.get("/api/v1/funds/" + fund + "/journals?limit=1&count=true").json().getJsonNumber("total").longValue();
    }

    private BigDecimal available() {
        JsonObject balances = http.get("/api/v1/funds/" + fund).json();
        return new BigDecimal(balances.getJsonObject("available").getString("amount"));
    }
}
