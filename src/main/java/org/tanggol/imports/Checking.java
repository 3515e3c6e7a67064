package org.tanggol.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.members.Directory;
import org.tanggol.people.ANumber;
import org.tanggol.people.PeopleInBulk;
import org.tanggol.imports.sheet.SheetRow;
import org.tanggol.reference.ReferenceQueries;

/** Works out what would become of every person of a file; the same for the check and, under the organization's lock, for the commit. */
@ApplicationScoped
class Checking {

    @Inject
    ReferenceQueries reference;

    @Inject
    Directory directory;

    @Inject
    CaseAccess access;

    @Inject
    PeopleInBulk people;

    @Inject
    CaseReading cases;

    @Inject
    LikelySame likelySame;

    @Inject
    Clock clock;

    /**
     * One person and what would become of them.
     *
     * @param known the case on record that is meant, or null
     * @param additions what would be written, or null where nothing would
     */
    record Verdict(Entry entry, EntryOutcome outcome, Decision decision, CaseFileId file, KnownCase known, Integer score, List<String> reasons, Additions additions) {

        ImportEntry asEntry(int position) {
            return new ImportEntry(position, List.copyOf(entry.rows), outcome, decision, file, score, reasons,
                additions == null || outcome == EntryOutcome.NEW ? List.of() : additions.codes(), List.copyOf(entry.flaws), entry.title());
        }
    }

    /** @param numbers A-numbers of the file; @param holders those of them that are on record, and where */
    record Judgement(List<Verdict> verdicts, List<ANumber> numbers, Map<ANumber, CaseFileId> holders) { }

    /**
     * @param headings what stands above each column
     * @param before what was found and decided so far about likely duplicates, by the rows of the person
     * @param changed files that have changed since that was found, or null to look anew
     */
    Judgement judge(List<SheetRow> rows, List<String> headings, SheetPlan plan, ZoneId zone, Map<List<Integer>, ImportEntry> before, Set<CaseFileId> changed) {
        RowReading reading = new RowReading(plan, headings, new Places(reference), new Colleagues(directory.colleagues()), clock, zone);
        Gathering.Gathered gathered = new Gathering(reading, plan).gather(rows);
        CaseScope scope = access.scope();
        List<ANumber> numbers = gathered.entries().stream().map(entry -> entry.aNumber).filter(number -> number != null).toList();
        Map<ANumber, CaseFileId> holders = people.filesWith(scope, numbers);
        List<Entry> unknown = gathered.entries().stream().filter(entry -> !entry.isFlawed() && (entry.aNumber == null || !holders.containsKey(entry.aNumber))).toList();
        Map<Entry, LikelySame.Likely> likely = changed == null ? likelySame.of(unknown) : likelySame.of(unknown, likely(before), changed);
        Set<CaseFileId> files = new LinkedHashSet<>(holders.values());
        likely.values().forEach(candidate -> files.add(candidate.file()));
        Map<CaseFileId, KnownCase> known = cases.of(scope, files);
        List<Verdict> verdicts = new ArrayList<>();
        Set<CaseFileId> taken = new HashSet<>();
        for (Entry entry : gathered.entries()) {
            verdicts.add(judge(entry, plan, holders, likely.get(entry), gathered.likelySame().get(entry), known, taken, before));
        }
        return new Judgement(verdicts, numbers, holders);
    }

    private static Map<List<Integer>, LikelySame.Likely> likely(Map<List<Integer>, ImportEntry> before) {
        Map<List<Integer>, LikelySame.Likely> likely = new HashMap<>();
        before.forEach((rows, entry) -> {
            if (entry.file() != null && entry.score() != null) {
                likely.put(rows, new LikelySame.Likely(entry.file(), entry.score(), entry.reasons()));
            }
        });
        return likely;
    }

    /** Whether the A-numbers still belong to the same files as when it was worked out, and the free ones are free. */
    boolean areHoldersStill(Judgement judgement) {
        return people.filesWith(access.scope(), judgement.numbers()).equals(judgement.holders());
    }

    private Verdict judge(Entry entry, SheetPlan plan, Map<ANumber, CaseFileId> holders, LikelySame.Likely likely, Entry above, Map<CaseFileId, KnownCase> known,
                          Set<CaseFileId> taken, Map<List<Integer>, ImportEntry> decisions) {
        if (entry.isFlawed()) {
            return rejected(entry);
        }
        KnownCase holder = entry.aNumber == null ? null : known.get(holders.get(entry.aNumber));
        if (holder != null) {
            taken.add(holder.person.file());
            return onRecord(entry, holder, plan, null, null, List.of());
        }
        ImportEntry before = decisions.get(List.copyOf(entry.rows));
        Decision decision = before == null ? null : before.decision();
        KnownCase candidate = likely == null ? null : known.get(likely.file());
        if (candidate != null) {
            Verdict open = new Verdict(entry, EntryOutcome.DUPLICATE, decision, likely.file(), candidate, likely.score(), likely.reasons(), null);
            boolean sameCandidate = before != null && likely.file().equals(before.file());
            if (decision == null || decision == Decision.LEAVE_OUT || decision == Decision.SAME_PERSON && (!sameCandidate || !taken.add(likely.file()))) {
                return open;
            }
            return decision == Decision.SAME_PERSON ? onRecord(entry, candidate, plan, decision, likely.score(), likely.reasons())
                : fresh(entry, decision, likely);
        }
        if (above != null && decision != Decision.SOMEBODY_ELSE) {
            return new Verdict(entry, EntryOutcome.DUPLICATE, decision, null, null, null, List.of("IN_FILE"), null);
        }
        return fresh(entry, decision, null);
    }

    private static Verdict onRecord(Entry entry, KnownCase known, SheetPlan plan, Decision decision, Integer score, List<String> reasons) {
        Additions additions = Additions.of(entry, known, plan.overlap());
        EntryOutcome outcome = decision == Decision.SAME_PERSON ? EntryOutcome.DUPLICATE : additions.isNothing() ? EntryOutcome.UNCHANGED : EntryOutcome.CHANGED;
        return new Verdict(entry, outcome, decision, known.person.file(), known, score, reasons, additions.isNothing() ? null : additions);
    }

    private static Verdict fresh(Entry entry, Decision decision, LikelySame.Likely likely) {
        if (entry.title().isEmpty()) {
            entry.flaws.add(new Flaw(entry.rows.iterator().next(), -1, CellProblem.NOBODY));
            return rejected(entry);
        }
        // a decided duplicate stays among the duplicates, where the decision can be changed
        return new Verdict(entry, decision == Decision.SOMEBODY_ELSE ? EntryOutcome.DUPLICATE : EntryOutcome.NEW, decision, likely == null ? null : likely.file(), null,
            likely == null ? null : likely.score(), likely == null ? decision == null ? List.of() : List.of("IN_FILE") : likely.reasons(), Additions.ofNobody(entry));
    }

    private static Verdict rejected(Entry entry) {
        return new Verdict(entry, EntryOutcome.REJECTED, null, null, null, null, List.of(), null);
    }

    static ImportCounts count(List<Verdict> verdicts) {
        Map<EntryOutcome, Integer> counts = new HashMap<>();
        verdicts.forEach(verdict -> counts.merge(verdict.outcome(), 1, Integer::sum));
        return new ImportCounts(counts.getOrDefault(EntryOutcome.NEW, 0), counts.getOrDefault(EntryOutcome.CHANGED, 0), counts.getOrDefault(EntryOutcome.UNCHANGED, 0),
            counts.getOrDefault(EntryOutcome.DUPLICATE, 0), counts.getOrDefault(EntryOutcome.REJECTED, 0));
    }
}
