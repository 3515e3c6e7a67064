package org.tanggol.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tanggol.access.CaseFileId;
import org.tanggol.people.ANumber;
import org.tanggol.people.PersonName;
import org.tanggol.people.Phone;
import org.tanggol.people.SamePerson;
import org.tanggol.people.SamePersonFinding;
import org.tanggol.people.Somebody;

/**
 * People on record who may be somebody of the file, by more than a number that is nobody else's. An equal name alone is worth
 * asking about too, where nothing speaks against it: in a sheet it is often all there is.
 */
@ApplicationScoped
class LikelySame {

    @Inject
    SamePersonFinding finding;

    /** @param score 0 to 100; @param reasons codes */
    record Likely(CaseFileId file, int score, List<String> reasons) { }

    /** The likeliest of each, if it is likely enough to ask; people without any are not in the answer. */
    Map<Entry, Likely> of(List<Entry> people) {
        return among(people, null);
    }

    /**
     * As {@link #of(List)}, knowing what was found earlier: only with files that have changed since is anybody compared again.
     *
     * @param earlier what was found, by the rows of the person
     */
    Map<Entry, Likely> of(List<Entry> people, Map<List<Integer>, Likely> earlier, Set<CaseFileId> changed) {
        List<Entry> anew = new ArrayList<>();
        Map<Entry, Likely> likely = new HashMap<>();
        for (Entry entry : people) {
            Likely before = earlier.get(List.copyOf(entry.rows));
            if (before != null && changed.contains(before.file())) {
                anew.add(entry);
            } else if (before != null) {
                likely.put(entry, before);
            }
        }
        if (!changed.isEmpty()) {
            among(people, changed).forEach((entry, now) -> likely.merge(entry, now, (one, other) -> other.score() > one.score() ? other : one));
            anew.forEach(likely::remove);
            likely.putAll(of(anew));
        }
        return likely;
    }

    private Map<Entry, Likely> among(List<Entry> people, Set<CaseFileId> files) {
        List<Entry> asked = people.stream().filter(entry -> somebody(entry).isFindable()).toList();
        List<List<SamePerson>> found = asked.isEmpty() ? List.of() : finding.findAll(asked.stream().map(LikelySame::somebody).toList(), files, 1);
        Map<Entry, Likely> likely = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            List<SamePerson> best = found.get(i);
            if (!best.isEmpty()) {
                SamePerson same = best.get(0);
                likely.put(asked.get(i), new Likely(same.file(), same.score(), same.reasons().stream().map(Enum::name).toList()));
            }
        }
        return likely;
    }

    private static Somebody somebody(Entry entry) {
        List<PersonName> names = new ArrayList<>(entry.aliases);
        if (entry.name != null) {
            names.add(0, entry.name);
        }
        Set<Phone> phones = new HashSet<>();
        Stream.concat(Stream.ofNullable(entry.phone), entry.family.stream().map(kin -> kin.phone()).filter(phone -> phone != null)).forEach(phones::add);
        Set<String> countries = new HashSet<>();
        Stream.of(entry.countryOfBirth, entry.nationality).filter(country -> country != null).forEach(countries::add);
        Set<ANumber> numbers = entry.aNumber == null ? Set.of() : Set.of(entry.aNumber);
        return new Somebody(names, entry.birth, countries, numbers, phones, entry.stays.isEmpty() ? null : entry.stays.get(entry.stays.size() - 1).facility());
    }
}
