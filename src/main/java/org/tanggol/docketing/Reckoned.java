package org.tanggol.docketing;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanggol.deadlines.DueDate;
import org.tanggol.deadlines.Litigation;
import org.tanggol.deadlines.Moment;

/**
 * All dates of one deadline as they were counted at one time.
 *
 * @param rulesVersion schema and check sum of all rules then
 * @param dates earliest first; empty when no version governed
 */
public record Reckoned(String rulesVersion, List<CountedDate> dates) {

    /** How long a day is in ISO 8601. */
    private static final int DAY = 10;

    public Reckoned {
        dates = List.copyOf(dates);
    }

    /** The date held to govern; empty when courts stopped every version. */
    Optional<CountedDate> controlling() {
        return dates.stream().filter(date -> date.role() == DueDate.Role.CONTROLLING).findFirst();
    }

    /** The earliest date that stands. */
    Optional<CountedDate> protective() {
        return dates.stream().filter(CountedDate::stands).findFirst();
    }

    Optional<CountedDate> date(String key) {
        return dates.stream().filter(date -> date.key().equals(key)).findFirst();
    }

    /** Whether rules or texts give several days by which to act. */
    boolean isContested() {
        return dates.stream().filter(CountedDate::stands).map(CountedDate::due).distinct().count() > 1;
    }

    /** The same dates under the same texts of rules, whatever else the rule book says. */
    boolean isSameAs(Reckoned other) {
        return dates.equals(other.dates);
    }

    /** Whether nobody would act on another day or under another rule: another wording of the same rule moves nothing. */
    public boolean isKeptLike(Reckoned other) {
        return dates.stream().map(Reckoned::acts).toList().equals(other.dates.stream().map(Reckoned::acts).toList());
    }

    private static List<Object> acts(CountedDate date) {
        return Arrays.asList(date.key(), date.role(), date.due(), date.fileBy());
    }

    /** As a table keeps it. */
    public String packed() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        dates.forEach(date -> array.add(json(date)));
        return array.build().toString();
    }

    /** Reads what {@link #packed} wrote. */
    public static Reckoned unpack(String rulesVersion, String packed) {
        try (JsonReader reader = Json.createReader(new StringReader(packed))) {
            return new Reckoned(rulesVersion, reader.readArray().getValuesAs(JsonObject.class).stream().map(Reckoned::date).toList());
        }
    }

    private static JsonObjectBuilder json(CountedDate date) {
        JsonObjectBuilder words = Json.createObjectBuilder();
        date.arithmetic().forEach(words::add);
        JsonArrayBuilder warnings = Json.createArrayBuilder();
        date.warnings().forEach(day -> warnings.add(day.toString()));
        JsonArrayBuilder warnDays = Json.createArrayBuilder();
        date.warnDays().forEach(warnDays::add);
        JsonObjectBuilder json = Json.createObjectBuilder().add("key", date.key()).add("rule", date.rule()).add("version", date.version()).add("name", date.name())
            .add("citation", date.citation()).add("role", date.role().name()).add("verified", date.verified()).add("litigation", date.litigation().name())
            .add("watched", date.watched()).add("warnings", warnings).add("warnDays", warnDays).add("arithmetic", words);
        if (date.due() != null) {
            json.add("due", date.due() instanceof Moment.At at ? at.at().toString() : date.due().day().toString());
        }
        if (date.fileBy() != null) {
            json.add("fileBy", date.fileBy().toString());
        }
        return json;
    }

    private static CountedDate date(JsonObject json) {
        Map<String, String> words = new LinkedHashMap<>();
        json.getJsonObject("arithmetic").forEach((language, text) -> words.put(language, ((JsonString) text).getString()));
        String due = json.getString("due", null);
        String fileBy = json.getString("fileBy", null);
        List<LocalDate> warnings = json.getJsonArray("warnings").getValuesAs(JsonString.class).stream().map(day -> LocalDate.parse(day.getString())).toList();
        return new CountedDate(json.getString("key"), json.getString("rule"), json.getString("version"), json.getString("name"), json.getString("citation"),
            DueDate.Role.valueOf(json.getString("role")), due == null ? null : due.contains("T") ? Moment.at(ZonedDateTime.parse(due)) : Moment.on(LocalDate.parse(due)),
            fileBy == null ? null : LocalDate.parse(fileBy), json.getBoolean("verified"), Litigation.Status.valueOf(json.getString("litigation")), json.getBoolean("watched"),
            warnings, warnDays(json, due, warnings), words);
    }

    /** What was counted before these were kept has them in its days. */
    private static List<Integer> warnDays(JsonObject json, String due, List<LocalDate> warnings) {
        if (json.containsKey("warnDays")) {
            return json.getJsonArray("warnDays").getValuesAs(JsonNumber.class).stream().map(JsonNumber::intValue).toList();
        }
        return warnings.stream().map(day -> (int) ChronoUnit.DAYS.between(day, LocalDate.parse(due.substring(0, DAY)))).toList();
    }
}
