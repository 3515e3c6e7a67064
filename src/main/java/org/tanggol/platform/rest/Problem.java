package org.tanggol.platform.rest;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.tanggol.platform.DuplicateSuspected;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.Superseded;
import org.tanggol.platform.Speech;
import org.tanggol.platform.VersionConflict;
import org.tanggol.platform.faces.Words;

/**
 * A refusal on the wire (RFC 9457). Says which rule and which field, never a value that was sent.
 *
 * @param code the rule as a slug; the last part of the type
 * @param title in English: the readers are programmers
 * @param fields what is to be mended, each with its place in the body
 * @param candidates what is on file already and fits
 * @param currentEtag the stored version now, where somebody else was faster
 * @param supersededBy the id under which the object goes on, where two were joined
 * @param trace names this answer in our log
 */
public record Problem(int status, String code, String title, List<Field> fields, List<DuplicateSuspected.Candidate> candidates, String currentEtag,
                      String supersededBy, String trace) {

    /** Media type of a problem document. */
    public static final String TYPE = "application/problem+json";

    /** Rules of form: they are told together as one type, with the rule beside each field. */
    private static final Set<Rule> FORM = EnumSet.of(Rule.FIELD_MISSING, Rule.FIELD_TOO_LONG, Rule.FIELD_MALFORMED, Rule.UNKNOWN_VALUE);
    private static final String FORM_CODE = "validation-failed";
    /** What is always said alike: in a rush most answers are of this kind, and are to cost nothing. */
    private static final Map<Rule, String> SAID = new ConcurrentHashMap<>();
    private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");

    /** @param in {@code pointer} for a member of the body, {@code parameter} for a query parameter */
    public record Field(String in, String name, String code, String detail) { }

    /** The problem document of a refusal. */
    public static Problem of(RuleViolation refusal) {
        Rule rule = refusal.rule();
        String said = said(rule, refusal.parameters().toArray());
        boolean ofForm = FORM.contains(rule);
        return new Problem(rule.status(), ofForm ? FORM_CODE : rule.slug(), ofForm ? said(Rule.VALIDATION_FAILED) : said, fields(refusal, said),
            refusal instanceof DuplicateSuspected suspected ? suspected.candidates() : List.of(),
            refusal instanceof VersionConflict conflict ? SeenVersion.etag(conflict.current()) : null,
            refusal instanceof Superseded superseded ? superseded.by().toString() : null, newTrace());
    }

    /** The problem document of a rule that concerns no field. */
    public static Problem of(Rule rule) {
        return new Problem(rule.status(), rule.slug(), SAID.computeIfAbsent(rule, Problem::said), List.of(), List.of(), null, null, newTrace());
    }

    /** The problem document of whatever was thrown. */
    public static Problem ofThrown(RuntimeException thrown) {
        return Problems.of(thrown);
    }

    /** Well-formedness of a body, by Bean Validation. */
    static Problem ofForm(List<Field> fields) {
        return new Problem(Rule.VALIDATION_FAILED.status(), FORM_CODE, said(Rule.VALIDATION_FAILED), fields, List.of(), null, null, newTrace());
    }

    /** A status that no rule of ours stands for. */
    static Problem ofStatus(int status, String title) {
        return new Problem(status, "http-" + status, title, List.of(), List.of(), null, null, newTrace());
    }

    private static List<Field> fields(RuleViolation refusal, String said) {
        if (refusal.field() == null) {
            return List.of();
        }
        boolean parameter = refusal.field().startsWith(Query.MARK);
        String name = parameter ? refusal.field().substring(Query.MARK.length()) : "/" + snake(refusal.field());
        return List.of(new Field(parameter ? "parameter" : "pointer", name, refusal.rule().slug(), said));
    }

    /** {@code localDateTime} as the wire has it. */
    static String snake(String camel) {
        return HUMP.matcher(camel).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
    }

    private static String said(Rule rule, Object... parameters) {
        ResourceBundle words = Words.of(Locale.ENGLISH);
        String allowed = "allowed." + rule.name();          // where there is something to name
        String forPrograms = parameters.length > 0 && words.containsKey(allowed) ? allowed
            : "problem." + rule.name();                     // where the words for a page would speak of the page
        return new Speech(words, Locale.ENGLISH, LocalDate.now(ZoneOffset.UTC))
            .of(words.containsKey(forPrograms) ? forPrograms : "rule." + rule.name(), parameters);
    }

    private static String newTrace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** @param path of the request, without its query: that may hold what nobody should log */
    public String json(String path) {
        JsonObjectBuilder json = WireWriter.JSON.createObjectBuilder().add("type", "/problems/" + code).add("title", title).add("status", status);
        List<String> details = new ArrayList<>();
        JsonArrayBuilder errors = WireWriter.JSON.createArrayBuilder();
        for (Field field : fields) {
            errors.add(WireWriter.JSON.createObjectBuilder().add(field.in(), field.name()).add("code", field.code()).add("detail", field.detail()));
            details.add(field.detail());
        }
        if (!fields.isEmpty()) {
            json.add("detail", String.join(" ", details)).add("errors", errors);
        }
        if (path != null) {
            json.add("instance", path);
        }
        if (!candidates.isEmpty()) {
            JsonArrayBuilder fitting = WireWriter.JSON.createArrayBuilder();
            candidates.forEach(one -> fitting.add(WireWriter.JSON.createObjectBuilder().add("id", one.id().toString()).add("score", one.score())));
            json.add("candidates", fitting);
        }
        if (currentEtag != null) {
            json.add("current_etag", currentEtag);
        }
        if (supersededBy != null) {
            json.add("superseded_by", supersededBy);
        }
        return json.add("code", code).add("trace_id", trace).build().toString();
    }
}
