package org.tanggol.disclosures;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Comparator;
import java.util.List;
import org.tanggol.people.Birth;
import org.tanggol.people.PersonFolder;
import org.tanggol.people.WholeNumbers;

/** A person as a disclosed record says who they are. Names of members are those of the record, in English; what is not known is left out. */
final class PersonOnPaper {

    private PersonOnPaper() { }

    static JsonObjectBuilder person(PersonFolder person, List<WholeNumbers.Whole> numbers) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        put(json, "name", person.title());
        JsonArrayBuilder aliases = Json.createArrayBuilder();
        person.aliases().stream().sorted(Comparator.comparing(PersonFolder.AliasItem::id)).forEach(alias -> aliases.add(alias.name().full()));
        json.add("other_names", aliases);
        JsonArrayBuilder identifiers = Json.createArrayBuilder();
        numbers.forEach(number -> identifiers.add(Json.createObjectBuilder().add("type", number.type().name()).add("value", number.value())));
        json.add("numbers", identifiers);
        if (person.birth() instanceof Birth.On on) {
            put(json, "birth_date", on.date().toString());
        } else if (person.birth() instanceof Birth.Estimated about) {
            json.add("estimated_age", about.age());
            put(json, "age_estimated_on", about.on().toString());
        }
        put(json, "pronouns", person.pronouns());
        put(json, "country_of_birth", person.countryOfBirth());
        put(json, "nationality", person.nationality());
        put(json, "phone", person.phone() == null ? null : person.phone().e164());
        JsonArrayBuilder languages = Json.createArrayBuilder();
        person.languages().forEach(language -> languages.add(language.language()));
        return json.add("languages", languages);
    }

    static JsonArrayBuilder family(PersonFolder person) {
        JsonArrayBuilder family = Json.createArrayBuilder();
        person.family().stream().sorted(Comparator.comparing(PersonFolder.FamilyItem::id)).forEach(relative -> {
            JsonObjectBuilder json = Json.createObjectBuilder();
            put(json, "name", relative.name());
            put(json, "relation", relative.relation());
            put(json, "phone", relative.phone() == null ? null : relative.phone().e164());
            put(json, "address", relative.address());
            put(json, "note", relative.note());
            family.add(json);
        });
        return family;
    }

    static JsonArrayBuilder flags(PersonFolder person) {
        JsonArrayBuilder flags = Json.createArrayBuilder();
        person.flags().stream().sorted(Comparator.comparing(PersonFolder.FlagItem::id))
            .forEach(flag -> flags.add(Json.createObjectBuilder().add("kind", flag.kind().name()).add("text", flag.text())));
        return flags;
    }

    /** What is not known is left out. */
    static void put(JsonObjectBuilder json, String name, String value) {
        if (value != null && !value.isEmpty()) {
            json.add(name, value);
        }
    }
}
