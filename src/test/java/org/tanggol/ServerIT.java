package org.tanggol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanggol.testing.Http;
import org.tanggol.testing.Server;

/** What the server must not show to whoever reaches its port. */
class ServerIT {
    private final Http http = new Http();

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/ready", "/metrics", "/metrics/base", "/openapi", "/management", "/monitoring"})
    void keepsItsOwnAddressesClosed(String path) {
        Http.Answer answer = http.get(path);
        if (answer.status() == 302) {
            assertThat(answer.header("Location")).contains("/sign-in");
        } else {
            assertThat(answer.status()).isIn(401, 403, 404);
        }
    }

    @Test
    void doesNotSayWhatItIs() {
        for (String path : new String[] {"/", "/no-such-page", "/metrics"}) {
            Http.Answer answer = http.get(path);
            assertThat(answer.response().headers().map()).doesNotContainKeys("server", "x-powered-by");
            assertThat(answer.body()).doesNotContain("Payara", "GlassFish", "Grizzly");
        }
    }

    @Test
    void givesTheSessionACookieThatNoScriptReadsAndNoOtherSiteSends() {
        assertThat(new Http().get("/sign-in").header("Set-Cookie")).startsWith("TANGGOL=").contains("HttpOnly").contains("SameSite=Strict");
    }

    @Test
    void noAnswerIsShownWithinAnotherPageAndNoFolderIsListed() {
        for (String path : java.util.List.of("/sign-in", "/api/v1/hearings", "/assets/staff.css")) {
            assertThat(new Http().get(path).header("Content-Security-Policy")).as(path).contains("frame-ancestors 'none'");
            assertThat(new Http().get(path).header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
        }
        assertThat(new Http().get("/api/v1/hearings").header("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        for (String folder : java.util.List.of("/assets/", "/assets/fonts/", "/WEB-INF/")) {
            assertThat(new Http().get(folder).status()).as(folder).isBetween(300, 499);
        }
    }

    @Test
    void refusesTrace() {
        assertThat(http.send("TRACE", "/", null, java.util.Map.of()).status()).isBetween(400, 499);
    }

    @Test
    void saysHowToSignInToTheDemonstration() {
        assertThat(Server.url()).startsWith("http://127.0.0.1:");
        assertThat(Server.output()).contains("Sign-ins");
    }
}
