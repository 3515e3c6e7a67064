package org.tanggol.partners.document;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The schemas of bodies: records and enumerations as they travel. */
final class WireSchemas {

    private static final String AT = "#/components/schemas/";

    /** Where a thing belongs and what it is known by: a patch changes neither. */
    private static final Set<String> FIXED = Set.of("case_id", "proceeding_id", "code");

    private final Components components;
    private final Map<String, Class<?>> types = new TreeMap<>();

    WireSchemas(Components components) {
        this.components = components;
    }

    /** Finds the records that a method takes and gives, and what they are made of. */
    void learn(Method method) {
        Stream.of(method.getParameterTypes()).filter(Class::isRecord).forEach(this::learn);
        if (method.isAnnotationPresent(RequestBodySchema.class)) {
            learn(method.getAnnotation(RequestBodySchema.class).value());
        }
        if (method.isAnnotationPresent(APIResponseSchema.class)) {
            learn(method.getAnnotation(APIResponseSchema.class).value());
        }
    }

    private void learn(Class<?> type) {
        if (types.putIfAbsent(nameOf(type), type) != null || !type.isRecord()) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            org.eclipse.microprofile.openapi.annotations.media.Schema said =
                component.getAccessor().getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
            if (said != null && said.implementation() != Void.class) {
                learn(said.implementation());
            }
            of(component.getGenericType()).filter(inner -> inner.isRecord() || inner.isEnum()).forEach(this::learn);
        }
    }

    private static Stream<Class<?>> of(Type type) {
        if (type instanceof ParameterizedType list) {
            return Arrays.stream(list.getActualTypeArguments()).flatMap(WireSchemas::of);
        }
        return Stream.of((Class<?>) type);
    }

    private static String nameOf(Class<?> type) {
        org.eclipse.microprofile.openapi.annotations.media.Schema said = type.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return said == null || said.name().isEmpty() ? type.getSimpleName() : said.name();
    }

    /** Whether an object carries its version. */
    boolean hasEtag(Schema reference) {
        return whole(reference).getProperties().containsKey("etag");
    }

    private Schema whole(Schema reference) {
        return components.getSchemas().get(name(reference));
    }

    private static String name(Schema reference) {
        return reference.getRef().substring(AT.length());
    }

    private static Schema at(String name) {
        return OASFactory.createSchema().ref(AT + name);
    }

    /** What can be read along with these. */
    void include(Schema reference) {
        components.getSchemas().get("Included").getProperties().forEach(whole(reference)::addProperty);
    }

    /** A list of these. */
    Schema pageOf(Schema row) {
        String name = name(row) + "Page";
        components.addSchema(name, OASFactory.createSchema().addType(SchemaType.OBJECT).description("One page of a list").required(List.of("data", "page"))
            .addProperty("data", OASFactory.createSchema().addType(SchemaType.ARRAY).items(row))
            .addProperty("page", at("PageInfo"))
            .addProperty("total", OASFactory.createSchema().addType(SchemaType.INTEGER).format("int64")
                .description("How many there are in all; only when asked for")));
        return at(name);
    }

    /** A merge patch of these: no member is needed, and each may be null. */
    Schema patchOf(Schema whole) {
        String name = name(whole).replaceAll("(Request|Change)$", "") + "Patch";
        Schema patch = components.getSchemas().getOrDefault(name, OASFactory.createSchema().addType(SchemaType.OBJECT)
            .description("What is to change; null takes a member away"));
        whole(whole).getProperties().forEach((member, schema) -> {
            if (!FIXED.contains(member)) {
                patch.addProperty(member, schema);
            }
        });
        components.addSchema(name, patch);
        types.put(name, types.get(name(whole)));
        if (name(whole).endsWith("Change")) {
            components.removeSchema(name(whole));       // there is no other use of it
        }
        return at(name);
    }

    /** Texts and formats, once all schemas are there. */
    void finish() {
        for (String unused : List.of("Included", "Patch", "JsonObject", "JsonValue")) {
            components.removeSchema(unused);
        }
        types.forEach((name, type) -> {
            Schema schema = components.getSchemas().get(name);
            if (schema == null) {
                return;
            }
            if (type.isEnum()) {
                open(schema, type);
                return;
            }
            if (schema.getDescription() == null) {
                schema.setDescription(Comments.of(type));
            }
            Map<String, String> said = Comments.ofComponents(type);
            Map<String, Schema> members = new LinkedHashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                String member = Comments.wire(component.getName());
                Schema before = schema.getProperties().get(member);
                if (before != null) {
                    members.put(member, Members.described(member, before, said.get(member), name.endsWith("Patch")));
                }
            }
            schema.getProperties().forEach(members::putIfAbsent);
            schema.setProperties(members);
        });
    }

    /** An enumeration that may grow: said in words and as an extension, so that clients accept values they have never seen. */
    private static void open(Schema schema, Class<?> type) {
        List<String> values = Arrays.stream(type.getEnumConstants()).map(value -> ((Enum<?>) value).name()).toList();
        schema.setEnumeration(null);
        schema.setDescription(values.stream().map(value -> "`" + value + "`").collect(Collectors.joining(", ", "One of ", "; more may come")));
        schema.addExtension("x-extensible-enum", new ArrayList<>(values));
    }
}
