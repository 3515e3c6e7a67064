package org.tanggol.platform;

import java.util.List;
import java.util.UUID;

/** What is to be put on file may be on file already: whoever asked decides, nobody guesses. */
public final class DuplicateSuspected extends RuleViolation {

    private static final long serialVersionUID = 1L;

    private final transient List<Candidate> candidates;

    /** @param candidates best first */
    public DuplicateSuspected(String field, List<Candidate> candidates) {
        super(Rule.DUPLICATE_SUSPECTED, field);
        this.candidates = List.copyOf(candidates);
    }

    /**
     * Something on file that fits.
     *
     * @param score how well, 0 to 100
     */
    public record Candidate(UUID id, int score) { }

    /** What fits, best first. */
    public List<Candidate> candidates() {
        return candidates == null ? List.of() : candidates;
    }
}
