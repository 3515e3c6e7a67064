package org.tanggol.deadlines;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanggol.platform.RuleViolation;

/**
 * Arithmetic, refusals and what is wrong with a rule file, in one language. Names of days and months are our own, not the JVM's, so that the same
 * date is said in the same words on every machine. Needs no server and no library, because an auditor's command has neither.
 */
public final class Wording {

    /** Codes of the languages there are. */
    public static final List<String> LANGUAGES = List.of("en", "es");

    private static final String FOLDER = "/org/tanggol/words/";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Properties words = new Properties();

    private Wording(String language) {
        for (String feature : List.of("deadlines", "rules")) {
            String name = FOLDER + feature + "_" + language + ".properties";
            try (InputStream file = Wording.class.getResourceAsStream(name)) {
                if (file == null) {
                    throw new IllegalArgumentException("No words in " + language);
                }
                words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * @param language {@code en} or {@code es}
     * @throws IllegalArgumentException for any other
     */
    public static Wording of(String language) {
        return new Wording(language);
    }

    /** All steps in one line: "Fri 20 Mar 2026 + 30 = Sun 19 Apr -> Mon 20 Apr". */
    public String arithmetic(List<Step> steps) {
        StringBuilder line = new StringBuilder();
        SpokenDays days = new SpokenDays(this);
        for (Step step : steps) {
            if (line.length() > 0) {
                line.append(step.kind().goesOn() ? " " : "; ");
            }
            line.append(filled("deadlines.step." + step.kind(), step.values().stream().map(days::said).toList()));
        }
        return line.toString();
    }

    /** Why something is refused. */
    public String refusal(RuleViolation refused) {
        return said("rule." + refused.rule(), refused.parameters().toArray());
    }

    /** "Line 12, BIA_APPEAL_30, unit: ...". */
    public String problem(RuleProblem problem) {
        String where = said("deadlines.line", problem.line()) + (problem.rule().isEmpty() ? "" : ", " + problem.rule()) + (problem.field().isEmpty() ? "" : ", " + problem.field());
        return where + ": " + said("deadlines.problem." + problem.kind(), problem.values().toArray());
    }

    /** Words by key, with these in their places. */
    String said(String key, Object... values) {
        return filled(key, List.of(values).stream().map(Object::toString).toList());
    }

    /** The word for a name that is data, where we have one; else the name. */
    String named(String prefix, String name) {
        return words.getProperty(prefix + name.replaceAll("[^A-Za-z]", ""), name);
    }

    /** In one pass: what somebody wrote as a source or a reason may itself look like a place. */
    private String filled(String key, List<String> values) {
        String pattern = words.getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException("No words for " + key);
        }
        return PLACE.matcher(pattern).replaceAll(place -> Matcher.quoteReplacement(values.get(Integer.parseInt(place.group(1)))));
    }
}
