package org.tanggol.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;

/**
 * Which people have a part of a name that is like a given part. Equal sound is looked up; closeness is compared with every
 * part on record, after letters alone have ruled most of them out. What was asked is remembered until a name changes, so
 * that the rows of an import cost one comparison for each spelling.
 */
final class LikeParts {

    private static final int REMEMBERED = 20_000;

    private final List<IndexedName> byNumber = new ArrayList<>();
    private final Map<PersonId, Integer> numbers = new HashMap<>();
    private final Map<NamePart, RoaringBitmap> people = new HashMap<>();
    private final RoaringBitmap incomplete = new RoaringBitmap();
    private final Map<String, Set<NamePart>> bySound = new HashMap<>();
    private final Map<NamePart, RoaringBitmap> remembered = new HashMap<>();

    /** @param before what the index knew of the person until now, or null */
    void replace(IndexedName before, IndexedName now) {
        remove(before);
        int number = numbers.computeIfAbsent(now.person(), person -> {
            byNumber.add(null);
            return byNumber.size() - 1;
        });
        byNumber.set(number, now);
        if (now.isIncomplete()) {
            incomplete.add(number);
        }
        for (String text : now.parts()) {
            NamePart part = NamePart.of(text);
            RoaringBitmap having = people.get(part);
            if (having == null) {
                having = new RoaringBitmap();
                people.put(part, having);
                part.sounds().forEach(sound -> bySound.computeIfAbsent(sound, key -> new HashSet<>()).add(part));
            }
            having.add(number);
        }
        remembered.clear();
    }

    /** @param before may be null */
    void remove(IndexedName before) {
        if (before == null) {
            return;
        }
        int number = numbers.get(before.person());
        byNumber.set(number, null);
        incomplete.remove(number);
        before.parts().stream().map(NamePart::of).forEach(part -> {
            RoaringBitmap having = people.get(part);
            if (having != null) {
                having.remove(number);
                if (having.isEmpty()) {
                    people.remove(part);
                    part.sounds().forEach(sound -> bySound.get(sound).remove(part));
                }
            }
        });
        remembered.clear();
    }

    /** Everybody of whom some part is like one of these. */
    List<IndexedName> any(Collection<NamePart> parts) {
        RoaringBitmap found = new RoaringBitmap();
        parts.forEach(part -> found.or(like(part)));
        return names(found);
    }

    /** Everybody of whom some part is like one of these, and another is like another; or who lacks a given name or a surname. */
    List<IndexedName> two(Collection<NamePart> parts) {
        RoaringBitmap once = new RoaringBitmap();
        RoaringBitmap again = new RoaringBitmap();
        for (NamePart part : parts) {
            RoaringBitmap like = like(part);
            again.or(RoaringBitmap.and(once, like));
            once.or(like);
        }
        once.and(incomplete);
        again.or(once);
        return names(again);
    }

    private List<IndexedName> names(RoaringBitmap found) {
        List<IndexedName> names = new ArrayList<>(found.getCardinality());
        found.forEach((int number) -> names.add(byNumber.get(number)));
        return names;
    }

    private RoaringBitmap like(NamePart part) {
        if (remembered.size() > REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(part, asked -> {
            RoaringBitmap found = new RoaringBitmap();
            partsLike(asked).forEach(like -> found.or(people.get(like)));
            return found;
        });
    }

    private Set<NamePart> partsLike(NamePart part) {
        Set<NamePart> found = new LinkedHashSet<>();
        if (people.containsKey(part)) {
            found.add(part);
        }
        part.sounds().forEach(sound -> found.addAll(bySound.getOrDefault(sound, Set.of())));
        for (NamePart have : people.keySet()) {
            if (part.alike(have) != null) {
                found.add(have);
            }
        }
        return found;
    }
}
