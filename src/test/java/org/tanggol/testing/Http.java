package org.tanggol.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Talks to the server of the tests as a program does. Keeps cookies, follows no redirection. */
public final class Http {
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
        .cookieHandler(new CookieManager()).connectTimeout(Duration.ofSeconds(10)).build();
    private final String authorization;

    /** Nobody. */
    public Http() {
        this(null);
    }

    private Http(String authorization) {
        this.authorization = authorization;
    }

    /** Sends a bearer token with each request. */
    public Http bearer(String token) {
        return new Http("Bearer " + token);
    }

    /** An answer with its body as text. */
    public record Answer(int status, String body, HttpResponse<String> response) {
        /** The first header of this name, or the empty text. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonObject json() {
            return structure().asJsonObject();
        }

        public JsonStructure structure() {
            try (JsonReader reader = Json.createReader(new StringReader(body))) {
                return reader.read();
            } catch (RuntimeException noJson) {
                throw new AssertionError("Not JSON, status " + status + ": " + body, noJson);
            }
        }
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    /** With an idempotency key that was never used. */
    public Answer post(String path, JsonStructure body) {
        return send("POST", path, body.toString(), Map.of("Content-Type", "application/json", "Idempotency-Key", UUID.randomUUID().toString()));
    }

    /** A merge patch of the version that this entity tag names. */
    public Answer patch(String path, JsonStructure body, String entityTag) {
        return send("PATCH", path, body.toString(),
            Map.of("Content-Type", "application/merge-patch+json", "If-Match", entityTag));
    }

    public Answer form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
        return send("POST", path, body, Map.of("Content-Type", "application/x-www-form-urlencoded"));
    }

    /** @param body null for none */
    public Answer send(String method, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Server.url() + path)).timeout(Duration.ofSeconds(60))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        headers.forEach(request::setHeader);
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
