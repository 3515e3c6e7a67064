package org.tanggol.deadlines;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** When something happens: a day of law, which has no zone, or an instant with the zone of its place. */
public sealed interface Moment extends Comparable<Moment> {

    /** The day; for an instant the local day at its place. */
    LocalDate day();

    /** As in a file: {@code 2026-04-20} or {@code 2026-11-27T22:30-05:00}. */
    String text();

    /** By day, and within a day by instant where both have one. */
    @Override
    default int compareTo(Moment other) {
        if (this instanceof At mine && other instanceof At others) {
            return mine.at().toInstant().compareTo(others.at().toInstant());
        }
        return day().compareTo(other.day());
    }

    /** A whole day. */
    record Day(LocalDate day) implements Moment {

        @Override
        public String text() {
            return day.toString();
        }
    }

    /** An instant at a place. */
    record At(ZonedDateTime at) implements Moment {

        @Override
        public LocalDate day() {
            return at.toLocalDate();
        }

        @Override
        public String text() {
            return at.toOffsetDateTime().toString();
        }
    }

    /** A whole day. */
    static Moment on(LocalDate day) {
        return new Day(day);
    }

    /** An instant at a place. */
    static Moment at(ZonedDateTime at) {
        return new At(at);
    }

    /**
     * Reads a day ({@code 2026-02-28}), a wall clock ({@code 2026-11-24T22:30}) or one with its offset ({@code 2026-11-24T22:30-05:00}).
     *
     * @param zone IANA zone of the place; blank for a day, or where the offset alone is known
     * @throws RuleViolation FIELD_MALFORMED for what is no date or an impossible one, TIME_SKIPPED for an hour the clocks jump over or an
     *     offset that the place does not have then, TIME_TWICE for one that comes twice without its offset, ZONE_UNKNOWN
     */
    static Moment read(String text, String zone) {
        try {
            if (!text.contains("T")) {
                return on(LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT)));
            }
            if (zone.isBlank()) {
                return at(OffsetDateTime.parse(text).toZonedDateTime());
            }
            ZoneId place = zone(zone);
            boolean hasOffset = text.matches(".*T.*(?:Z|[+-][0-9:]+)");
            LocalDateTime local = hasOffset ? OffsetDateTime.parse(text).toLocalDateTime() : LocalDateTime.parse(text);
            return at(ZonedDateTime.ofStrict(local, hasOffset ? offered(local, place, OffsetDateTime.parse(text).getOffset()) : only(local, place), place));
        } catch (DateTimeException unreadable) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, "trigger");
        }
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new RuleViolation(Rule.ZONE_UNKNOWN, "zone");
        }
    }

    private static ZoneOffset only(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> valid = existing(local, zone);
        if (valid.size() > 1) {
            throw new RuleViolation(Rule.TIME_TWICE, "trigger");
        }
        return valid.get(0);
    }

    private static ZoneOffset offered(LocalDateTime local, ZoneId zone, ZoneOffset offset) {
        if (!existing(local, zone).contains(offset)) {
            throw new RuleViolation(Rule.OFFSET_ELSEWHERE, "trigger", existing(local, zone).get(0).getId());
        }
        return offset;
    }

    private static List<ZoneOffset> existing(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> valid = zone.getRules().getValidOffsets(local);
        if (valid.isEmpty()) {
            var gap = zone.getRules().getTransition(local);
            throw new RuleViolation(Rule.TIME_SKIPPED, "trigger", gap.getDateTimeBefore().toLocalTime(), gap.getDateTimeAfter().toLocalTime());
        }
        return valid;
    }
}
