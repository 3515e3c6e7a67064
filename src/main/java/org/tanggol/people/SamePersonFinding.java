package org.tanggol.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * Who on file may be the same person: at intake, for every row of an import, before a merge. Asks within the scope of the
 * caller only, so that nobody learns of a record they may not see; people decide, not the score.
 */
@ApplicationScoped
@Transactional      // not SUPPORTS: opening titles writes an audit row
public class SamePersonFinding {

    private static final int LEAST = 20;

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

    /** Best first; nothing of the records is opened for anybody. */
    @Requires(Permission.READ_PEOPLE)
    public List<SamePerson> find(Somebody asked, int limit) {
        return find(access.scope(), List.of(asked), limit).get(0);
    }

    /**
     * For many at once, in their order: records are read once, whatever the number of rows they are compared with.
     *
     * @param limit how many for each
     */
    @Requires(Permission.READ_PEOPLE)
    public List<List<SamePerson>> findAll(List<Somebody> asked, int limit) {
        return find(access.scope(), asked, limit);
    }

    /** As {@link #find}, with names and numbers to show; these are opened for the caller, and the log says so. */
    @Requires(Permission.READ_PEOPLE)
    public List<Suspect> suspects(Somebody asked, int limit) {
        return shown(access.scope(), find(access.scope(), List.of(asked), limit).get(0));
    }

    /** Who else on file may be the person of this file. @throws RuleViolation NOT_FOUND */
    @Requires(Permission.READ_PEOPLE)
    public List<Suspect> suspects(CaseFileId file, int limit) {
        access.toRead(file);
        CaseScope scope = access.scope();
        Somebody person = known.of(scope, List.of(file), true).get(file);
        if (person == null) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
        List<SamePerson> found = find(scope, List.of(person), limit + 1).get(0);
        return shown(scope, found.stream().filter(same -> !same.file().equals(file)).limit(limit).toList());
    }

    private List<Suspect> shown(CaseScope scope, List<SamePerson> found) {
        Map<CaseFileId, PersonListing.Listed> listed = found.isEmpty() ? Map.of() : listing.of(scope, found.stream().map(SamePerson::file).toList());
        return found.stream().filter(same -> listed.containsKey(same.file())).map(same -> new Suspect(same, listed.get(same.file()))).toList();
    }

    private List<List<SamePerson>> find(CaseScope scope, List<Somebody> asked, int limit) {
        List<Set<CaseFileId>> candidates = candidates(scope, asked);
        Set<CaseFileId> all = new HashSet<>();
        candidates.forEach(all::addAll);
        boolean withFacility = asked.stream().anyMatch(somebody -> somebody.facility() != null);
        Map<CaseFileId, Somebody> records = all.isEmpty() ? Map.of() : known.of(scope, all, withFacility);
        LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);     // a day more or less is nothing between ages
        List<List<SamePerson>> found = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            found.add(judge(asked.get(i), candidates.get(i), records, today, limit));
        }
        return found;
    }

    private List<Set<CaseFileId>> candidates(CaseScope scope, List<Somebody> asked) {
        List<KnownPeople.Numbered> numbers = asked.stream().anyMatch(somebody -> !somebody.aNumbers().isEmpty()) ? known.numbers(scope) : List.of();
        Map<String, Set<CaseFileId>> near = new HashMap<>();
        numbers.forEach(numbered -> neighbourhood(numbered.number()).forEach(key -> near.computeIfAbsent(key, k -> new HashSet<>()).add(numbered.file())));
        Map<Phone, Set<CaseFileId>> reached = asked.stream().flatMap(somebody -> somebody.phones().stream()).distinct().limit(asked.size() == 1 ? 20 : Long.MAX_VALUE)
            .collect(Collectors.toMap(Function.identity(), phone -> new HashSet<>()));
        Set<CaseFileId> byPhone = reached.isEmpty() ? Set.of() : known.reachedBy(scope, reached.keySet());
        if (!byPhone.isEmpty()) {
            known.of(scope, byPhone, false).forEach((file, somebody) -> somebody.phones().forEach(phone -> {
                if (reached.containsKey(phone)) {
                    reached.get(phone).add(file);
                }
            }));
        }
        List<Set<CaseFileId>> candidates = new ArrayList<>();
        for (Somebody somebody : asked) {
            Set<CaseFileId> files = new HashSet<>(index.like(scope.organization(), somebody.names()));
            somebody.aNumbers().forEach(number -> neighbourhood(number).forEach(key -> files.addAll(near.getOrDefault(key, Set.of()))));
            somebody.phones().forEach(phone -> files.addAll(reached.getOrDefault(phone, Set.of())));
            candidates.add(files);
        }
        return candidates;
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

    private static List<SamePerson> judge(Somebody asked, Set<CaseFileId> candidates, Map<CaseFileId, Somebody> records, LocalDate today, int limit) {
        List<SamePerson> found = new ArrayList<>();
        for (CaseFileId file : candidates) {
            Somebody record = records.get(file);
            Likeness likeness = record == null ? null : Likeness.of(asked, record, today);
            if (likeness != null && likeness.score() >= LEAST) {
                found.add(new SamePerson(file, likeness.score(), likeness.reasons()));
            }
        }
        found.sort(Comparator.comparingInt(SamePerson::score).reversed().thenComparing(same -> same.file().value()));
        return found.size() > limit ? List.copyOf(found.subList(0, limit)) : List.copyOf(found);
    }
}
