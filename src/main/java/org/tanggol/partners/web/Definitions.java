package org.tanggol.partners.web;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tanggol.partners.web.ApiGuide.Body;
import org.tanggol.partners.web.ApiGuide.Form;
import org.tanggol.partners.web.ApiGuide.Member;
import org.tanggol.partners.web.ApiGuide.Reply;
import org.tanggol.partners.web.ApiGuide.Shape;

/** What operations refer to: schemas, parameters and answers that several have in common. */
final class Definitions {

    private static final String REFERENCE = "$ref";
    private static final String WORDS = "description";

    private final JsonObject api;

    Definitions(JsonObject api) {
        this.api = api;
    }

    private JsonObject resolved(JsonObject object) {
        return object.containsKey(REFERENCE) ? (JsonObject) api.getValue(object.getString(REFERENCE).substring(1)) : object;
    }

    List<Member> parameters(JsonArray parameters) {
        return parameters == null ? List.of() : parameters.getValuesAs(JsonObject.class).stream().map(this::resolved)
            .map(one -> new Member(one.getString("name"), one.getString("in"), one.getBoolean("required", false), form(one.getJsonObject("schema")),
                ApiGuide.plain(one.getString(WORDS, "")))).toList();
    }

    List<Body> bodies(JsonObject holder) {
        List<Body> bodies = new ArrayList<>();
        JsonObject content = holder.getJsonObject("content");
        if (content != null) {
            content.forEach((type, body) -> {
                JsonObject schema = body.asJsonObject().getJsonObject("schema");
                bodies.add(new Body(type, form(schema).schema(), members(schema)));
            });
        }
        return bodies;
    }

    List<Reply> replies(JsonObject responses) {
        List<Reply> replies = new ArrayList<>();
        responses.forEach((status, reply) -> {
            JsonObject whole = resolved(reply.asJsonObject());
            replies.add(new Reply(status, ApiGuide.plain(whole.getString(WORDS)), bodies(whole)));
        });
        return replies;
    }

    List<Shape> shapes() {
        List<Shape> shapes = new ArrayList<>();
        api.getJsonObject("components").getJsonObject("schemas").forEach((name, schema) ->
            shapes.add(new Shape(name, ApiGuide.plain(schema.asJsonObject().getString(WORDS, "")), members(schema.asJsonObject()))));
        return shapes;
    }

    private List<Member> members(JsonObject schema) {
        List<Member> members = new ArrayList<>();
        Set<String> required = new LinkedHashSet<>(ApiGuide.texts(schema.get("required")));
        if (schema.containsKey("properties")) {
            schema.getJsonObject("properties").forEach((name, member) -> members.add(new Member(name, null, required.contains(name),
                form(member.asJsonObject()), ApiGuide.plain(member.asJsonObject().getString(WORDS, "")))));
        }
        return members;
    }

    private Form form(JsonObject schema) {
        if (schema.containsKey(REFERENCE)) {
            String reference = schema.getString(REFERENCE);
            return new Form("", reference.substring(reference.lastIndexOf('/') + 1));
        }
        if (schema.containsKey("anyOf")) {
            return form(schema.getJsonArray("anyOf").getJsonObject(0));
        }
        if (schema.containsKey("items")) {
            Form row = form(schema.getJsonObject("items"));
            return new Form((row.words() + " []").strip(), row.schema());
        }
        String type = type(schema.get("type"));
        return new Form(schema.containsKey("format") ? type + " (" + schema.getString("format") + ")" : type, null);
    }

    private static String type(JsonValue type) {
        return type instanceof JsonString one ? one.getString()
            : ApiGuide.texts(type).stream().filter(name -> !name.equals("null")).collect(Collectors.joining(", "));
    }
}
