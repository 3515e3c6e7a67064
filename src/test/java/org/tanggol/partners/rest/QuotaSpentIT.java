package org.tanggol.partners.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Launched;
import org.tanggol.testing.Server;

/** A server with a small quota, and a program that spends it. */
class QuotaSpentIT {

    private static final Path DATA = Path.of("target/it-quota").toAbsolutePath();
    private static final Path OUTPUT = Path.of("target/it-quota.log");
    private static final Pattern CLIENT = Pattern.compile("REST client of .+?: (\\S+) secret (\\S+)");
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Launched launched;
    private static String url;

    @BeforeAll
    static void start() {
        Server.delete(DATA);
        Server.delete(DATA.resolveSibling("it-quota.rootkey"));
        Server.delete(DATA.resolveSibling("it-quota.checkpoints"));
        Server.delete(OUTPUT);
        int port = Server.freePort();
        url = "http://127.0.0.1:" + port + "/api/v1/";
        launched = Launched.start(OUTPUT, Map.of("TANGGOL_API_LIMIT", "6/3600,5/30"), List.of("--demo", "--port", Integer.toString(port), "--db-port",
            Integer.toString(Server.freePort()), "--data", DATA.toString())).awaitReady();
    }

    @AfterAll
    static void stop() {
        launched.stop();
        Server.delete(DATA);
    }

    @Test
    void theRequestTooManyIsRefusedAndToldWhenToComeAgain() throws Exception {
        String token = token(0);
        String court = "courts/" + field(get(token, "courts", null).body(), "\"id\":\"([^\"]+)\"");
        String etag = get(token, court, null).headers().firstValue("ETag").orElseThrow();

        for (int i = 0; i < 5; i++) {
            assertThat(get(token, court, etag).statusCode()).as("what is known already does not count").isEqualTo(304);
        }
        assertThat(get(token, court, null).statusCode()).isEqualTo(200);
        assertThat(get(token, court, null).statusCode()).isEqualTo(200);
        assertThat(get(token, court, null).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = get(token, court, null);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(refused.body()).contains("\"code\":\"rate-limited\"");
        assertThat(refused.headers().firstValue("RateLimit-Policy")).hasValue("\"client\";q=6;w=3600, \"client-30\";q=5;w=30");
        assertThat(refused.headers().firstValue("RateLimit").orElse("")).startsWith("\"client\";r=0;t=");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 3600L);
        assertThat(get(token(1), "courts", null).statusCode()).as("another program has a quota of its own").isEqualTo(200);
        assertThat(token(0)).as("the token's address is not counted").isNotEmpty();
    }

    private static HttpResponse<String> get(String token, String path, String etag) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token);
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String token(int program) throws Exception {
        Matcher client = CLIENT.matcher(launched.output());
        for (int i = 0; i <= program; i++) {
            assertThat(client.find()).isTrue();
        }
        String form = "grant_type=client_credentials&client_id=" + client.group(1) + "&client_secret=" + client.group(2);
        return field(HTTP.send(HttpRequest.newBuilder(URI.create(url + "oauth/token")).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString()).body(), TOKEN.pattern());
    }

    private static String field(String body, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(body);
        assertThat(matcher.find()).as(body).isTrue();
        return matcher.group(1);
    }
}
