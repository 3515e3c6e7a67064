package org.tanggol.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.reference.FacilityId;

/**
 * Who on file may be the same person: at intake, for every row of an import, before a merge. Asks within the scope of the
 * caller only, so that nobody learns of a record they may not see; people decide, not the score.
 */
@ApplicationScoped
@Transactional      // not SUPPORTS: opening titles writes an audit row
public class SamePersonFinding {

    private static final int LEAST = 20;
    private static final int MOST_ELSEWHERE = 50;

    @Inject
    CaseAccess access;

    @Inject
    NameIndex index;

    @Inject
    KnownPeople known;

    @Inject
    PersonListing listing;

    @Inject
    Clock clock;

    /** A file that may be about the same person, with what lists show of it. */
    public record Suspect(SamePerson same, PersonListing.Listed listed) { }

    /** @param whole only those whose whole name fits, or a number or a phone; @param among only these files, or null */
    private record Candidates(boolean whole, Set<CaseFileId> among) {
        private static final Candidates ALL = new Candidates(false, null);

        private void narrow(Set<CaseFileId> files) {
            if (among != null) {
                files.retainAll(among);
            }
        }
    }

    /** Best first; nothing of the records is opened for anybody. */
    @Requires(Permission.READ_PEOPLE)
    public List<SamePerson> find(Somebody asked, int limit) {
        return find(access.scope(), List.of(asked), limit, null, Candidates.ALL).get(0);
    }

    /**
     * For the thousands of a file at once, in their order: records are read once, whatever the number of rows they are compared
     * with. Nobody is in the answer because of a surname and a date of birth alone: that is never strong, and in thousands of
     * rows it is everybody. The answer has only those {@link Likeness#isWorthAsking() worth asking about}.
     *
     * @param among compares with these files only; null for all
     * @param limit how many for each
     */
    @Requires(Permission.READ_PEOPLE)
    public List<List<SamePerson>> findAll(List<Somebody> asked, Set<CaseFileId> among, int limit) {
        return find(access.scope(), asked, limit, null, new Candidates(true, among));
    }

    /** As {@link #find}, with names and numbers to show; these are opened for the caller, and the log says so. */
    @Requires(Permission.READ_PEOPLE)
    public List<Suspect> suspects(Somebody asked, int limit) {
        return shown(access.summaries(), find(access.summaries(), List.of(asked), limit, null, Candidates.ALL).get(0));
    }

    /** Whether a file the caller sees nothing of, but may know of, is very likely about the same person; never which one. */
    @Requires(Permission.READ_PEOPLE)
    public boolean isKnownElsewhere(Somebody asked) {
        CaseScope shown = access.summaries();
        CaseScope there = access.existing();
        return !there.key().equals(shown.key())
            && find(there, List.of(asked), MOST_ELSEWHERE, null, Candidates.ALL).get(0).stream().anyMatch(same -> same.isStrong() && !shown.covers(same.file()));
    }

    /** As {@link #findAll}, with names and numbers to show. */
    @Requires(Permission.READ_PEOPLE)
    public List<List<Suspect>> suspectsOfAll(List<Somebody> asked, int limit) {
        CaseScope scope = access.summaries();
        List<List<SamePerson>> found = find(scope, asked, limit, null, Candidates.ALL);
        List<CaseFileId> files = found.stream().flatMap(List::stream).map(SamePerson::file).distinct().toList();
        Map<CaseFileId, PersonListing.Listed> listed = files.isEmpty() ? Map.of() : listing.of(scope, files);
        return found.stream().map(each -> with(each, listed)).toList();
    }

    /** Who else on file may be the person of this file. Refuses with NOT_FOUND, or leads to the file it was joined with. */
    @Requires(Permission.READ_PEOPLE)
    public List<Suspect> suspects(CaseFileId file, int limit) {
        CaseScope scope = access.scope();
        Somebody person = known.of(scope, List.of(file)).get(file);
        if (person == null) {
            throw access.absent(file);
        }
        return shown(scope, find(scope, List.of(person), limit, file, Candidates.ALL).get(0));
    }

    private List<Suspect> shown(CaseScope scope, List<SamePerson> found) {
        Map<CaseFileId, PersonListing.Listed> listed = found.isEmpty() ? Map.of() : listing.of(scope, found.stream().map(SamePerson::file).toList());
        return with(found, listed);
    }

    private static List<Suspect> with(List<SamePerson> found, Map<CaseFileId, PersonListing.Listed> listed) {
        return found.stream().filter(same -> listed.containsKey(same.file())).map(same -> new Suspect(same, listed.get(same.file()))).toList();
    }

    /**
     * @param self the file the one who is asked for stands in, or null; where they are held is read with the others
     */
    private List<List<SamePerson>> find(CaseScope scope, List<Somebody> asked, int limit, CaseFileId self, Candidates which) {
        Set<Phone> phones = asked.stream().flatMap(somebody -> somebody.phones().stream()).collect(Collectors.toSet());
        Set<CaseFileId> reached = phones.isEmpty() ? new HashSet<>() : known.reachedBy(scope, phones);
        List<Set<CaseFileId>> candidates = index.like(scope.organization(), asked.stream().map(Somebody::names).toList(), which.whole());
        addByNumber(scope, asked, candidates);
        which.narrow(reached);
        candidates.forEach(which::narrow);
        Set<CaseFileId> all = new HashSet<>(reached);
        candidates.forEach(all::addAll);
        Map<CaseFileId, Somebody> records = all.isEmpty() ? Map.of() : known.of(scope, all);
        addByPhone(asked, candidates, reached, records);
        if (self != null) {
            all.add(self);
        }
        boolean placed = self != null && all.size() > 1 || asked.stream().anyMatch(somebody -> somebody.facility() != null);
        Map<CaseFileId, FacilityId> places = placed ? known.places(scope, all) : Map.of();
        List<List<SamePerson>> found = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Somebody somebody = self == null ? asked.get(i) : asked.get(i).heldAt(places.get(self));
            candidates.get(i).remove(self);
            found.add(judge(somebody, candidates.get(i), records, places, limit, which.whole()));
        }
        return found;
    }

    /** Numbers on record that are one of these or one off. They are many: what is asked for is looked up, not they. */
    private void addByNumber(CaseScope scope, List<Somebody> asked, List<Set<CaseFileId>> candidates) {
        Map<String, Set<Integer>> askedNear = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            int position = i;
            asked.get(i).aNumbers().forEach(number -> neighbourhood(number).forEach(key -> askedNear.computeIfAbsent(key, k -> new HashSet<>(2)).add(position)));
        }
        if (!askedNear.isEmpty()) {
            known.numbers(scope).forEach(numbered -> neighbourhood(numbered.number())
                .forEach(key -> askedNear.getOrDefault(key, Set.of()).forEach(position -> candidates.get(position).add(numbered.file()))));
        }
    }

    /** Several phones share a fingerprint: only the opened ones tell who is reached by which. */
    private static void addByPhone(List<Somebody> asked, List<Set<CaseFileId>> candidates, Set<CaseFileId> reached, Map<CaseFileId, Somebody> records) {
        Map<Phone, Set<CaseFileId>> byPhone = new HashMap<>();
        reached.stream().filter(records::containsKey)
            .forEach(file -> records.get(file).phones().forEach(phone -> byPhone.computeIfAbsent(phone, key -> new HashSet<>()).add(file)));
        for (int i = 0; i < asked.size(); i++) {
            Set<CaseFileId> files = candidates.get(i);
            asked.get(i).phones().forEach(phone -> files.addAll(byPhone.getOrDefault(phone, Set.of())));
        }
    }

    /** Keys of which two numbers share one if they are equal or one off; they may share one by chance, too. */
    private static Set<String> neighbourhood(ANumber number) {
        Set<String> keys = new HashSet<>();
        String digits = number.digits();
        for (int i = 0; i < digits.length(); i++) {
            keys.add(new StringBuilder(digits).deleteCharAt(i).toString());
        }
        for (int i = 0; i + 1 < digits.length(); i++) {
            char[] swapped = digits.toCharArray();
            swapped[i] = digits.charAt(i + 1);
            swapped[i + 1] = digits.charAt(i);
            keys.add(new String(swapped));
        }
        keys.add(digits);
        return keys;
    }

    private static Likeness compare(Somebody asked, Somebody record, LocalDate today, boolean inBulk) {
        return inBulk ? Likeness.ifWorthAsking(asked, record, today) : Likeness.of(asked, record, today);
    }

    private List<SamePerson> judge(Somebody asked, Set<CaseFileId> candidates, Map<CaseFileId, Somebody> records, Map<CaseFileId, FacilityId> places, int limit, boolean inBulk) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);     // a day more or less is nothing between ages
        List<SamePerson> found = new ArrayList<>();
        for (CaseFileId file : candidates) {
            Somebody record = records.get(file);
            Likeness likeness = record == null ? null : compare(asked, places.containsKey(file) ? record.heldAt(places.get(file)) : record, today, inBulk);
            if (likeness != null && likeness.score() >= LEAST) {
                found.add(new SamePerson(file, likeness.score(), likeness.reasons()));
            }
        }
        found.sort(Comparator.comparingInt(SamePerson::score).reversed().thenComparing(same -> same.file().value()));
        return found.size() > limit ? List.copyOf(found.subList(0, limit)) : List.copyOf(found);
    }
}
