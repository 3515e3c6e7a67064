package org.tanggol.platform.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** A merge patch (RFC 7396): members that are to change; null takes one away. */
public record Patch(JsonObject changes) {

    /** Media type of a merge patch. */
    public static final String TYPE = "application/merge-patch+json";

    /** A patch that names what an object says; null says nothing. */
    public static Patch of(Record object) {
        return new Patch(WireWriter.object(object));
    }

    /** Whether the member is named, be it with null. */
    public boolean names(String member) {
        return changes.containsKey(member);
    }

    /** Whether a flag of the patch itself is set. @throws RuleViolation FIELD_MALFORMED unless it is true or false */
    public boolean says(String member) {
        JsonValue value = changes.getOrDefault(member, JsonValue.FALSE);
        if (!value.equals(JsonValue.TRUE) && !value.equals(JsonValue.FALSE)) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, member);
        }
        return value.equals(JsonValue.TRUE);
    }

    /** The patch without members that are no part of the object. */
    public Patch without(String... members) {
        JsonObjectBuilder rest = WireWriter.JSON.createObjectBuilder(changes);
        for (String member : members) {
            rest.remove(member);
        }
        return new Patch(rest.build());
    }

    /**
     * The object as it would be: its wire form, patched, and read as a request again, so that a patch passes the same gate.
     *
     * @throws RuleViolation UNKNOWN_FIELD, FIELD_MALFORMED
     */
    @SuppressWarnings("unchecked")
    public <T extends Record> T onto(T current) {
        JsonObject merged = Json.createMergePatch(changes).apply(WireWriter.object(current)).asJsonObject();
        return (T) Wire.read(merged, current.getClass());
    }
}
