package org.tanggol.platform.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.config.PropertyNamingStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Reads records from the wire, where {@link WireWriter} puts them: members in snake_case, instants in whole seconds with Z, nothing for what is not known. */
public final class Wire {

    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig()
        .withPropertyNamingStrategy(PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES).withNullValues(false).withAdapters(new WholeSeconds()));

    /** Kept: to find the provider takes longer than to read a small object. */
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    /** No body is larger, in bytes. */
    static final int LARGEST = 1 << 20;

    private Wire() { }

    /** JSON-B would print nanoseconds. Public because JSON-B makes use of it by reflection. */
    public static final class WholeSeconds implements JsonbAdapter<Instant, String> {
        @Override
        public String adaptToJson(Instant at) {
            return at.truncatedTo(ChronoUnit.SECONDS).toString();
        }

        @Override
        public Instant adaptFromJson(String text) {
            return Read.instant(text, null);
        }
    }

    /** The object a body holds. @throws RuleViolation MALFORMED_JSON for anything else, BODY_TOO_LARGE */
    static JsonObject parse(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new RuleViolation(Rule.BODY_TOO_LARGE);
        }
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            throw new RuleViolation(Rule.MALFORMED_JSON);
        }
    }

    /**
     * Reads a record.
     *
     * @throws RuleViolation UNKNOWN_FIELD for a member the record does not have: a misspelt one must not get lost;
     *     FIELD_MALFORMED for a member of another type
     */
    static <T> T read(JsonObject json, Class<T> type) {
        refuseUnknown(json, type, "");
        try {
            return JSONB.fromJson(json.toString(), type);
        } catch (JsonbException e) {
            throw new RuleViolation(Rule.FIELD_MALFORMED);
        }
    }

    private static void refuseUnknown(JsonObject json, Class<?> type, String at) {
        Map<String, RecordComponent> known = Members.of(type);
        json.forEach((name, value) -> {
            RecordComponent component = known.get(name);
            if (component == null) {
                throw new RuleViolation(Rule.UNKNOWN_FIELD, at + name);
            }
            within(value, component.getGenericType(), at + name + "/");
        });
    }

    private static void within(JsonValue value, Type type, String at) {
        if (value instanceof JsonObject object && type instanceof Class<?> record && record.isRecord()) {
            refuseUnknown(object, record, at);
        } else if (value instanceof JsonArray array && type instanceof ParameterizedType list) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i) == JsonValue.NULL) {
                    throw new RuleViolation(Rule.FIELD_MALFORMED, at + i);
                }
                within(array.get(i), list.getActualTypeArguments()[0], at + i + "/");
            }
        }
    }
}
