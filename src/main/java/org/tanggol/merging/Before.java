package org.tanggol.merging;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What was where before a merge, and which versions the merge left behind: what has another version when the merge is
 * undone has been changed since, and stays.
 *
 * @param keptPersonVersion of the person that stayed, after the merge
 * @param keptFileVersion of the file that stayed, after the merge
 * @param moved every row that changed its file
 * @param added rows the merge made: the other name as an alias, the other summary as a note
 * @param retyped A-numbers that became other numbers
 * @param closed the stay that was closed as recorded twice; empty or one
 * @param ended assignments that ended because the member was on both teams
 * @param languages that both spoke and of which the second was taken away
 */
record Before(PersonState kept, PersonState gone, long keptPersonVersion, long keptFileVersion, List<Mark> moved, List<Mark> added, List<Mark> retyped,
              List<Mark> closed, List<Mark> ended, List<Language> languages) {

    /** A row and the version it had after the merge. @param above the row it is bound to, or null */
    record Mark(Belonging of, UUID id, long version, UUID above) {

        private JsonObject json() {
            return Json.createObjectBuilder().add("of", of.name()).add("id", id.toString()).add("version", version).add("above", above == null ? "" : above.toString()).build();
        }

        private static Mark of(JsonObject json) {
            String above = json.getString("above");
            return new Mark(Belonging.valueOf(json.getString("of")), UUID.fromString(json.getString("id")), json.getJsonNumber("version").longValue(),
                above.isEmpty() ? null : UUID.fromString(above));
        }
    }

    /** A language need as it was. */
    record Language(UUID id, String tag, int position, boolean interpreter, String relay) {

        private JsonObject json() {
            return Json.createObjectBuilder().add("id", id.toString()).add("tag", tag).add("position", position).add("interpreter", interpreter)
                .add("relay", relay == null ? "" : relay).build();
        }

        private static Language of(JsonObject json) {
            String relay = json.getString("relay");
            return new Language(UUID.fromString(json.getString("id")), json.getString("tag"), json.getInt("position"), json.getBoolean("interpreter"), relay.isEmpty() ? null : relay);
        }
    }

    /** As it is closed into the merge's cell. */
    String packed() {
        JsonArrayBuilder spoken = Json.createArrayBuilder();
        languages.forEach(language -> spoken.add(language.json()));
        return Json.createObjectBuilder().add("kept", kept.json()).add("gone", gone.json()).add("keptPersonVersion", keptPersonVersion)
            .add("keptFileVersion", keptFileVersion).add("moved", array(moved)).add("added", array(added)).add("retyped", array(retyped)).add("closed", array(closed))
            .add("ended", array(ended)).add("languages", spoken).build().toString();
    }

    /** Reads what {@link #packed} wrote. */
    static Before unpack(String packed) {
        try (JsonReader reader = Json.createReader(new StringReader(packed))) {
            JsonObject json = reader.readObject();
            List<Language> languages = new ArrayList<>();
            json.getJsonArray("languages").forEach(value -> languages.add(Language.of(value.asJsonObject())));
            return new Before(PersonState.of(json.getJsonObject("kept")), PersonState.of(json.getJsonObject("gone")), json.getJsonNumber("keptPersonVersion").longValue(),
                json.getJsonNumber("keptFileVersion").longValue(), marks(json, "moved"), marks(json, "added"), marks(json, "retyped"), marks(json, "closed"),
                marks(json, "ended"), languages);
        }
    }

    private static JsonArrayBuilder array(List<Mark> marks) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        marks.forEach(mark -> array.add(mark.json()));
        return array;
    }

    private static List<Mark> marks(JsonObject json, String name) {
        List<Mark> marks = new ArrayList<>();
        for (JsonValue value : json.getJsonArray(name)) {
            marks.add(Mark.of(value.asJsonObject()));
        }
        return marks;
    }
}
