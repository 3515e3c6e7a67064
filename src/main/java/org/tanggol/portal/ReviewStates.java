package org.tanggol.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * How far the review of each text has come, as {@code review.csv} says: one row for each key, one column for each language. A cell is {@code own} for what the
 * product itself says (English, which is where texts are written, and Spanish), {@code draft}, or {@code reviewed NAME MARK} and {@code approved NAME MARK}; the mark is
 * of the text that was read, so that a later change is not taken for approved.
 */
final class ReviewStates {

    private static final String FILE = "/org/tanggol/portal/review.csv";
    private static final int MARK_BYTES = 4;

    /** @param reviewer null for none @param mark null for a text that needs none */
    record State(Step step, String reviewer, String mark) { }

    /** How far it has come. */
    enum Step { OWN, DRAFT, REVIEWED, APPROVED }

    private final Map<String, Map<FamilyLanguage, State>> states;

    private ReviewStates(Map<String, Map<FamilyLanguage, State>> states) {
        this.states = states;
    }

    static ReviewStates read() {
        try (InputStream in = ReviewStates.class.getResourceAsStream(FILE)) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param lines the first with the names of the columns */
    static ReviewStates of(List<String> lines) {
        List<String> head = Arrays.asList(lines.get(0).split(","));
        Map<String, Map<FamilyLanguage, State>> states = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<FamilyLanguage, State> row = new HashMap<>();
            for (int i = 1; i < head.size(); i++) {
                row.put(FamilyLanguage.of(head.get(i)).orElseThrow(), state(cells[i].strip()));
            }
            if (states.put(cells[0], row) != null) {
                throw new IllegalStateException("The key " + cells[0] + " stands in two rows");
            }
        }
        return new ReviewStates(states);
    }

    private static State state(String cell) {
        List<String> words = Arrays.asList(cell.split(" "));
        Step step = Step.valueOf(words.get(0).toUpperCase(java.util.Locale.ROOT));
        boolean signed = step == Step.REVIEWED || step == Step.APPROVED;
        if (signed != words.size() > 2) {
            throw new IllegalStateException("A state has a reviewer and a mark, or neither: " + cell);
        }
        return signed ? new State(step, String.join(" ", words.subList(1, words.size() - 1)), words.get(words.size() - 1)) : new State(step, null, null);
    }

    Map<String, Map<FamilyLanguage, State>> all() {
        return states;
    }

    /** Whether this text may be shown: no row, no approval. */
    boolean isApproved(String key, FamilyLanguage language, String text) {
        State state = states.getOrDefault(key, Map.of()).get(language);
        return state != null && (state.step() == Step.OWN || state.step() == Step.APPROVED && state.mark().equals(mark(text)));
    }

    /** What an approval is of. */
    static String mark(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, MARK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
