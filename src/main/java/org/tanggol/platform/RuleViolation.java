package org.tanggol.platform;

import java.util.List;

/**
 * A refusal: a rule and the field it concerns, never a value, because messages reach logs. Unchecked, so that the
 * transaction rolls back by default; translated once for REST and once for pages.
 */
public class RuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Rule rule;
    private final String field;
    private final transient List<Object> parameters;

    /** A refusal that concerns no single field. */
    public RuleViolation(Rule rule) {
        this(rule, null);
    }

    /**
     * @param field name of the field as the form and the wire name it (camel case), or null
     * @param parameters what the message needs beside the field: limits, allowed values, times; never personal data
     */
    public RuleViolation(Rule rule, String field, Object... parameters) {
        super(field == null ? rule.name() : rule.name() + " " + field);
        this.rule = rule;
        this.field = field;
        this.parameters = List.of(parameters);
    }

    /** The same refusal where a door gives the field another name. */
    public RuleViolation at(String otherField) {
        return new RuleViolation(rule, otherField, parameters().toArray());
    }

    public Rule rule() {
        return rule;
    }

    /** The field to mend, or null. */
    public String field() {
        return field;
    }

    /** Parameters of the message; no personal data. */
    public List<Object> parameters() {
        return parameters == null ? List.of() : parameters;
    }
}
