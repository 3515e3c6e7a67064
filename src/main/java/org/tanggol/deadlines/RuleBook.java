package org.tanggol.deadlines;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * All rules of one rule file. A new file makes a new book; who holds the old one is not touched by a file that is refused. Immutable; books
 * of the same content are equal.
 */
public final class RuleBook {

    private static final String BUNDLED = "/db/reference/deadlines/deadline_rules.yaml";

    private final Map<String, DeadlineRule> rules;
    private final Map<String, List<DeadlineRule>> families;
    private final String version;

    RuleBook(Collection<DeadlineRule> inOrder) {
        rules = new LinkedHashMap<>();
        inOrder.forEach(rule -> rules.put(rule.id(), rule));
        families = inOrder.stream().collect(Collectors.groupingBy(DeadlineRule::family));
        version = RuleVersion.ofBook(rules.values());
    }

    /** The rules that come with the program (db/reference/PROVENANCE.md). */
    public static RuleBook bundled() {
        try (InputStream file = RuleBook.class.getResourceAsStream(BUNDLED)) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a rule file.
     *
     * @param yaml the text of the file; {@code docs/deadlines.md} explains its fields
     * @throws RulesRefused with everything that is wrong, each with its line
     */
    public static RuleBook parse(String yaml) {
        return new RuleReading(RuleFile.read(yaml)).book();
    }

    /** Schema and check sum over all rules. */
    public String version() {
        return version;
    }

    /** In the order of the file. */
    public List<DeadlineRule> rules() {
        return List.copyOf(rules.values());
    }

    /** @throws RuleViolation RULE_UNKNOWN */
    public DeadlineRule rule(String id) {
        DeadlineRule rule = rules.get(id);
        if (rule == null) {
            throw new RuleViolation(Rule.RULE_UNKNOWN, "rule_id");
        }
        return rule;
    }

    /**
     * The versions that answer one question.
     *
     * @throws RuleViolation RULE_UNKNOWN
     */
    public List<DeadlineRule> family(String name) {
        List<DeadlineRule> family = families.get(name);
        if (family == null) {
            throw new RuleViolation(Rule.RULE_UNKNOWN, "family");
        }
        return family;
    }

    /** Rules that an event of this kind may start. */
    public List<DeadlineRule> startedBy(TriggerKind kind) {
        return rules.values().stream().filter(rule -> rule.triggers().events().containsValue(kind)).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleBook book && version.equals(book.version);
    }

    @Override
    public int hashCode() {
        return version.hashCode();
    }
}
