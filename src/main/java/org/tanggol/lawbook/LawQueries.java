package org.tanggol.lawbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.deadlines.Moment;
import org.tanggol.deadlines.RuleBook;
import org.tanggol.docket.DatesOfLaw;
import org.tanggol.docketing.DeadlineId;
import org.tanggol.docketing.Reckoned;
import org.tanggol.docketing.ReckoningCause;

/** Reading the law of an organization and the list of what a change would move. */
@ApplicationScoped
@Transactional
public class LawQueries {

    private static final int MOST = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    LawReading reading;

    @Inject
    DatesOfLaw dates;

    @Inject
    CaseAccess access;

    /** A rule file without its text. */
    public record FileRow(RuleFileId id, String rulesVersion, RuleFileState state, MemberId proposedBy, Instant proposedAt, MemberId decidedBy, Instant decidedAt, long version) { }

    /** A file that waits for a second lawyer, and what it would change. */
    public record Proposal(FileRow file, RuleDifferences differences) { }

    /** A closed day. */
    public record ClosureRow(ClosureId id, LocalDate day, String name, String source, MemberId addedBy, Instant addedAt) { }

    /** How far the last look at all deadlines has come. */
    public record Progress(ReckoningCause cause, Instant askedAt, int looked, int found, boolean done) { }

    /** A deadline that would move. @param before the date that holds; null for none @param after every date as it would be */
    public record ItemRow(ReviewItemId id, CaseFileId file, DeadlineId deadline, String family, Moment before, Reckoned after, ReckoningCause cause) { }

    /** Files that are or were in force or wait, the newest first. */
    @Requires(Permission.READ_REFERENCE)
    public List<FileRow> files() {
        return em.createQuery("select f.id, f.rulesVersion, f.state, f.proposedBy, f.proposedAt, f.decidedBy, f.decidedAt, f.version from RuleFile f order by f.proposedAt desc, f.id.value", Object[].class)
            .setMaxResults(MOST).getResultList().stream().map(LawQueries::file).toList();
    }

    private static FileRow file(Object[] r) {
        return new FileRow((RuleFileId) r[0], (String) r[1], (RuleFileState) r[2], new MemberId((java.util.UUID) r[3]), (Instant) r[4], r[5] == null ? null : new MemberId((java.util.UUID) r[5]),
            (Instant) r[6], (Long) r[7]);
    }

    /** The file that waits, or null. */
    @Requires(Permission.READ_REFERENCE)
    public Proposal proposal() {
        return em.createQuery("select f from RuleFile f where f.state = org.tanggol.lawbook.RuleFileState.PROPOSED", RuleFile.class).setMaxResults(1).getResultList().stream().findFirst()
            .map(f -> new Proposal(new FileRow(f.id(), f.rulesVersion(), f.state(), f.proposedBy(), f.proposedAt(), f.decidedBy(), f.decidedAt(), f.version()),
                RuleDifferences.of(dates.book(), RuleBook.parse(f.yaml())))).orElse(null);
    }

    /** The text of all rules in force. */
    @Requires(Permission.READ_REFERENCE)
    public String text() {
        return reading.yaml();
    }

    /** The lines of one rule in force. @throws org.tanggol.platform.RuleViolation RULE_UNKNOWN */
    @Requires(Permission.READ_REFERENCE)
    public String text(String rule) {
        return RuleText.of(reading.yaml(), rule);
    }

    /** Days closed for once, the latest first. */
    @Requires(Permission.READ_REFERENCE)
    public List<ClosureRow> closures() {
        return em.createQuery("select c from CourtClosure c where c.removedAt is null order by c.day desc, c.id.value", CourtClosure.class).setMaxResults(MOST).getResultList().stream()
            .map(c -> new ClosureRow(c.id(), c.day(), c.name(), c.source(), c.addedBy(), c.addedAt())).toList();
    }

    /** The last look at all open deadlines, or null. */
    @Requires(Permission.READ_DOCKET)
    public Progress progress() {
        return em.createQuery("select r from LawReview r order by r.askedAt desc, r.id", LawReview.class).setMaxResults(1).getResultList().stream().findFirst()
            .map(r -> new Progress(r.cause(), r.askedAt(), r.looked(), r.found(), r.isDone())).orElse(null);
    }

    /** What would move and waits, of the cases that may be read in full. */
    @Requires(Permission.READ_DOCKET)
    public List<ItemRow> waiting(int limit) {
        CaseScope scope = access.scope();
        return scope.bind(em.createQuery("select i, d.family, d.holds.day, d.holds.at, r.cause from LawReviewItem i join Deadline d on d.id = i.deadline join LawReview r on r.id = i.review"
            + " where i.state = org.tanggol.lawbook.ReviewState.PENDING and d.status = org.tanggol.docketing.DeadlineStatus.OPEN and " + scope.on("i.file")
            + " order by d.firstOn, i.id.value", Object[].class)).setMaxResults(limit).getResultList().stream().map(LawQueries::item).toList();
    }

    private static ItemRow item(Object[] r) {
        LawReviewItem item = (LawReviewItem) r[0];
        Moment before = r[2] == null ? null : r[3] == null ? Moment.on((LocalDate) r[2]) : Moment.at(java.time.ZonedDateTime.parse((String) r[3]));
        return new ItemRow(item.id(), item.file(), item.deadline(), (String) r[1], before, item.after(), (ReckoningCause) r[4]);
    }

    /** How many wait. */
    @Requires(Permission.READ_DOCKET)
    public long countWaiting() {
        CaseScope scope = access.scope();
        return scope.bind(em.createQuery("select count(i.id.value) from LawReviewItem i join Deadline d on d.id = i.deadline where i.state = org.tanggol.lawbook.ReviewState.PENDING"
            + " and d.status = org.tanggol.docketing.DeadlineStatus.OPEN and " + scope.on("i.file"), Long.class)).getSingleResult();
    }
}
