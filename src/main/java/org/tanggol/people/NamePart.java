package org.tanggol.people;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * One folded part of a name, ready to be compared a million times: its sounds as numbers, and the letters that occur in it. Parts
 * met lately are kept in memory.
 */
final class NamePart {

    static final double ALIKE = 0.85;
    private static final double LEAST_JARO = 0.75;      // Jaro-Winkler 0.85 with the longest common beginning
    private static final JaroWinklerSimilarity CLOSENESS = new JaroWinklerSimilarity();
    private static final Map<String, NamePart> PARTS = new ConcurrentHashMap<>();
    private static final Map<String, Integer> NUMBERS = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final int IN_MEMORY = 200_000;

    private final String text;
    private final Set<String> sounds;
    private final int[] numbers;
    private final int letters;

    private NamePart(String text) {
        this.text = text;
        this.sounds = Set.copyOf(NameParts.sounds(text));
        this.numbers = sounds.stream().mapToInt(sound -> NUMBERS.computeIfAbsent(sound, key -> NUMBER.getAndIncrement())).sorted().toArray();
        int bits = 0;
        for (int i = 0; i < text.length(); i++) {
            bits |= 1 << (text.charAt(i) & 31);
        }
        this.letters = bits;
    }

    /** @param folded a part as {@link NameParts} gives it */
    static NamePart of(String folded) {
        NamePart known = PARTS.get(folded);
        if (known != null) {
            return known;
        }
        if (PARTS.size() > IN_MEMORY) {
            PARTS.clear();
        }
        return PARTS.computeIfAbsent(folded, NamePart::new);
    }

    String text() {
        return text;
    }

    /** Phonetic keys. */
    Set<String> sounds() {
        return sounds;
    }

    /** As the rule says, whole parts only: what somebody is still typing is like nothing yet. */
    NameHit.Reason alike(NamePart other) {
        if (text.equals(other.text)) {
            return NameHit.Reason.EXACT;
        }
        if (soundsLike(other)) {
            return NameHit.Reason.SOUNDS_LIKE;
        }
        return mayBeClose(other) && closeness(other) >= ALIKE ? NameHit.Reason.SIMILAR : null;
    }

    boolean soundsLike(NamePart other) {
        int here = 0;
        int there = 0;
        while (here < numbers.length && there < other.numbers.length) {
            if (numbers[here] == other.numbers[there]) {
                return true;
            }
            if (numbers[here] < other.numbers[there]) {
                here++;
            } else {
                there++;
            }
        }
        return false;
    }

    /** Jaro-Winkler. */
    double closeness(NamePart other) {
        return CLOSENESS.apply(text, other.text);
    }

    /** What Jaro can reach at most, were all letters that both have in the right place. */
    private boolean mayBeClose(NamePart other) {
        double common = Math.min(text.length() - Integer.bitCount(letters & ~other.letters), other.text.length() - Integer.bitCount(other.letters & ~letters));
        return common > 0 && (common / text.length() + common / other.text.length() + 1) / 3 >= LEAST_JARO;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof NamePart part && text.equals(part.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "NamePart";
    }
}
