package org.tanggol.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The description of the API (OpenAPI 3.1) that was made while building and travels in the archive. */
@ApplicationScoped
public class ApiDocument {

    private static final String PLACE = "/org/tanggol/partners/openapi.json";

    private final String text;
    private final String fingerprint;

    /** Reads it once. */
    public ApiDocument() {
        try (InputStream in = ApiDocument.class.getResourceAsStream(PLACE)) {
            byte[] bytes = in.readAllBytes();
            text = new String(bytes, StandardCharsets.UTF_8);
            fingerprint = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public String text() {
        return text;
    }

    /** Another for every other text. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The text read. */
    public JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
