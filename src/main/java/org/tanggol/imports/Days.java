package org.tanggol.imports;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates and times as people write them into sheets. Where day and month could be either, the order of the file decides; a date
 * that contradicts that order is not taken, because then the file mixes both.
 */
final class Days {

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{4}|\\d{2})");
    private static final Pattern DAY_NAMED_MONTH = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|o)?[\\s\\-/.]*(?:de\\s+|of\\s+)?(\\p{L}{3,12})\\.?[\\s\\-/.,]*(?:de\\s+|del\\s+)?(\\d{4}|\\d{2})");
    private static final Pattern NAMED_MONTH_DAY = Pattern.compile("(\\p{L}{3,12})\\.?[\\s\\-/.]*(\\d{1,2})(?:st|nd|rd|th)?[\\s,\\-/.]+(\\d{4}|\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.0*)?");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern STAMP = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2})[t ].*");
    private static final Pattern HOUR_BEHIND = Pattern.compile(
        "[\\s,@]+(?:at\\s+|a las?\\s+)?\\d{1,2}(?:[:.h]\\d{2}(?::\\d{2})?\\s*(?:a\\.?\\s?m\\.?|p\\.?\\s?m\\.?|hrs?)?|\\s*(?:a\\.?\\s?m\\.?|p\\.?\\s?m\\.?))\\s*(?:[ecmp][sd]?t)?$");
    private static final Pattern WEEKDAY = Pattern.compile("^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|lun|mar|mie|jue|vie|sab|dom)[a-z]*\\.?,?\\s+(?=.*\\d.*\\d)");
    private static final Pattern TIME = Pattern.compile("(?:^|[\\sT,@])(?:at |a las? )?(\\d{1,2})(?:[:.h](\\d{2}))?(?::\\d{2})?\\s*(a\\.?\\s?m\\.?|p\\.?\\s?m\\.?|noon|hrs?|hs)?\\s*$");
    private static final Pattern MILITARY = Pattern.compile("^([01]\\d|2[0-3])([0-5]\\d)(?:\\s*(?:hrs?|h))?$");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(Map.entry("jan", 1), Map.entry("ene", 1), Map.entry("feb", 2), Map.entry("mar", 3),
        Map.entry("apr", 4), Map.entry("abr", 4), Map.entry("may", 5), Map.entry("jun", 6), Map.entry("jul", 7), Map.entry("aug", 8), Map.entry("ago", 8),
        Map.entry("sep", 9), Map.entry("set", 9), Map.entry("oct", 10), Map.entry("nov", 11), Map.entry("dec", 12), Map.entry("dic", 12));
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private Days() { }

    /** What the numbers of one date say about the order. */
    enum Evidence { NONE, EITHER, MONTH_FIRST, DAY_FIRST }

    /** @param date null when there is a problem */
    record Read(LocalDate date, CellProblem problem) { }

    /** What a cell tells about the order of day and month. */
    static Evidence evidence(String text) {
        Matcher numbers = NUMBERS.matcher(dayPart(text));
        if (!numbers.matches()) {
            return Evidence.NONE;
        }
        int first = Integer.parseInt(numbers.group(1));
        int second = Integer.parseInt(numbers.group(2));
        if (first == second || first > 12 && second > 12) {
            return Evidence.NONE;
        }
        return first > 12 ? Evidence.DAY_FIRST : second > 12 ? Evidence.MONTH_FIRST : Evidence.EITHER;
    }

    /**
     * @param order null while nobody knows
     * @param latestYear of two-digit years: the last year of the hundred they fall in
     */
    static Read read(String text, DateOrder order, int latestYear) {
        String day = dayPart(text);
        try {
            Matcher iso = ISO.matcher(day);
            if (iso.matches()) {
                return new Read(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)), null);
            }
            Matcher numbers = NUMBERS.matcher(day);
            if (numbers.matches()) {
                return ofNumbers(evidence(text), number(numbers, 1), number(numbers, 2), year(numbers.group(3), latestYear), order);
            }
            Matcher named = DAY_NAMED_MONTH.matcher(day);
            if (named.matches() && month(named.group(2)) > 0) {
                return new Read(LocalDate.of(year(named.group(3), latestYear), month(named.group(2)), number(named, 1)), null);
            }
            named = NAMED_MONTH_DAY.matcher(day);
            if (named.matches() && month(named.group(1)) > 0) {
                return new Read(LocalDate.of(year(named.group(3), latestYear), month(named.group(1)), number(named, 2)), null);
            }
            Matcher serial = SERIAL.matcher(day);
            if (serial.matches() && number(serial, 1) >= 5_000 && number(serial, 1) <= 80_000) {
                return new Read(DAY_ZERO.plusDays(number(serial, 1)), null);      // a date whose cell lost its format
            }
        } catch (DateTimeException e) {
            return new Read(null, CellProblem.DATE_UNREADABLE);
        }
        return new Read(null, CellProblem.DATE_UNREADABLE);
    }

    private static Read ofNumbers(Evidence evidence, int first, int second, int year, DateOrder order) {
        DateOrder only = evidence == Evidence.DAY_FIRST ? DateOrder.DAY_FIRST : evidence == Evidence.MONTH_FIRST ? DateOrder.MONTH_FIRST : null;
        if (only != null && order != null && only != order) {
            return new Read(null, CellProblem.DATE_AGAINST_ORDER);
        }
        DateOrder how = only != null ? only : evidence == Evidence.NONE ? DateOrder.DAY_FIRST : order;
        if (how == null) {
            return new Read(null, CellProblem.DATE_AMBIGUOUS);
        }
        return new Read(how == DateOrder.DAY_FIRST ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second), null);
    }

    /** The time of day in a cell, alone or behind a date; empty when there is none. Midnight alone counts as none. */
    static Optional<LocalTime> time(String text) {
        String folded = text.strip().toLowerCase(Locale.ROOT).replace('\u00a0', ' ').replaceAll("\\s*(?:et|ct|mt|pt|est|cst|mst|pst|edt|cdt|mdt|pdt)$", "");
        Matcher military = MILITARY.matcher(folded);
        if (military.matches()) {
            return Optional.of(LocalTime.of(number(military, 1), number(military, 2)));
        }
        Matcher time = TIME.matcher(folded.replace('t', ' '));
        time = time.find() ? time : TIME.matcher(folded);
        if (!time.find(0)) {
            return Optional.empty();
        }
        String half = time.group(3) == null ? "" : time.group(3).replaceAll("[^a-z]", "");
        if (time.group(2) == null && half.isEmpty()) {
            return Optional.empty();        // a number alone is no time
        }
        int hour = number(time, 1);
        int minute = time.group(2) == null ? 0 : number(time, 2);
        if (half.startsWith("p") && hour < 12) {
            hour += 12;
        } else if (half.startsWith("a") && hour == 12) {
            hour = 0;
        }
        if (hour > 23 || minute > 59) {
            return Optional.empty();
        }
        return Optional.of(LocalTime.of(hour, minute));
    }

    /** The text without weekday and time of day. */
    private static String dayPart(String text) {
        String day = MARKS.matcher(Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)).replaceAll("");
        day = WEEKDAY.matcher(day).replaceFirst("");
        Matcher stamp = STAMP.matcher(day);
        return stamp.matches() ? stamp.group(1) : HOUR_BEHIND.matcher(day).replaceFirst("").strip();
    }

    private static int year(String digits, int latestYear) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        int full = latestYear - latestYear % 100 + year;
        return full > latestYear ? full - 100 : full;
    }

    private static int month(String word) {
        return word.length() < 3 ? 0 : MONTHS.getOrDefault(word.substring(0, 3).toLowerCase(Locale.ROOT), 0);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
