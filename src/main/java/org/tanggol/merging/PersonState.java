package org.tanggol.merging;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A person and the case file around it as they lie in their rows, opened: what a merge chooses from, and what an undo puts
 * back.
 *
 * @param texts confidential columns of the person by name; what is not known is left out
 * @param fileTimes {@code opened_at}, {@code closed_at}, {@code summary_at}; what is null is left out
 */
record PersonState(UUID person, long version, boolean noANumber, Map<String, String> texts, long fileVersion, String number, String status,
                   Map<String, LocalDateTime> fileTimes, String summary, UUID summaryBy) {

    /** Confidential columns of a person. */
    static final List<String> TEXTS = List.of("name_p2", "description_p2", "birth_p2", "pronouns_p2", "countries_p2", "phone_p2");
    static final List<String> TIMES = List.of("opened_at", "closed_at", "summary_at");

    JsonObject json() {
        JsonObjectBuilder json = Json.createObjectBuilder().add("person", person.toString()).add("version", version).add("noANumber", noANumber)
            .add("fileVersion", fileVersion).add("number", number).add("status", status);
        JsonObjectBuilder opened = Json.createObjectBuilder();
        texts.forEach(opened::add);
        JsonObjectBuilder times = Json.createObjectBuilder();
        fileTimes.forEach((name, time) -> times.add(name, time.toString()));
        json.add("texts", opened).add("times", times);
        if (summary != null) {
            json.add("summary", summary);
        }
        if (summaryBy != null) {
            json.add("summaryBy", summaryBy.toString());
        }
        return json.build();
    }

    static PersonState of(JsonObject json) {
        Map<String, String> texts = new LinkedHashMap<>();
        json.getJsonObject("texts").keySet().forEach(name -> texts.put(name, json.getJsonObject("texts").getString(name)));
        Map<String, LocalDateTime> times = new LinkedHashMap<>();
        json.getJsonObject("times").keySet().forEach(name -> times.put(name, LocalDateTime.parse(json.getJsonObject("times").getString(name))));
        String by = json.getString("summaryBy", null);
        return new PersonState(UUID.fromString(json.getString("person")), json.getJsonNumber("version").longValue(), json.getBoolean("noANumber"), texts,
            json.getJsonNumber("fileVersion").longValue(), json.getString("number"), json.getString("status"), times, json.getString("summary", null),
            by == null ? null : UUID.fromString(by));
    }

    @Override
    public String toString() {
        return "PersonState";   // never what is known: this text may reach a log
    }
}
