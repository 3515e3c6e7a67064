package org.tanggol.partners.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tanggol.platform.Rule;
import org.tanggol.platform.faces.Say;

/** The page of all codes with which the API refuses. */
@Named
@RequestScoped
public class ProblemGuide {

    private static final String HTTP = "http";
    private static final String SOMETHING = "\u2026";       // where a sentence has a value

    @Inject
    Say say;

    /** One line of the page. */
    public record Line(String code, String status, String meaning, String fix) { }

    /** Whether a problem document may have this code. */
    static boolean isKnown(String code) {
        return code.matches("http-[45]\\d\\d") || Arrays.stream(Rule.values()).anyMatch(rule -> rule.slug().equals(code));
    }

    /** The line that tells of a code. */
    static String anchor(String code) {
        return code.startsWith(HTTP) ? HTTP : code;
    }

    public List<Line> getLines() {
        Stream<Line> rules = Arrays.stream(Rule.values()).sorted(Comparator.comparing(Rule::slug)).map(rule -> new Line(rule.slug(),
            String.valueOf(rule.status()), say.of("rule." + rule.name(), SOMETHING, SOMETHING, SOMETHING), say.of("fix." + rule.name())));
        return Stream.concat(rules, Stream.of(new Line(HTTP, "4xx", say.of("problems.httpMeaning"), say.of("fix.http")))).toList();
    }
}
