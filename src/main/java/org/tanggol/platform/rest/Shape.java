package org.tanggol.platform.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What a program wants to see of an object: {@code fields=} leaves members out, {@code include=} adds what belongs to it. */
public final class Shape {

    /** The parameters. */
    public static final String FIELDS = "fields";
    public static final String INCLUDE = "include";

    private static final String ID = "id";

    private final Set<String> fields;
    private final Set<String> included;

    private Shape(Set<String> fields, Set<String> included) {
        this.fields = fields;
        this.included = included;
    }

    /** Of an object without parts. @throws org.tanggol.platform.RuleViolation UNKNOWN_VALUE with the members there are */
    public static Shape of(Query query, Class<? extends Record> type) {
        return of(query, type, List.of());
    }

    /**
     * @param parts names of what belongs to the object
     * @throws org.tanggol.platform.RuleViolation UNKNOWN_VALUE with the values there are
     */
    public static Shape of(Query query, Class<? extends Record> type, Collection<String> parts) {
        return new Shape(query.among(FIELDS, Members.of(type).keySet()), query.among(INCLUDE, new TreeSet<>(parts)));
    }

    /** The object with the members asked for; the id is always there. */
    public Object of(Record object) {
        return fields.isEmpty() ? object : chosen(object).build();
    }

    /** Names of the parts asked for. */
    public Set<String> included() {
        return included;
    }

    /**
     * As {@link #of(Record)}, with the parts asked for.
     *
     * @param part rows of a part, by its name
     */
    public Object of(Record object, Function<String, List<? extends Record>> part) {
        return included.isEmpty() ? of(object) : whole(object, part).build();
    }

    private JsonObjectBuilder whole(Record object, Function<String, List<? extends Record>> part) {
        JsonObjectBuilder shaped = chosen(object);
        for (String name : included) {
            shaped.add(name, WireWriter.JSON.createArrayBuilder(part.apply(name).stream().map(WireWriter::object).toList()));
        }
        return shaped;
    }

    /**
     * The answer about one object. With parts in it its tag is of the whole answer, because a part may change alone;
     * {@code If-Match} takes the member {@code etag}.
     *
     * @param part rows of a part, by its name
     */
    public Response one(Record object, long version, String ifNoneMatch, Function<String, List<? extends Record>> part) {
        if (fields.isEmpty() && included.isEmpty()) {
            return Answers.one(object, version, ifNoneMatch);
        }
        String text = whole(object, part).build().toString();
        String etag = included.isEmpty() ? SeenVersion.etag(version) : ContentTag.of(text);
        return Answers.text(text, etag, ifNoneMatch);
    }

    /** As {@link #one(Record, long, String, Function)}, of an object without parts. */
    public Response one(Record object, long version, String ifNoneMatch) {
        return one(object, version, ifNoneMatch, Map.<String, List<? extends Record>>of()::get);
    }

    private JsonObjectBuilder chosen(Record object) {
        JsonObject whole = WireWriter.object(object);
        if (fields.isEmpty()) {
            return WireWriter.JSON.createObjectBuilder(whole);
        }
        JsonObjectBuilder chosen = WireWriter.JSON.createObjectBuilder();
        whole.forEach((name, value) -> {
            if (name.equals(ID) || fields.contains(name)) {
                chosen.add(name, value);
            }
        });
        return chosen;
    }
}
