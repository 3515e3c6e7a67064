package org.tanggol.deadlines;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Names a text of a rule: the schema it is written in and the beginning of a SHA-256 over what it says, whatever its order and layout. */
final class RuleVersion {

    static final String SCHEMA = "1";

    private static final int HEX_DIGITS = 12;

    private RuleVersion() { }

    /** @param fields everything that the file says about the rule, by name of the field */
    static String of(SortedMap<String, RuleFile.Field> fields) {
        return hash(fields.entrySet().stream().map(field -> field.getKey() + '=' + (field.getValue().isNull() ? "" : String.join("\u001f", field.getValue().values())))
            .collect(Collectors.joining("\u001e")));
    }

    static String ofBook(Collection<DeadlineRule> rules) {
        return hash(rules.stream().map(rule -> rule.id() + '=' + rule.version()).sorted().collect(Collectors.joining("\n")));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return SCHEMA + '-' + HexFormat.of().formatHex(digest).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
