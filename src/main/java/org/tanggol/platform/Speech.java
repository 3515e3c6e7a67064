package org.tanggol.platform;

import com.ibm.icu.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Words, dates and times as people say them, in one language: "Tue 8 Dec, 1:00 pm PT". The year stands there only when
 * it is not this one; a time never stands without its zone.
 *
 * @param words the bundle
 * @param today to leave out this year and to say today and tomorrow
 */
public record Speech(ResourceBundle words, Locale locale, LocalDate today) {

    /** Words by key, with what stands in their places; ICU patterns, so plurals come right. */
    public String of(String key, Object... parameters) {
        String pattern;
        try {
            pattern = words.getString(key);
        } catch (MissingResourceException e) {
            return "[" + key + "]";
        }
        if (parameters.length == 0) {
            return pattern.indexOf('\'') < 0 && pattern.indexOf('{') < 0 ? pattern : new MessageFormat(pattern, locale).format(parameters);
        }
        Object[] said = Arrays.stream(parameters).map(this::said).toArray();
        return new MessageFormat(pattern, locale).format(said);
    }

    private Object said(Object parameter) {
        if (parameter instanceof Enum<?> value) {
            return it(value);
        }
        if (parameter instanceof LocalDate day) {
            return day(day);
        }
        if (parameter instanceof LocalTime time) {
            return clock(time);
        }
        return parameter == null || parameter instanceof Number ? parameter : parameter.toString();
    }

    /** The word for a value of an enumeration: key {@code Type.VALUE}. */
    public String it(Enum<?> value) {
        return value == null ? "" : of(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** "Tue 8 Dec", with the year when it is not this one. */
    public String day(LocalDate day) {
        if (day == null) {
            return "";
        }
        return tidy(DateTimeFormatter.ofPattern(day.getYear() == today.getYear() ? "EEE d MMM" : "EEE d MMM yyyy", locale).format(day));
    }

    /** "Tuesday 24 November 2026". */
    public String longDay(LocalDate day) {
        return tidy(DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale).format(day));
    }

    /** "8 Dec". */
    public String shortDay(LocalDate day) {
        return tidy(DateTimeFormatter.ofPattern(day.getYear() == today.getYear() ? "d MMM" : "d MMM yyyy", locale).format(day));
    }

    /** "1:00 pm". */
    public String clock(LocalTime time) {
        return DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH).format(time).toLowerCase(Locale.ENGLISH);
    }

    /** "Pacific", or the city where the zone has no common name. */
    public String zone(ZoneId zone) {
        String name = zone.getDisplayName(TextStyle.FULL, locale);
        return name.replace(" Time", "").replace("Hora del ", "").replace("Hora de ", "").replace("Hora ", "").replace("hora del ", "").replace("hora de ", "");
    }

    /** "PT". */
    public String shortZone(ZoneId zone) {
        return DateTimeFormatter.ofPattern("v", Locale.US).format(ZonedDateTime.of(LocalDateTime.of(today, LocalTime.NOON), zone));
    }

    /** "Tue 8 Dec, 1:00 pm PT". */
    public String moment(Instant at, ZoneId zone) {
        if (at == null) {
            return "";
        }
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        return day(local.toLocalDate()) + ", " + clock(local.toLocalTime()) + " " + shortZone(zone);
    }

    /** "today", "tomorrow", "in 14 days", "2 days ago". */
    public String distance(LocalDate day) {
        long days = today.until(day, ChronoUnit.DAYS);
        return days < 0 ? of("time.ago", -days) : of("time.distance", days);
    }

    /** "29 h 15 min", "22 days". */
    public String length(Duration length) {
        if (length.toHours() < 48) {
            return of("time.hours", length.toHours(), length.toMinutesPart());
        }
        return of("time.days", length.toDays());
    }

    private static String tidy(String text) {
        return text.replace(".", "");
    }
}
