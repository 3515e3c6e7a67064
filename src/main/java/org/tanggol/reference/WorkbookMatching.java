package org.tanggol.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the facility that each row of a workbook means. Rows bear no code, so name and address decide; a row that fits only
 * somewhat, or that would take a facility another row fits better, is left to people.
 */
final class WorkbookMatching {

    /**
     * A facility on record, as far as matching looks at it.
     *
     * @param names in use and earlier ones
     * @param hasFigures whether a statistics publication has figures for it: of two entries of one place the likelier
     */
    record Known(FacilityId id, List<String> names, PostalAddress address, boolean coded, boolean listed, boolean hasFigures) { }

    /** @param facility the match, or the best candidate of an unsure row; null for a new one */
    record Match(WorkbookLine line, RowOutcome outcome, FacilityId facility, int score) { }

    private record Candidate(Known known, int score) { }

    private static final int SURE = 80;
    private static final int POSSIBLE = 60;
    private static final int CLOSE = 5;

    private WorkbookMatching() { }

    static List<Match> match(List<WorkbookLine> lines, List<Known> known) {
        Map<WorkbookLine, Candidate> best = new HashMap<>();
        Set<WorkbookLine> torn = new HashSet<>();
        for (WorkbookLine line : lines) {
            List<Candidate> candidates = candidates(line, known);
            if (!candidates.isEmpty()) {
                best.put(line, candidates.get(0));
                if (candidates.size() > 1 && alike(candidates.get(0), candidates.get(1))) {
                    torn.add(line);
                }
            }
        }
        Map<FacilityId, WorkbookLine> taken = new HashMap<>();
        List<WorkbookLine> byScore = new ArrayList<>(best.keySet());
        byScore.sort(Comparator.comparing((WorkbookLine line) -> -best.get(line).score()).thenComparing(WorkbookLine::row));
        byScore.forEach(line -> taken.putIfAbsent(best.get(line).known().id(), line));
        List<Match> matches = new ArrayList<>();
        for (WorkbookLine line : lines) {
            Candidate candidate = best.get(line);
            if (candidate == null) {
                matches.add(new Match(line, RowOutcome.NEW, null, 0));
            } else {
                boolean sure = candidate.score() >= SURE && !torn.contains(line) && taken.get(candidate.known().id()) == line;
                matches.add(new Match(line, sure ? RowOutcome.MATCHED : RowOutcome.UNSURE, candidate.known().id(), candidate.score()));
            }
        }
        return matches;
    }

    private static List<Candidate> candidates(WorkbookLine line, List<Known> known) {
        List<Candidate> candidates = new ArrayList<>();
        for (Known place : known) {
            String there = place.address().state();
            if (there != null && line.address().state() != null && !there.equals(line.address().state())) {
                continue;
            }
            int score = place.names().stream()
                .mapToInt(name -> Likeness.of(new Likeness.Place(line.published(), line.address()), new Likeness.Place(name, place.address())).score())
                .max().orElse(0);
            if (score >= POSSIBLE) {
                candidates.add(new Candidate(place, score));
            }
        }
        int top = candidates.stream().mapToInt(Candidate::score).max().orElse(0);
        candidates.removeIf(candidate -> candidate.score() < top - CLOSE);
        // entries of one place stand side by side in the lists: the one with figures is the one such a workbook made
        candidates.sort(Comparator.comparing((Candidate candidate) -> !candidate.known().hasFigures())
            .thenComparing(candidate -> !candidate.known().listed()).thenComparing(candidate -> -candidate.score())
            .thenComparing(candidate -> !candidate.known().coded()).thenComparing(candidate -> candidate.known().id().toString()));
        return candidates;
    }

    private static boolean alike(Candidate one, Candidate other) {
        return one.known().hasFigures() == other.known().hasFigures() && one.known().listed() == other.known().listed()
            && one.score() == other.score();
    }
}
