package org.tanggol.partners.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tanggol.testing.Http;

/** One operation as the server's own description names it. */
record ApiOperation(String verb, String path, JsonObject said, JsonObject api) {

    static final String DESCRIPTION = "/api/v1/openapi.json";

    /** All that the running server describes. */
    static List<ApiOperation> all() {
        JsonObject api = new Http().get(DESCRIPTION).json();
        List<ApiOperation> all = new ArrayList<>();
        api.getJsonObject("paths").forEach((path, item) -> item.asJsonObject().forEach((verb, operation) ->
            all.add(new ApiOperation(verb.toUpperCase(Locale.ROOT), path, operation.asJsonObject(), api))));
        return all;
    }

    String id() {
        return said.getString("operationId");
    }

    boolean isSecured() {
        return scopes().size() > 0;
    }

    boolean isRead() {
        return verb.equals("GET") && isSecured();
    }

    /** Whether it answers with an object, and not with a file. */
    boolean isJson() {
        return said.getJsonObject("responses").getJsonObject("200").getJsonObject("content").containsKey("application/json");
    }

    /** Scopes one of which is enough. */
    Set<String> scopes() {
        return said.getJsonArray("security").getValuesAs(JsonObject.class).stream().filter(one -> one.containsKey("oauth2"))
            .map(one -> one.getJsonArray("oauth2").getString(0)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The address with this in place of what is in braces. */
    String at(String value) {
        return path.replaceAll("\\{\\w+}", value);
    }

    /** Media type of the body it takes; null for none. */
    String takes() {
        return said.containsKey("requestBody") ? said.getJsonObject("requestBody").getJsonObject("content").keySet().iterator().next() : null;
    }

    /** Names of the parameters of its query. */
    Set<String> query() {
        JsonArray parameters = said.getJsonArray("parameters");
        return parameters == null ? Set.of() : parameters.getValuesAs(JsonObject.class).stream().map(this::resolved)
            .filter(one -> one.getString("in").equals("query")).map(one -> one.getString("name")).collect(Collectors.toSet());
    }

    /** Parameters that stand in every call: a case where one is needed. */
    boolean needsCase() {
        JsonArray parameters = said.getJsonArray("parameters");
        return parameters != null && parameters.getValuesAs(JsonObject.class).stream().map(this::resolved)
            .anyMatch(one -> one.getString("name").equals("case") && one.getBoolean("required", false));
    }

    private JsonObject resolved(JsonObject object) {
        return object.containsKey("$ref") ? (JsonObject) api.getValue(object.getString("$ref").substring(1)) : object;
    }

    /** Where in the description the schema of an answer stands. */
    String schemaOf(int status) {
        JsonObject answer = said.getJsonObject("responses").getJsonObject(String.valueOf(status));
        if (answer == null) {
            throw new AssertionError(id() + " answers " + status + ", which the description does not know");
        }
        return reference(resolved(answer));
    }

    /** Where in the description the schema of the body stands. */
    String schemaOfBody() {
        return reference(said.getJsonObject("requestBody"));
    }

    private static String reference(JsonObject holder) {
        return holder.getJsonObject("content").values().iterator().next().asJsonObject().getJsonObject("schema").getString("$ref");
    }

    /** Calls it. */
    Http.Answer call(Http http, String address, String body, String type) {
        return http.send(verb, address, body, type == null ? Map.of() : Map.of("Content-Type", type));
    }

    /** The scopes there are. */
    static Set<String> allScopes(List<ApiOperation> operations) {
        return new TreeSet<>(operations.get(0).api().getJsonObject("components").getJsonObject("securitySchemes").getJsonObject("oauth2")
            .getJsonObject("flows").getJsonObject("clientCredentials").getJsonObject("scopes").keySet());
    }


    @Override
    public String toString() {
        return id();
    }
}
