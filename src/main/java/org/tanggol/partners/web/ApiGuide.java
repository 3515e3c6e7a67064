package org.tanggol.partners.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tanggol.partners.ApiDocument;

/** The description of the API as a page shows it. */
@Named
@ApplicationScoped
public class ApiGuide {

    @Inject
    ApiDocument document;

    private Definitions definitions;
    private List<String> introduction;
    private List<Chapter> chapters;

    /** Operations on one kind of thing. */
    public record Chapter(String name, String words, List<Call> calls) { }

    /** One operation. */
    public record Call(String id, String verb, String path, String summary, String words, List<String> scopes, List<Member> takes, List<Body> bodies,
                       List<Reply> replies) { }

    /** A body with its media type; {@code schema} names the object it holds, or else its members stand here. */
    public record Body(String type, String schema, List<Member> members) { }

    /** One status an operation may answer. */
    public record Reply(String status, String words, List<Body> bodies) { }

    /** A parameter or a member of an object. */
    public record Member(String name, String place, boolean required, Form form, String words) { }

    /** What stands there: {@code schema} names an object or list of values further down, where there is one. */
    public record Form(String words, String schema) { }

    /** An object or list of values. */
    public record Shape(String name, String words, List<Member> members) { }

    @PostConstruct
    void read() {
        JsonObject api = document.json();
        definitions = new Definitions(api);
        introduction = Arrays.stream(plain(api.getJsonObject("info").getString("description")).split("\n\n")).toList();
        chapters = api.getJsonArray("tags").getValuesAs(JsonObject.class).stream()
            .map(tag -> new Chapter(tag.getString("name"), tag.getString("description"), calls(api.getJsonObject("paths"), tag.getString("name")))).toList();
    }

    private List<Call> calls(JsonObject paths, String tag) {
        List<Call> calls = new ArrayList<>();
        paths.forEach((path, item) -> item.asJsonObject().forEach((verb, operation) -> {
            if (operation.asJsonObject().getJsonArray("tags").getString(0).equals(tag)) {
                calls.add(call(verb, path, operation.asJsonObject()));
            }
        }));
        return calls;
    }

    private Call call(String verb, String path, JsonObject operation) {
        JsonObject body = operation.getJsonObject("requestBody");
        return new Call(operation.getString("operationId"), verb.toUpperCase(Locale.ROOT), path, operation.getString("summary"),
            plain(operation.getString("description", "")), scopes(operation.getJsonArray("security")), definitions.parameters(operation.getJsonArray("parameters")),
            body == null ? List.of() : definitions.bodies(body), definitions.replies(operation.getJsonObject("responses")));
    }

    private static List<String> scopes(JsonArray security) {
        return security.getValuesAs(JsonObject.class).stream().filter(one -> one.containsKey("oauth2"))
            .map(one -> one.getJsonArray("oauth2").getString(0)).toList();
    }

    /** Text without the marks that Markdown has around code. */
    static String plain(String text) {
        return text.replace("`", "");
    }

    /** The texts of an array. */
    static List<String> texts(JsonValue array) {
        return array == null ? List.of() : array.asJsonArray().getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }

    public List<String> getIntroduction() {
        return introduction;
    }

    public List<Chapter> getChapters() {
        return chapters;
    }

    public List<Shape> getShapes() {
        return definitions.shapes();
    }
}
