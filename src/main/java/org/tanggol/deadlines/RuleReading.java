package org.tanggol.deadlines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tanggol.deadlines.RuleProblem.Kind;

/** Makes a book of a rule file, or says everything that is wrong with it. */
final class RuleReading {

    private final RuleFile file;
    private final List<RuleProblem> problems;
    /** Rules that could be read, with the lines where they begin. */
    private final List<DeadlineRule> rules = new ArrayList<>();
    private final Map<String, RuleFile.Entry> entries = new HashMap<>();

    RuleReading(RuleFile file) {
        this.file = file;
        this.problems = new ArrayList<>(file.problems());
    }

    /** @throws RulesRefused when anything is wrong */
    RuleBook book() {
        Map<String, TriggerKind> triggers = triggers();
        for (RuleFile.Entry entry : file.entries()) {
            RuleFile.Entry first = entry.id().isEmpty() ? null : entries.putIfAbsent(entry.id(), entry);
            if (first != null) {
                problem(entry, "id", Kind.ID_TWICE, first.line());
            }
            new RuleFields(entry, triggers, problems).rule().ifPresent(rules::add);
        }
        for (int i = 0; i < rules.size(); i++) {
            for (DeadlineRule other : rules.subList(0, i)) {
                apart(rules.get(i), other);
            }
            references(rules.get(i));
        }
        if (!problems.isEmpty()) {
            throw new RulesRefused(problems.stream().sorted(Comparator.comparing(RuleProblem::line)).toList());
        }
        return new RuleBook(rules);
    }

    private Map<String, TriggerKind> triggers() {
        Map<String, TriggerKind> kinds = new HashMap<>();
        file.triggers().forEach((event, kind) -> RuleFields.known(TriggerKind.class, kind.values().get(0)).ifPresentOrElse(known -> kinds.put(event, known),
            () -> problems.add(new RuleProblem(kind.line(), "", event, Kind.WORD_UNKNOWN, List.of(RuleFields.words(TriggerKind.class))))));
        return kinds;
    }

    /** Of two versions that may govern by themselves only one does on any day, unless no case is in both. */
    private void apart(DeadlineRule rule, DeadlineRule other) {
        if (!rule.family().equals(other.family()) || rule.id().equals(other.id())) {
            return;
        }
        if (rule.selectedBy() != other.selectedBy()) {
            problem(entries.get(rule.id()), "version_selected_by", Kind.SELECTION_MIXED, other.id());
        }
        if (rule.isControlling() && other.isControlling() && rule.effective().overlaps(other.effective()) && !rule.scope().isApartFrom(other.scope())) {
            problem(entries.get(rule.id()), "effective_from", Kind.OVERLAP, other.id(), rule.family());
        }
    }

    private void references(DeadlineRule rule) {
        for (String id : rule.alsoCompute()) {
            if (!entries.containsKey(id)) {
                problem(entries.get(rule.id()), "also_compute", Kind.REFERENCE_UNKNOWN, id);
            }
        }
        if (reaches(rule, rule.id(), new ArrayList<>())) {
            problem(entries.get(rule.id()), "also_compute", Kind.CYCLE);
        }
    }

    private boolean reaches(DeadlineRule from, String id, List<String> seen) {
        Set<String> next = from.alsoCompute();
        if (next.contains(id)) {
            return true;
        }
        Stream<DeadlineRule> others = rules.stream().filter(rule -> next.contains(rule.id()) && !seen.contains(rule.id()));
        return others.toList().stream().anyMatch(rule -> {
            seen.add(rule.id());
            return reaches(rule, id, seen);
        });
    }

    private void problem(RuleFile.Entry entry, String field, Kind kind, Object... values) {
        RuleFile.Field at = entry.fields().get(field);
        problems.add(new RuleProblem(at == null ? entry.line() : at.line(), entry.id(), field, kind, List.of(values)));
    }
}
