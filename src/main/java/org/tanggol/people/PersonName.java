package org.tanggol.people;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Initials;

/**
 * A name in parts, as the person gives it. Any part may be missing: many people have one name only, or two family names.
 * Kept in one confidential cell, parts divided by a character that no name contains.
 *
 * @param preferred how the person wants to be called, if not by the given name
 */
public record PersonName(String given, String family, String secondFamily, String preferred) {

    private static final int MAX = 120;
    private static final String DIVIDER = "\u001f";

    public PersonName {
        given = Checks.text(given, "given", MAX);
        family = Checks.text(family, "family", MAX);
        secondFamily = Checks.text(secondFamily, "secondFamily", MAX);
        preferred = Checks.text(preferred, "preferred", MAX);
    }

    /** Whether nothing at all is known. */
    public boolean isEmpty() {
        return given == null && family == null && secondFamily == null && preferred == null;
    }

    /** As it is written on a page: given name first. */
    public String full() {
        String parts = Stream.of(given, family, secondFamily).filter(part -> part != null).collect(Collectors.joining(" "));
        return parts.isEmpty() ? preferred == null ? "" : preferred : parts;
    }

    /** What to call the person in a sentence. */
    public String called() {
        return preferred != null ? preferred : given != null ? given : full();
    }

    /** By family name first, for lists in order. */
    public String sorted() {
        return Stream.of(family, secondFamily, given, preferred).filter(part -> part != null).collect(Collectors.joining(" "));
    }

    /** At most two letters for an avatar. */
    public String initials() {
        return Initials.of(full());
    }

    String packed() {
        return Stream.of(given, family, secondFamily, preferred).map(part -> part == null ? "" : part).collect(Collectors.joining(DIVIDER));
    }

    /** Reads what the cell of a person's name holds; null for null. */
    public static PersonName unpack(String packed) {
        if (packed == null) {
            return null;
        }
        String[] parts = packed.split(DIVIDER, -1);
        return new PersonName(parts[0], parts[1], parts[2], parts[3]);
    }

    @Override
    public String toString() {
        return "PersonName";    // never the name: this text may reach a log
    }
}
