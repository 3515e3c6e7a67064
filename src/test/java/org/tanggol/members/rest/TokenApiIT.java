package org.tanggol.members.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tanggol.testing.Problems.assertProblem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;

/** How programs come in, and what their tokens are good for. */
class TokenApiIT {

    private static final JsonObject NEW_ROOM = Json.createObjectBuilder().add("room", "Courtroom 9").build();

    @Test
    void aTokenIsGivenForTenMinutesWithTheScopesAskedFor() {
        JsonObject token = Program.first().token("hearings:read cases:read").json();

        assertThat(token.getString("token_type")).isEqualTo("Bearer");
        assertThat(token.getInt("expires_in")).isEqualTo(600);
        assertThat(token.getString("scope")).isEqualTo("cases:read hearings:read");
    }

    @Test
    void theSecretMayStandInTheHeader() {
        Program program = Program.first();
        String pair = Base64.getEncoder().encodeToString((program.id() + ":" + program.secret()).getBytes(StandardCharsets.UTF_8));

        Http.Answer answer = new Http().send("POST", "/api/v1/oauth/token", "grant_type=client_credentials",
            Map.of("Content-Type", "application/x-www-form-urlencoded", "Authorization", "Basic " + pair));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aScopeTheProgramDoesNotHaveIsRefused() {
        assertThat(Program.first().token("cases:read everything").json().getString("error")).isEqualTo("invalid_scope");
    }

    @Test
    void nobodyComesInWithoutAToken() {
        for (Http stranger : new Http[] {new Http(), new Http().bearer("eyJhbGciOiJub25lIn0.e30.")}) {
            Http.Answer answer = stranger.get("/api/v1/hearings");

            assertProblem(answer, 401, "sign-in-first");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }

    @Test
    void aTokenForReadingDoesNotWrite() {
        Http reader = new Http().bearer(Program.first().token("hearings:read").json().getString("access_token"));
        JsonObject hearing = Program.first().hearing("2027-03-15T09:30:00");

        assertProblem(reader.patch("/api/v1/hearings/" + hearing.getString("id"), NEW_ROOM, hearing.getString("etag")), 403, "not-permitted");
    }

    @Test
    void aTokenForHearingsShowsHearingsAndNoPeople() {
        Http reader = new Http().bearer(Program.first().token("hearings:read").json().getString("access_token"));

        assertThat(reader.get("/api/v1/hearings").status()).isEqualTo(200);
        assertProblem(reader.get("/api/v1/people"), 403, "not-permitted");
        assertProblem(reader.get("/api/v1/notes?case=" + "01a20b8b-e030-7a31-9c4e-5b1f0d2e7a66"), 403, "not-permitted");
    }

    @Test
    void aWrongSecretIsToldInTheFormOfTheStandard() {
        Http.Answer answer = new Program(Program.first().id(), "wrong").token(null);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().getString("error")).isEqualTo("invalid_client");
    }
}
