package org.tanggol.lawbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** One rule within the text of all, so that it can be read and rewritten by itself; everything else keeps its letters, its order and its remarks. */
final class RuleText {

    private RuleText() { }

    /** The lines of one rule, from its id to the line before the next one. @throws RuleViolation RULE_UNKNOWN */
    static String of(String yaml, String rule) {
        Matcher found = block(yaml, rule);
        return found.group();
    }

    /** The text of all with these lines in the place of one rule's. @throws RuleViolation RULE_UNKNOWN */
    static String with(String yaml, String rule, String lines) {
        Matcher found = block(yaml, rule);
        String ended = lines.strip().replace("\r", "") + "\n";
        return yaml.substring(0, found.start()) + ended + yaml.substring(found.end());
    }

    private static Matcher block(String yaml, String rule) {
        Matcher found = Pattern.compile("^- id: " + Pattern.quote(rule) + "[ ]*\\n(?:(?!- id:).*(?:\\n|\\z))*", Pattern.MULTILINE).matcher(yaml);
        if (!found.find()) {
            throw new RuleViolation(Rule.RULE_UNKNOWN, "rule");
        }
        return found;
    }
}
