package org.tanggol.partners.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;

/** Every answer to a program says how often it may still ask; what it knows already does not count. */
class QuotaApiIT {

    private static final Pattern LEFT = Pattern.compile("\"client\";r=(\\d+);t=\\d+");
    private static final long FAST = 60_000;       // refilled in the time of a request, at most

    @Test
    void everyAnswerToATokenSaysWhatIsLeft() {
        Http http = Program.other().http();

        for (Http.Answer answer : new Http.Answer[] {http.get("/api/v1/cases?limit=1"), http.get("/api/v1/cases?no_such=1"), http.get("/api/v1/nothing")}) {
            if (answer.status() != 404) {
                assertThat(answer.header("RateLimit-Policy")).as(answer.body()).isEqualTo("\"client\";q=1000000;w=60");
                assertThat(left(answer)).isBetween(1_000_000 - FAST, 1_000_000L);
            }
        }
        assertThat(new Http().get("/api/v1/openapi.json").header("RateLimit")).isEmpty();
    }

    @Test
    void anAnswerThatNothingHasChangedIsGivenBack() {
        Http http = Program.first().http();
        String path = "/api/v1/courts/" + http.get("/api/v1/courts").json().getJsonArray("data").getJsonObject(0).getString("id");
        String etag = http.get(path).header("ETag");

        Http.Answer known = http.send("GET", path, null, Map.of("If-None-Match", etag));

        assertThat(known.status()).isEqualTo(304);
        assertThat(left(known)).isBetween(1_000_000 - FAST, 1_000_000L);
    }

    private static long left(Http.Answer answer) {
        Matcher matcher = LEFT.matcher(answer.header("RateLimit"));
        assertThat(matcher.matches()).as(answer.header("RateLimit")).isTrue();
        return Long.parseLong(matcher.group(1));
    }
}
