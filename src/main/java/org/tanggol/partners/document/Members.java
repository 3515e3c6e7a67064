package org.tanggol.partners.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Members of bodies: a name means the same in every object, so its form and its words stand here once. */
final class Members {

    private static final String CLOCK = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?$";

    /** Words for members that no comment of their record explains. */
    private static final Map<String, String> WORDS = Map.ofEntries(
        Map.entry("id", "Opaque; it never changes"), Map.entry("etag", "The version, as If-Match wants it, quotes included"),
        Map.entry("case_id", "Id of the case file, which is also that of the person"), Map.entry("proceeding_id", "Id of the matter"),
        Map.entry("court_id", "Id of the court"), Map.entry("facility_id", "Id of the facility"), Map.entry("lawyer_id", "Id of the member who goes to court"),
        Map.entry("owner_id", "Id of the member whose task it is"), Map.entry("author_id", "Id of the member who wrote it; absent when a program did"),
        Map.entry("time_zone", "IANA zone"), Map.entry("local_date_time", "Wall clock at the place, whole minutes"), Map.entry("date", "Day at the place"),
        Map.entry("offset", "Offset of the wall clock from UTC"), Map.entry("updated_at", "When it last changed"), Map.entry("phone", "E.164"),
        Map.entry("country_of_birth", "ISO 3166-1 alpha-2"), Map.entry("nationality", "ISO 3166-1 alpha-2"));

    private Members() { }

    /** The schema of one member; null is allowed where a patch may take it away. */
    static Schema described(String member, Schema before, String said, boolean nullable) {
        String words = said != null ? said : WORDS.get(member);
        if (before.getRef() != null) {
            Schema reference = OASFactory.createSchema().ref(before.getRef());
            if (nullable) {
                return OASFactory.createSchema().anyOf(new ArrayList<>(List.of(reference, OASFactory.createSchema().addType(SchemaType.NULL)))).description(words);
            }
            return words == null ? reference : reference.description(words);
        }
        Schema schema = OASFactory.createSchema().type(new ArrayList<>(before.getType())).format(before.getFormat()).items(before.getItems())
            .description(words);
        if (nullable) {
            schema.addType(SchemaType.NULL);
        }
        if (before.getType().contains(SchemaType.STRING)) {
            form(member, schema);
        }
        return schema;
    }

    /** Dates and ids come in as text, so that each that cannot be read can be named; their form is the same either way. */
    private static void form(String member, Schema schema) {
        if (member.equals("id") || member.endsWith("_id")) {
            schema.setFormat("uuid");
        } else if (member.endsWith("local_date_time")) {
            schema.format(null).pattern(CLOCK);
        } else if (member.endsWith("_at")) {
            schema.setFormat("date-time");
        } else if (member.equals("date") || member.endsWith("_date") || member.endsWith("_on") || member.equals("as_of")) {
            schema.setFormat("date");
        }
    }
}
