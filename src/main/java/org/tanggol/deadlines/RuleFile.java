package org.tanggol.deadlines;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A rule file as text in places: no object of any class is made of it, and every field knows its line.
 *
 * @param triggers words for events, with their kinds
 * @param entries the rules
 * @param problems what is wrong with its form
 */
record RuleFile(SortedMap<String, Field> triggers, List<Entry> entries, List<RuleProblem> problems) {

    private static final int DEEPEST = 20;

    /** One field: a value, a list of values, or null. */
    record Field(int line, List<String> values, boolean isList, boolean isNull) { }

    /** One rule, as far as its form is right. */
    record Entry(int line, SortedMap<String, Field> fields) {

        String id() {
            Field id = fields.get("id");
            return id == null || id.isNull() || id.isList() ? "" : id.values().get(0);
        }
    }

    static RuleFile read(String yaml) {
        RuleFile file = new RuleFile(new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
        LoadSettings settings = LoadSettings.builder().setLabel("rules").build();
        try {
            if (file.isFlat(new Parse(settings).parseString(yaml))) {
                Optional<Node> root = new Compose(settings).composeString(yaml);
                file.document(root.orElse(null));
            }
        } catch (MarkedYamlEngineException notYaml) {
            file.problem(notYaml.getProblemMark().map(Mark::getLine).orElse(0) + 1, "", "", RuleProblem.Kind.NOT_YAML, String.valueOf(notYaml.getProblem()));
        } catch (YamlEngineException notYaml) {
            file.problem(1, "", "", RuleProblem.Kind.NOT_YAML, String.valueOf(notYaml.getMessage()));
        }
        return file;
    }

    /** The library composes by recursion: a text of nothing but brackets would take the whole stack. */
    private boolean isFlat(Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                problem(event.getStartMark().map(Mark::getLine).orElse(0) + 1, "", "", RuleProblem.Kind.NOT_A_RULE_FILE);
                return false;
            }
        }
        return true;
    }

    private void document(Node root) {
        if (!(root instanceof MappingNode top)) {
            problem(1, "", "", RuleProblem.Kind.NOT_A_RULE_FILE);
            return;
        }
        Map<String, Node> parts = new TreeMap<>();
        for (NodeTuple part : top.getValue()) {
            if (parts.put(text(part.getKeyNode()), part.getValueNode()) != null) {
                problem(line(part.getKeyNode()), "", text(part.getKeyNode()), RuleProblem.Kind.FIELD_TWICE);
            }
        }
        Node schema = parts.get("schema_version");
        if (!(schema instanceof ScalarNode) || !text(schema).equals(RuleVersion.SCHEMA)) {
            problem(schema == null ? 1 : line(schema), "", "schema_version", RuleProblem.Kind.SCHEMA_UNKNOWN, RuleVersion.SCHEMA);
        }
        if (parts.get("triggers") instanceof MappingNode words) {
            fields(words, "", triggers);
        }
        if (!(parts.get("rules") instanceof SequenceNode rules) || rules.getValue().isEmpty()) {
            problem(1, "", "rules", RuleProblem.Kind.NO_RULES);
            return;
        }
        rules.getValue().forEach(this::entry);
    }

    private void entry(Node node) {
        if (!(node instanceof MappingNode rule)) {
            problem(line(node), "", "", RuleProblem.Kind.NOT_A_RULE);
            return;
        }
        Entry entry = new Entry(line(node), new TreeMap<>());
        fields(rule, idOf(rule), entry.fields());
        entries.add(entry);
    }

    private static String idOf(MappingNode rule) {
        return rule.getValue().stream().filter(field -> text(field.getKeyNode()).equals("id")).map(field -> text(field.getValueNode())).findFirst().orElse("");
    }

    private void fields(MappingNode node, String rule, Map<String, Field> fields) {
        for (NodeTuple tuple : node.getValue()) {
            String name = text(tuple.getKeyNode());
            if (fields.put(name, field(tuple.getValueNode(), line(tuple.getKeyNode()))) != null) {
                problem(line(tuple.getKeyNode()), rule, name, RuleProblem.Kind.FIELD_TWICE);
            }
        }
    }

    private static Field field(Node node, int line) {
        if (node instanceof SequenceNode list) {
            return new Field(line, list.getValue().stream().map(RuleFile::text).toList(), true, false);
        }
        return new Field(line, List.of(text(node)), false, node.getTag().equals(Tag.NULL));
    }

    /** Text of a scalar; a mapping where none belongs has no text and is found to be malformed. */
    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private void problem(int line, String rule, String field, RuleProblem.Kind kind, Object... values) {
        problems.add(new RuleProblem(line, rule, field, kind, List.of(values)));
    }
}
