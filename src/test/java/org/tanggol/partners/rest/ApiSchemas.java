package org.tanggol.partners.rest;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The schemas of the description, read strictly: a member that is not described is a fault, and so is a format that does not fit. */
final class ApiSchemas {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
        builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final JsonObject components;

    ApiSchemas(JsonObject api) {
        JsonObjectBuilder closed = Json.createObjectBuilder();
        api.getJsonObject("components").getJsonObject("schemas").forEach((name, schema) -> closed.add(name, closed(schema.asJsonObject())));
        components = Json.createObjectBuilder().add("schemas", closed).build();
    }

    private static JsonValue closed(JsonObject schema) {
        return schema.containsKey("properties") ? Json.createObjectBuilder(schema).add("additionalProperties", JsonValue.FALSE).build() : schema;
    }

    /** Names of the members that a body of this schema needs. */
    Set<String> required(String reference) {
        JsonObject schema = components.getJsonObject("schemas").getJsonObject(reference.substring(reference.lastIndexOf('/') + 1));
        return schema.containsKey("required") ? schema.getJsonArray("required").getValuesAs(JsonString.class).stream().map(JsonString::getString)
            .collect(Collectors.toSet()) : Set.of();
    }

    /** What in a document does not fit the schema at that place of the description. */
    List<String> faults(String reference, String document) {
        JsonObject schema = Json.createObjectBuilder().add("$schema", "https://json-schema.org/draft/2020-12/schema").add("$ref", reference)
            .add("components", components).build();
        return registry.getSchema(schema.toString(), InputFormat.JSON).validate(document, InputFormat.JSON).stream().map(Error::toString).toList();
    }
}
