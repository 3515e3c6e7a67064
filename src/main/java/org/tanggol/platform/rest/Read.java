package org.tanggol.platform.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.function.Function;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Reads values that came as text, and names the field that cannot be read. Null stays null. */
public final class Read {

    private Read() { }

    /** {@code 2027-03-15}. */
    public static LocalDate date(String text, String field) {
        return read(text, field, LocalDate::parse);
    }

    /** {@code 2027-03-15T09:30:00}, whole minutes. */
    public static LocalDateTime local(String text, String field) {
        return read(text, field, LocalDateTime::parse);
    }

    /** RFC 3339, with {@code Z} or an offset. */
    public static Instant instant(String text, String field) {
        return read(text, field, value -> OffsetDateTime.parse(value).toInstant());
    }

    /** {@code -05:00}. */
    public static ZoneOffset offset(String text, String field) {
        return read(text, field, ZoneOffset::of);
    }

    public static UUID id(String text, String field) {
        return read(text, field, UUID::fromString);
    }

    /** A zone by its IANA name; an offset is none, because it does not follow the seasons. @throws RuleViolation ZONE_UNKNOWN */
    public static ZoneId zone(String text, String field) {
        if (text == null) {
            return null;
        }
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new RuleViolation(Rule.ZONE_UNKNOWN, field);
        }
        return ZoneId.of(text);
    }

    /** @throws RuleViolation UNKNOWN_VALUE */
    public static <E extends Enum<E>> E choice(Class<E> type, String text, String field) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equals(text)).findFirst()
            .orElseThrow(() -> new RuleViolation(Rule.UNKNOWN_VALUE, field,
                Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static <T> T read(String text, String field, Function<String, T> form) {
        if (text == null) {
            return null;
        }
        try {
            return form.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, field);
        }
    }
}
