package org.tanggol.volunteers;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * What is known of a volunteer. Kept in one confidential cell, parts divided by a character that no text contains: five thousand are opened for one match.
 *
 * @param town where they set out from; no more than the town is kept
 * @param state two letters, USPS
 * @param latitude of the town in degrees, or null where it is not known; and so the longitude
 * @param vehicle whether they have a car
 * @param mostMiles how far they go
 * @param free hours by day of the week; a missing day is not free
 * @param awayFrom first local day they are away, or null; and the last one
 */
public record VolunteerProfile(String name, String phone, String email, String town, String state, Double latitude, Double longitude, List<Spoken> languages, Set<Skill> skills, boolean vehicle,
                               int mostMiles, Map<DayOfWeek, FreeHours> free, LocalDate awayFrom, LocalDate awayUntil, String note) {

    /** Longest name, and longest note, in characters. */
    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_NOTE = 500;
    private static final int MOST_MILES = 1000;
    private static final int MOST_LANGUAGES = 12;
    private static final String DIVIDER = "\u001f";
    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");

    /** @throws RuleViolation FIELD_MISSING, FIELD_TOO_LONG, FIELD_MALFORMED, NUMBER_OUT_OF_RANGE, END_BEFORE_START */
    public VolunteerProfile {
        name = Checks.requiredText(name, "name", LONGEST_NAME);
        phone = Checks.text(phone, "phone", 40);
        email = Checks.text(email, "email", 120);
        town = Checks.requiredText(town, "town", 80);
        state = Checks.requiredText(state, "state", 2);
        if (!STATE.matcher(state).matches()) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, "state");
        }
        languages = List.copyOf(distinct(languages));
        skills = skills == null || skills.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(skills));
        if (mostMiles < 1 || mostMiles > MOST_MILES) {
            throw new RuleViolation(Rule.NUMBER_OUT_OF_RANGE, "mostMiles", 1, MOST_MILES);
        }
        Map<DayOfWeek, FreeHours> days = new EnumMap<>(DayOfWeek.class);
        days.putAll(free == null ? Map.of() : free);
        days.values().removeIf(hours -> hours == null || hours == FreeHours.NONE);
        free = java.util.Collections.unmodifiableMap(days);
        if ((awayFrom == null) != (awayUntil == null)) {
            throw new RuleViolation(Rule.FIELD_MISSING, awayFrom == null ? "awayFrom" : "awayUntil");
        }
        if (awayFrom != null && awayUntil.isBefore(awayFrom)) {
            throw new RuleViolation(Rule.END_BEFORE_START, "awayUntil");
        }
        note = Checks.text(note, "note", LONGEST_NOTE);
    }

    private static Collection<Spoken> distinct(List<Spoken> languages) {
        Map<String, Spoken> first = new LinkedHashMap<>();
        (languages == null ? List.<Spoken>of() : languages).forEach(one -> first.putIfAbsent(one.language(), one));
        if (first.isEmpty()) {
            throw new RuleViolation(Rule.FIELD_MISSING, "languages");
        }
        if (first.size() > MOST_LANGUAGES) {
            throw new RuleViolation(Rule.NUMBER_OUT_OF_RANGE, "languages", 1, MOST_LANGUAGES);
        }
        return first.values();
    }

    /** The same with the place of the town. */
    public VolunteerProfile at(Double newLatitude, Double newLongitude) {
        return new VolunteerProfile(name, phone, email, town, state, newLatitude, newLongitude, languages, skills, vehicle, mostMiles, free, awayFrom, awayUntil, note);
    }

    /** What to call them. */
    public String firstName() {
        return name.split("\\s")[0];
    }

    public boolean isAway(LocalDate day) {
        return awayFrom != null && !day.isBefore(awayFrom) && !day.isAfter(awayUntil);
    }

    /** How they speak a language, or null. A tag with a region is the language it begins with. */
    public Spoken spoken(String tag) {
        for (Spoken one : languages) {
            String language = one.language();
            int length = base(language);
            if (length == base(tag) && language.regionMatches(true, 0, tag, 0, length)) {
                return one;
            }
        }
        return null;
    }

    /** How long the language itself is. */
    private static int base(String tag) {
        int end = tag.indexOf('-');
        return end < 0 ? tag.length() : end;
    }

    String packed() {
        List<String> parts = new ArrayList<>();
        for (Object part : new Object[] {name, phone, email, town, state, latitude, longitude, languages.stream().map(Spoken::packed).collect(Collectors.joining(",")),
            skills.stream().map(Enum::name).sorted().collect(Collectors.joining(",")), vehicle, mostMiles,
            free.entrySet().stream().map(day -> day.getKey().getValue() + ":" + day.getValue()).collect(Collectors.joining(",")), awayFrom, awayUntil, note}) {
            parts.add(part == null ? "" : part.toString());
        }
        return String.join(DIVIDER, parts);
    }

    static VolunteerProfile unpack(String packed) {
        String[] parts = packed.split(DIVIDER, -1);
        Map<DayOfWeek, FreeHours> free = new EnumMap<>(DayOfWeek.class);
        list(parts[11]).forEach(day -> free.put(DayOfWeek.of(day.charAt(0) - '0'), FreeHours.valueOf(day.substring(2))));
        return new VolunteerProfile(parts[0], none(parts[1]), none(parts[2]), parts[3], parts[4], number(parts[5]), number(parts[6]), list(parts[7]).stream().map(Spoken::unpack).toList(),
            list(parts[8]).stream().map(Skill::valueOf).collect(Collectors.toSet()), Boolean.parseBoolean(parts[9]), Integer.parseInt(parts[10]), free, day(parts[12]), day(parts[13]), none(parts[14]));
    }

    private static List<String> list(String part) {
        return part.isEmpty() ? List.of() : List.of(part.split(","));
    }

    private static String none(String part) {
        return part.isEmpty() ? null : part;
    }

    private static Double number(String part) {
        return part.isEmpty() ? null : Double.valueOf(part);
    }

    private static LocalDate day(String part) {
        return part.isEmpty() ? null : LocalDate.parse(part);
    }

    @Override
    public String toString() {
        return "VolunteerProfile";      // never the name: this text may reach a log
    }
}
