package org.tanggol.platform.rest;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes records as they look on the wire: members in snake_case, instants in whole seconds with Z, nothing for what is not known. Not
 * by JSON-B: it keeps a set of the objects it is within, and to put a record of twenty members into a set costs more than to write it.
 */
public final class WireWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder()
        .propertyNamingStrategy(new Snake()).changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
        .changeDefaultVisibility(visible -> visible.withVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE).withFieldVisibility(JsonAutoDetect.Visibility.ANY))
        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS).enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .addModule(new SimpleModule().addSerializer(new OfInstant()).addSerializer(new OfJson()).addSerializer(Enum.class, new OfCode())).build();
    /** Kept: to find the provider takes longer than to read or to build a small object. */
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private WireWriter() { }

    /** Members are named alike in both directions. */
    private static final class Snake extends PropertyNamingStrategies.NamingBase {
        private static final long serialVersionUID = 1L;

        @Override
        public String translate(String name) {
            return Problem.snake(name);
        }
    }

    /** Whole seconds with Z. */
    private static final class OfInstant extends StdSerializer<Instant> {
        private OfInstant() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant at, JsonGenerator to, SerializationContext context) {
            to.writeString(text(at));
        }

        /** By digits where the year has four: a page has a hundred instants, and a formatter looks up each part of each. */
        private static String text(Instant at) {
            LocalDateTime utc = LocalDateTime.ofEpochSecond(at.getEpochSecond(), 0, ZoneOffset.UTC);
            if (utc.getYear() < 1000 || utc.getYear() > 9999) {
                return at.truncatedTo(ChronoUnit.SECONDS).toString();
            }
            char[] text = "0000-00-00T00:00:00Z".toCharArray();
            digits(text, 3, utc.getYear());
            digits(text, 6, utc.getMonthValue());
            digits(text, 9, utc.getDayOfMonth());
            digits(text, 12, utc.getHour());
            digits(text, 15, utc.getMinute());
            digits(text, 18, utc.getSecond());
            return new String(text);
        }

        /** @param last where the last digit stands */
        private static void digits(char[] text, int last, int number) {
            for (int at = last, rest = number; rest > 0; at--, rest /= 10) {
                text[at] = (char) ('0' + rest % 10);
            }
        }
    }

    /** A code by its name. The library's own asks for each whether names, numbers or words are wanted, hundreds of times a page. */
    @SuppressWarnings("rawtypes")
    private static final class OfCode extends StdSerializer<Enum> {
        private OfCode() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum code, JsonGenerator to, SerializationContext context) {
            to.writeString(code.name());
        }
    }

    /** A part that is JSON already. */
    private static final class OfJson extends StdSerializer<JsonValue> {
        private OfJson() {
            super(JsonValue.class);
        }

        @Override
        public void serialize(JsonValue part, JsonGenerator to, SerializationContext context) {
            to.writeRawValue(part.toString());
        }
    }

    /** A record as it is sent, in UTF-8. */
    static byte[] bytes(Record object) {
        return MAPPER.writeValueAsBytes(object);
    }

    /** The text of a record as it is sent. */
    public static String text(Record object) {
        return MAPPER.writeValueAsString(object);
    }

    /** A record as the object it is on the wire. */
    static JsonObject object(Record object) {
        try (JsonReader reader = READERS.createReader(new StringReader(text(object)))) {
            return reader.readObject();
        }
    }
}
