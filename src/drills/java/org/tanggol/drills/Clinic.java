package org.tanggol.drills;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A partner's program at a Tanggol. Everybody it writes of is fictional. */
final class Clinic {

    private static final int PAGE = 200;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"etag\"");
    private static final Pattern FUND = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern JOURNAL = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"number\"");
    private static final Pattern AVAILABLE = Pattern.compile("\"available\":\\{\"amount\":\"(-?[0-9]+\\.[0-9]{2})\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final Tanggol tanggol;
    private volatile String token;

    Clinic(Tanggol tanggol) {
        this.tanggol = tanggol;
    }

    /** Another than 2xx. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(int status, String body) {
            super(status + " " + body);
        }
    }

    /** Takes somebody in; sent again with the same key it does the same once. @return the id */
    String takeIn(String description, String key) throws Exception {
        return found(ID, send("POST", "/api/v1/people", "{\"description\":\"" + description + "\"}", "application/json", key));
    }

    String read(String id) throws Exception {
        return send("GET", "/api/v1/people/" + id, null, null, null);
    }

    /** The status of an answer about somebody. */
    int status(String id) throws Exception {
        return ask("GET", "/api/v1/people/" + id, null, null, null).statusCode();
    }

    /** Ids of everybody; one who is there twice is named twice. */
    List<String> everybody() throws Exception {
        return all("/api/v1/people?limit=" + PAGE, ID);
    }

    private List<String> all(String first, Pattern pattern) throws Exception {
        List<String> ids = new ArrayList<>();
        String path = first;
        while (path != null) {
            String page = send("GET", path, null, null, null);
            Matcher id = pattern.matcher(page);
            while (id.find()) {
                ids.add(id.group(1));
            }
            Matcher next = NEXT.matcher(page);
            path = next.find() ? next.group(1).replaceFirst("^https?://[^/]*", "") : null;
        }
        return ids;
    }

    /** A fund of the organization. */
    String aFund() throws Exception {
        return found(FUND, send("GET", "/api/v1/funds", null, null, null));
    }

    /** A dollar for a fund; sent again with the same key it is posted once. @return the id of the journal */
    String give(String fund, String day, String document, String key) throws Exception {
        return found(FUND, send("POST", "/api/v1/funds/" + fund + "/gifts", "{\"amount\":{\"amount\":\"1.00\",\"currency\":\"USD\"},\"day\":\"" + day + "\",\"document\":\"" + document + "\"}", "application/json", key));
    }

    long availableCents(String fund) throws Exception {
        return Long.parseLong(found(AVAILABLE, send("GET", "/api/v1/funds/" + fund, null, null, null)).replace(".", ""));
    }

    /** Ids of all journals of a fund; one that is there twice is named twice. */
    List<String> journals(String fund) throws Exception {
        return all("/api/v1/funds/" + fund + "/journals?limit=" + PAGE, JOURNAL);
    }

    private static String found(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("An answer without an id: " + text);
        }
        return matcher.group(1);
    }

    private String send(String method, String path, String body, String type, String key) throws Exception {
        HttpResponse<String> answer = ask(method, path, body, type, key);
        if (answer.statusCode() / 100 != 2) {
            if (answer.statusCode() == 401) {
                token = null;
            }
            throw new Refused(answer.statusCode(), answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> ask(String method, String path, String body, String type, String key) throws Exception {
        if (token == null) {
            signIn();
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(tanggol.url() + path)).timeout(Duration.ofSeconds(20)).header("Authorization", "Bearer " + token)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", type).header("Idempotency-Key", key);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private synchronized void signIn() throws Exception {
        if (token == null) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(tanggol.url() + "/api/v1/oauth/token")).timeout(Duration.ofSeconds(20)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=" + tanggol.client() + "&client_secret=" + tanggol.secret())).build();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Refused(answer.statusCode(), answer.body());
            }
            token = found(Pattern.compile("\"access_token\":\"([^\"]+)\""), answer.body());
        }
    }
}
