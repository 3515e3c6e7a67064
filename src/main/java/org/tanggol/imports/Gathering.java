package org.tanggol.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tanggol.imports.sheet.SheetRow;
import org.tanggol.people.ANumber;
import org.tanggol.people.Birth;
import org.tanggol.people.IdentifierType;

/**
 * Rows to people: one person on several rows is one, by A-number, by name and date of birth, or by name on neighbouring rows.
 * The same name elsewhere in the file is only suspected.
 */
final class Gathering {

    private final RowReading reading;
    private final SheetPlan plan;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<ANumber, Entry> byANumber = new HashMap<>();
    private final Map<String, Entry> byNameAndBirth = new HashMap<>();
    private final Map<String, Entry> byOfficeNumber = new HashMap<>();
    private final Map<String, Entry> byName = new HashMap<>();
    private final Map<Entry, Entry> likelySame = new HashMap<>();
    private List<Entry> previous = List.of();

    Gathering(RowReading reading, SheetPlan plan) {
        this.reading = reading;
        this.plan = plan;
    }

    /** @param entries in the order of their first rows; @param likelySame a person and somebody further up of the same name */
    record Gathered(List<Entry> entries, Map<Entry, Entry> likelySame) { }

    Gathered gather(Iterable<SheetRow> rows) {
        for (SheetRow row : rows) {
            List<Entry> now = new ArrayList<>();
            for (Entry read : reading.read(row)) {
                now.add(place(read, row));
            }
            previous = now.isEmpty() ? previous : now;
        }
        return new Gathered(entries, likelySame);
    }

    private Entry place(Entry read, SheetRow row) {
        if (read.isNobody()) {
            if (previous.size() == 1 && read.flaws.isEmpty()) {
                previous.get(0).absorb(read);       // the cells of the person were left blank, or merged with those above
                return previous.get(0);
            }
            read.flaws.add(new Flaw(row.number(), -1, CellProblem.NOBODY));
        }
        Entry same = same(read);
        if (same != null) {
            same.absorb(read);
            remember(same);
            return same;
        }
        Entry namesake = read.nameKey().isEmpty() ? null : byName.get(read.nameKey());
        if (namesake != null && namesake.mayBe(read)) {
            likelySame.put(read, namesake);
        }
        entries.add(read);
        remember(read);
        return read;
    }

    private Entry same(Entry read) {
        Entry holder = read.aNumber == null ? null : byANumber.get(read.aNumber);
        if (holder != null) {
            if (shareAName(holder, read) && holder.mayBe(read)) {
                return holder;
            }
            int column = plan.columnsOf(ImportField.A_NUMBER, 1).stream().findFirst().orElse(-1);
            read.flaws.add(new Flaw(read.rows.iterator().next(), column, CellProblem.A_NUMBER_OF_ANOTHER));
            return null;
        }
        Entry namesake = byNameAndBirth.get(nameAndBirth(read));
        if (namesake != null && namesake.mayBe(read)) {
            return namesake;
        }
        for (String number : read.numbers.getOrDefault(IdentifierType.OTHER, Set.of())) {
            Entry numbered = byOfficeNumber.get(number);
            if (numbered != null && numbered.mayBe(read) && shareAName(numbered, read)) {
                return numbered;
            }
        }
        return previous.stream().filter(before -> !read.nameKey().isEmpty() && before.nameKey().equals(read.nameKey()) && before.mayBe(read)).findFirst().orElse(null);
    }

    private void remember(Entry entry) {
        if (entry.aNumber != null) {
            byANumber.putIfAbsent(entry.aNumber, entry);
        }
        if (nameAndBirth(entry) != null) {
            byNameAndBirth.putIfAbsent(nameAndBirth(entry), entry);
        }
        entry.numbers.getOrDefault(IdentifierType.OTHER, Set.of()).forEach(number -> byOfficeNumber.putIfAbsent(number, entry));
        if (!entry.nameKey().isEmpty()) {
            byName.putIfAbsent(entry.nameKey(), entry);
        }
    }

    private static String nameAndBirth(Entry entry) {
        return entry.birth instanceof Birth.On on && !entry.nameKey().isEmpty() ? entry.nameKey() + " " + on.date() : null;
    }

    private static boolean shareAName(Entry one, Entry other) {
        Set<String> parts = new HashSet<>(List.of(one.nameKey().split(" ")));
        parts.retainAll(List.of(other.nameKey().split(" ")));
        return one.nameKey().isEmpty() || other.nameKey().isEmpty() || !parts.isEmpty();
    }
}
