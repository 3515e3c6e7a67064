package org.tanggol.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which people have a part of a name that is like a given part. Equal sound is looked up; closeness is compared with every
 * part on record, after letters alone have ruled most of them out. What was asked is remembered until a name changes, so
 * that the rows of an import cost one comparison for each spelling.
 */
final class LikeParts {

    private static final int REMEMBERED = 50_000;
    private static final double LEAST_JARO = 0.75;      // Jaro-Winkler 0.85 with the longest common beginning

    private final Map<String, Set<PersonId>> people = new HashMap<>();
    private final Map<String, Set<String>> bySound = new HashMap<>();
    private final Map<String, Set<String>> remembered = new HashMap<>();

    /** @param before what the index knew of the person until now, or null */
    void replace(IndexedName before, IndexedName now) {
        remove(before);
        for (String part : now.parts()) {
            if (people.computeIfAbsent(part, key -> new HashSet<>()).add(now.person())) {
                NameParts.sounds(part).forEach(sound -> bySound.computeIfAbsent(sound, key -> new HashSet<>()).add(part));
            }
        }
        remembered.clear();
    }

    /** @param before may be null */
    void remove(IndexedName before) {
        if (before == null) {
            return;
        }
        before.parts().forEach(part -> {
            Set<PersonId> having = people.get(part);
            if (having != null && having.remove(before.person()) && having.isEmpty()) {
                people.remove(part);
                NameParts.sounds(part).forEach(sound -> bySound.getOrDefault(sound, new HashSet<>()).remove(part));
            }
        });
        remembered.clear();
    }

    Set<PersonId> like(String part) {
        if (remembered.size() > REMEMBERED) {
            remembered.clear();
        }
        Set<PersonId> found = new HashSet<>();
        remembered.computeIfAbsent(part, this::partsLike).forEach(like -> found.addAll(people.get(like)));
        return found;
    }

    private Set<String> partsLike(String part) {
        Set<String> found = new LinkedHashSet<>();
        if (people.containsKey(part)) {
            found.add(part);
        }
        NameParts.sounds(part).forEach(sound -> found.addAll(bySound.getOrDefault(sound, Set.of())));
        int letters = letters(part);
        for (String have : people.keySet()) {
            if (mayBeClose(part, letters, have) && OrganizationNames.alike(part, have) != null) {
                found.add(have);
            }
        }
        return found;
    }

    /** What Jaro can reach at most, were all letters that both have in the right place. */
    private static boolean mayBeClose(String part, int letters, String have) {
        int others = letters(have);
        double common = Math.min(part.length() - Integer.bitCount(letters & ~others), have.length() - Integer.bitCount(others & ~letters));
        return common > 0 && (common / part.length() + common / have.length() + 1) / 3 >= LEAST_JARO;
    }

    /** A bit for every letter that occurs. */
    private static int letters(String part) {
        int bits = 0;
        for (int i = 0; i < part.length(); i++) {
            bits |= 1 << (part.charAt(i) & 31);
        }
        return bits;
    }
}
