package org.tanggol.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseNumbers;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.audit.ChangeFeed;
import org.tanggol.docketing.RecordFollowing;
import org.tanggol.imports.sheet.SheetRow;
import org.tanggol.members.Directory;
import org.tanggol.people.People;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.jobs.Jobs;

/** The long steps of an import. Each is one transaction: a server that dies in the middle leaves nothing of it. */
@ApplicationScoped
@Transactional
public class ImportWork {

    /** People between two flushes: enough for large batches, few enough for the memory. */
    private static final int AT_ONCE = 200;
    private static final int ALL = 1_000_000;
    private static final int FOLLOWED_AT_ONCE = 100;
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(5);

    @PersistenceContext
    EntityManager em;

    @Inject
    ImportShelf shelf;

    @Inject
    ImportProgress progress;

    @Inject
    Checking checking;

    @Inject
    EntryWriting writing;

    @Inject
    Undoing undoing;

    @Inject
    RecordFollowing following;

    @Inject
    Jobs jobs;

    @Inject
    People people;

    @Inject
    Directory directory;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    ChangeFeed feed;

    @Inject
    Clock clock;

    /** Works out what would become of every person; nothing of the record changes. */
    @Requires(Permission.IMPORT_RECORDS)
    public void check(ImportId id) {
        ImportJob job = shelf.get(id);
        if (job.state() == ImportState.CHECKING) {
            OrganizationId organization = caller.organization();
            List<Checking.Verdict> verdicts = judge(job, null).verdicts();
            List<ImportEntry> entries = entries(verdicts);
            shelf.keepEntries(organization, id, entries);
            job.checked(Checking.count(verdicts), clock.instant());
        }
    }

    /**
     * Writes everybody who can be taken, or nobody.
     *
     * @throws RuleViolation IMPORT_NOT_CHECKED when the record has changed since the check, so that something else would happen than was shown
     */
    @Requires(Permission.IMPORT_RECORDS)
    public void commit(ImportId id) {
        ImportJob job = shelf.get(id);
        if (job.state() != ImportState.COMMITTING) {
            return;
        }
        OrganizationId organization = caller.organization();
        int next = people.nextNumber(organization);
        Checking.Judgement judgement = judge(job, feed.filesSince(job.checkedAt().minus(LONGEST_TRANSACTION)));
        CaseNumbers locked = people.lock(organization);
        // worked out before the lock, which others wait for; once more under it only if a file was opened or an A-number given meanwhile
        if (people.nextNumber(organization) != next || !checking.areHoldersStill(judgement)) {
            judgement = judge(job, feed.filesSince(job.checkedAt().minus(LONGEST_TRANSACTION)));
        }
        List<Checking.Verdict> verdicts = judgement.verdicts();
        if (!Checking.count(verdicts).equals(job.counts())) {
            throw new RuleViolation(Rule.IMPORT_NOT_CHECKED);
        }
        Instant now = clock.instant();
        List<Effect> effects = new ArrayList<>();
        List<ImportEntry> entries = entries(verdicts);
        int done = 0;
        for (int i = 0; i < verdicts.size(); i++) {
            Checking.Verdict verdict = verdicts.get(i);
            if (verdict.additions() != null) {
                List<Effect> written = verdict.known() == null ? writing.open(locked, verdict.additions(), now) : writing.add(verdict.additions(), verdict.known(), now);
                effects.addAll(written);
                entries.set(i, at(entries.get(i), written));
            }
            if (++done % AT_ONCE == 0) {
                em.flush();
                em.clear();     // ten thousand people would be a hundred thousand objects
                locked = people.lock(organization);
                progress.tell(organization, id, done, verdicts.size());
            }
        }
        em.flush();
        em.clear();
        shelf.keepEffects(organization, id, effects);
        shelf.keepEntries(organization, id, entries);
        shelf.dropFile(organization, id);
        ImportJob finished = shelf.get(id);
        finished.committed(finished.counts(), clock.instant());
        audit.record(AuditAction.IMPORT_COMMITTED, null, id.value(), finished.counts().fresh(), finished.counts().changed());
        jobs.ask(ImportFollowing.NAME, ImportJobs.instance(organization, id));
    }

    /** One part of what follows from what it wrote: deadlines of its hearings to come, of releases and of papers that were served. @return whether there is more */
    @Requires(Permission.IMPORT_RECORDS)
    public boolean follow(ImportId id) {
        ImportJob job = shelf.lock(id);     // whoever takes it back waits, and finds all of it or none
        if (job.state() != ImportState.COMMITTED) {
            return false;
        }
        List<CaseFileId> files = shelf.unfollowed(caller.organization(), id, FOLLOWED_AT_ONCE);
        following.settle(files);
        em.flush();
        shelf.followedTo(caller.organization(), id, files);
        return files.size() == FOLLOWED_AT_ONCE;
    }

    /** Takes back what it wrote. People somebody has worked on since stay, whole. */
    @Requires(Permission.IMPORT_RECORDS)
    public void undo(ImportId id) {
        ImportJob job = shelf.lock(id);
        if (job.state() != ImportState.UNDOING) {
            return;
        }
        people.lock(caller.organization());
        Undoing.Undone undone = undoing.undo(id, job.committedAt());
        ImportJob finished = shelf.get(id);
        finished.undone(undone.kept(), clock.instant());
        audit.record(AuditAction.IMPORT_UNDONE, null, id.value(), undone.takenBack(), undone.kept());
    }

    /** The step did not go through, and nothing of it is written. @param code why, for the page */
    @Requires(Permission.IMPORT_RECORDS)
    public void stopped(ImportId id, String code) {
        ImportJob job = shelf.lock(id);
        if (job.state().isRunning()) {
            job.stopped(code);
        }
    }

    /** @param changed files that have changed since it was checked, or null when it is checked now */
    private Checking.Judgement judge(ImportJob job, Set<CaseFileId> changed) {
        OrganizationId organization = caller.organization();
        List<SheetRow> rows = shelf.rows(organization, job.id()).stream().filter(row -> row.number() > job.headerRow()).toList();
        progress.tell(organization, job.id(), 0, rows.size());
        Map<List<Integer>, ImportEntry> decisions = new HashMap<>();
        shelf.entries(organization, job.id(), EntryOutcome.DUPLICATE, 0, ALL).forEach(entry -> decisions.put(entry.rows(), entry));
        return checking.judge(rows, shelf.headings(organization, job), job.plan(), ZoneId.of(directory.organization().zone().getId()), decisions, changed);
    }

    private static List<ImportEntry> entries(List<Checking.Verdict> verdicts) {
        List<ImportEntry> entries = new ArrayList<>();
        for (Checking.Verdict verdict : verdicts) {
            entries.add(verdict.asEntry(entries.size() + 1));
        }
        return entries;
    }

    private static ImportEntry at(ImportEntry entry, List<Effect> written) {
        return written.isEmpty() ? entry : new ImportEntry(entry.position(), entry.rows(), entry.outcome(), entry.decision(), written.get(0).file(), entry.score(),
            entry.reasons(), entry.changes(), entry.flaws(), entry.title());
    }
}
