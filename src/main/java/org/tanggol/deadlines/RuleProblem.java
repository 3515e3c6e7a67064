package org.tanggol.deadlines;

import java.util.List;

/**
 * One thing that is wrong with a rule file. Its words are {@code deadlines.problem.KIND} in the bundles.
 *
 * @param line of the file, from 1
 * @param rule id of the rule, or empty where the problem is none of a rule with an id
 * @param field to mend, or empty
 * @param values what stands in the places of the words
 */
public record RuleProblem(int line, String rule, String field, Kind kind, List<Object> values) {

    /** What can be wrong. */
    public enum Kind {
        NOT_YAML, NOT_A_RULE_FILE, SCHEMA_UNKNOWN, NO_RULES, NOT_A_RULE, FIELD_UNKNOWN, FIELD_TWICE, FIELD_MISSING, NOT_ONE_VALUE, NOT_A_LIST, WORD_UNKNOWN, NOT_A_DATE, NOT_A_NUMBER,
        NOT_YES_OR_NO, TRIGGER_UNKNOWN, PERIOD_UNFIT, COUNTING_UNFIT, ROLL_UNFIT, RANGE_REVERSED, LITIGATION_WITHOUT_NOTE, ID_TWICE, OVERLAP, SELECTION_MIXED, REFERENCE_UNKNOWN, CYCLE
    }

    public RuleProblem {
        values = List.copyOf(values);
    }
}
