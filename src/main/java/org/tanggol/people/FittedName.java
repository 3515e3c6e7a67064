package org.tanggol.people;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A name as {@link NameFit} compares it, in folded parts. Ten thousand rows meet the same names again and again: they are kept, the
 * latest ones, in memory.
 *
 * @param surnames of each surname its parts, one or two of them, or none
 * @param family the parts of all surnames
 * @param given those of given and preferred names
 * @param all all of them
 */
record FittedName(List<Set<NamePart>> surnames, Set<NamePart> family, Set<NamePart> given, Set<NamePart> all) {

    /** They stand in many surnames and tell nobody apart. */
    private static final Set<String> PARTICLES = Set.of("de", "la", "las", "los", "el", "del", "y", "e", "da", "do", "dos", "das", "van", "von", "al", "bin", "ibn", "ben",
        "st", "san", "santa");
    private static final Map<PersonName, FittedName> FITTED = new ConcurrentHashMap<>();
    private static final int IN_MEMORY = 50_000;

    static FittedName of(PersonName name) {
        if (FITTED.size() > IN_MEMORY) {
            FITTED.clear();
        }
        return FITTED.computeIfAbsent(name, FittedName::fitted);
    }

    private static FittedName fitted(PersonName name) {
        List<String> surnames = surnames(name);
        return new FittedName(surnames.stream().map(FittedName::parts).toList(), parts(surnames.toArray(String[]::new)), parts(name.given(), name.preferred()),
            parts(name.given(), name.family(), name.secondFamily(), name.preferred()));
    }

    /** Whether there is a given name and a surname. */
    boolean isComplete() {
        return !given.isEmpty() && !family.isEmpty();
    }

    /** Whether a whole name fits this one only if two of its parts do: no part stands in for both given name and surname. */
    boolean takesTwoParts() {
        return isComplete() && Collections.disjoint(given, family);
    }

    private static List<String> surnames(PersonName name) {
        if (name.family() != null && name.secondFamily() == null) {
            String[] two = name.family().split("\\s+");   // "Tzoc Ajanel" in one field, as many forms have it
            return two.length == 2 && !PARTICLES.contains(NameParts.of(two[0]).stream().findFirst().orElse("")) ? List.of(two) : List.of(name.family());
        }
        return Stream.of(name.family(), name.secondFamily()).filter(part -> part != null).toList();
    }

    /** Folded parts that tell people apart; of a hyphenated word the parts and the whole. */
    private static Set<NamePart> parts(String... texts) {
        Set<NamePart> parts = new LinkedHashSet<>();
        Set<NamePart> particles = new LinkedHashSet<>();
        for (String text : texts) {
            if (text != null) {
                NameParts.all(text).forEach(part -> (PARTICLES.contains(part) ? particles : parts).add(NamePart.of(part)));
            }
        }
        return parts.isEmpty() ? particles : parts;
    }
}
