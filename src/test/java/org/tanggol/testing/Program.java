package org.tanggol.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A partner clinic's program of the demonstration.
 *
 * @param id its client id
 */
public record Program(String id, String secret) {

    private static final List<String> FUNDS = List.of("Lakas Community Bond Fund", "Harbor Street Bond Fund");
    private static final Pattern LINE = Pattern.compile("REST client of .+?: (\\S+) secret (\\S+)");

    /** Of the first organization. */
    public static Program first() {
        return all().get(0);
    }

    /** Of another organization. */
    public static Program other() {
        return all().get(1);
    }

    private static List<Program> all() {
        return LINE.matcher(Server.output()).results().map(line -> new Program(line.group(1), line.group(2))).toList();
    }

    /** Asks for a token with these scopes; null for all the program may have. */
    public Http.Answer token(String scope) {
        Map<String, String> form = new HashMap<>(Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secret));
        if (scope != null) {
            form.put("scope", scope);
        }
        return new Http().form("/api/v1/oauth/token", form);
    }

    /** Asks for a token to read what another organization shares. @param organization its id */
    public Http.Answer tokenAt(String organization) {
        return new Http().form("/api/v1/oauth/token", Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secret, "organization", organization));
    }

    /** With a token that may do all the program may. */
    public Http http() {
        return new Http().bearer(token(null).json().getString("access_token"));
    }

    /** The id of the fund that the demonstration has filled; tests open others beside it. */
    public String fund() {
        return http().get("/api/v1/funds").json().getJsonArray("data").getValuesAs(JsonObject.class).stream().filter(one -> FUNDS.contains(one.getString("name"))).findFirst().orElseThrow().getString("id");
    }

    /** Somebody new, a matter, and a hearing of it; the answer is the hearing. */
    public JsonObject hearing(String localDateTime) {
        Http http = http();
        JsonObject person = http.post("/api/v1/people", Json.createObjectBuilder().add("description", "woman, about 30, with a red coat").build()).json();
        JsonObject proceeding = http.post("/api/v1/proceedings", Json.createObjectBuilder().add("case_id", person.getString("id")).add("kind", "REMOVAL").build())
            .json();
        return http.post("/api/v1/hearings", Json.createObjectBuilder().add("proceeding_id", proceeding.getString("id")).add("type", "MASTER")
            .add("source", "NOTICE").add("local_date_time", localDateTime).add("time_zone", "America/Chicago").add("room", "Courtroom 3").build()).json();
    }
}
