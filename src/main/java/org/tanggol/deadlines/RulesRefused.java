package org.tanggol.deadlines;

import java.util.List;
import java.util.stream.Collectors;

/** A rule file that is not taken, with everything that is wrong with it. The rules of before stay. */
public class RulesRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RuleProblem> problems;

    RulesRefused(List<RuleProblem> problems) {
        super(problems.stream().map(problem -> "line " + problem.line() + " " + problem.rule() + " " + problem.field() + " " + problem.kind()).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** In the order of the lines. */
    public List<RuleProblem> problems() {
        return problems == null ? List.of() : problems;
    }
}
