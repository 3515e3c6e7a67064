package org.tanggol.deadlines;

import java.util.Set;

/**
 * What is known of a case where a rule asks for it, such as {@code asylum_adjudicated}. What nobody has said is neither so nor not so, and
 * every rule that may apply is then computed.
 *
 * @param so words of the rule file that hold
 * @param notSo words that do not hold
 */
public record Circumstances(Set<String> so, Set<String> notSo) {

    /** Nothing is known. */
    public static final Circumstances UNKNOWN = new Circumstances(Set.of(), Set.of());

    /** @throws IllegalArgumentException when something is said to be so and not so */
    public Circumstances {
        so = Set.copyOf(so);
        notSo = Set.copyOf(notSo);
        if (so.stream().anyMatch(notSo::contains)) {
            throw new IllegalArgumentException("So and not so");
        }
    }
}
