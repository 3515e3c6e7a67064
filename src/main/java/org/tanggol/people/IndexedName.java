package org.tanggol.people;

import java.util.LinkedHashSet;
import java.util.Set;
import org.tanggol.access.CaseFileId;

/** What the index knows of one person: the parts of all names, folded, and the line to sort by. */
final class IndexedName {

    private final PersonId person;
    private final CaseFileId file;
    private final Set<String> parts = new LinkedHashSet<>();
    private boolean incomplete;
    private String sortLine;
    private String description;

    IndexedName(PersonId person, CaseFileId file) {
        this.person = person;
        this.file = file;
    }

    /** The name itself comes first, aliases after it. */
    void add(PersonName name) {
        if (sortLine == null) {
            sortLine = name.sorted();
        }
        parts.addAll(NameParts.all(name.sorted()));
        incomplete |= !FittedName.of(name).isComplete();
    }

    void describe(String text) {
        description = text;
    }

    PersonId person() {
        return person;
    }

    CaseFileId file() {
        return file;
    }

    Set<String> parts() {
        return parts;
    }

    /** Whether one of the names lacks a given name or a surname, so that a single part may be all that fits another. */
    boolean isIncomplete() {
        return incomplete;
    }

    boolean isNamed() {
        return sortLine != null;
    }

    /** Names in order of family name; then those without a name, by description. */
    String sortLine() {
        return sortLine != null ? sortLine : description == null ? "" : description;
    }
}
