package org.tanggol.lawbook;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tanggol.deadlines.DeadlineRule;
import org.tanggol.deadlines.RuleBook;

/** What a rule file would change, by ids of rules in the order of the files. */
public record RuleDifferences(List<String> added, List<String> changed, List<String> removed) {

    static RuleDifferences of(RuleBook before, RuleBook after) {
        Map<String, DeadlineRule> old = byId(before);
        Map<String, DeadlineRule> next = byId(after);
        return new RuleDifferences(after.rules().stream().map(DeadlineRule::id).filter(id -> !old.containsKey(id)).toList(),
            after.rules().stream().filter(rule -> old.containsKey(rule.id()) && !old.get(rule.id()).version().equals(rule.version())).map(DeadlineRule::id).toList(),
            before.rules().stream().map(DeadlineRule::id).filter(id -> !next.containsKey(id)).toList());
    }

    private static Map<String, DeadlineRule> byId(RuleBook book) {
        return book.rules().stream().collect(Collectors.toMap(DeadlineRule::id, Function.identity()));
    }

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }
}
