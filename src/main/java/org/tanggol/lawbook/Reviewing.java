package org.tanggol.lawbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.Open;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.access.CaseAccess;
import org.tanggol.docketing.DeadlineId;
import org.tanggol.docketing.DeadlineRecounting;
import org.tanggol.docketing.ReckoningCause;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Which dates the law as it is now would move, and deciding on each. */
@ApplicationScoped
@Transactional
public class Reviewing {

    private static final int AT_ONCE = 1_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    DeadlineRecounting recounting;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Looks at the next part. Whether there is more. */
    @Open("run by the server itself after a change of law; it opens no text and shows nobody anything")
    public boolean goOn(UUID id) {
        LawReview review = review(id);
        if (review == null || review.isDone()) {
            return false;
        }
        DeadlineRecounting.Part part = recounting.part(review.lastKey(), AT_ONCE);
        if (review.lastKey() == null) {       // what waited from a change before this one is worked out anew
            em.createQuery("update LawReviewItem i set i.state = org.tanggol.lawbook.ReviewState.OVERTAKEN where i.state = org.tanggol.lawbook.ReviewState.PENDING and i.review <> :review")
                .setParameter("review", id).executeUpdate();
        }
        part.moved().forEach(moved -> em.persist(new LawReviewItem(review, moved)));
        review.lookedAt(part.looked(), part.moved().size(), part.last(), clock.instant());
        return part.last() != null;
    }

    /** The new dates hold. @throws RuleViolation NOT_FOUND, STATE_TRANSITION_REFUSED when somebody decided meanwhile */
    @Requires(Permission.DECIDE_DATES)
    public void accept(ReviewItemId id) {
        LawReviewItem item = item(id);
        ReckoningCause cause = review(item.review()).cause();
        item.decide(true, caller.member(), clock.instant());
        recounting.accept(item.deadline(), item.after(), cause);
    }

    /** The dates stay as they were counted before. */
    @Requires(Permission.DECIDE_DATES)
    public void keep(ReviewItemId id) {
        LawReviewItem item = item(id);
        item.decide(false, caller.member(), clock.instant());
        DeadlineId deadline = item.deadline();
        audit.record(AuditAction.DEADLINE_KEPT, item.file(), deadline.value(), item.after().rulesVersion());
    }

    private LawReview review(UUID id) {
        return em.createQuery("select r from LawReview r where r.id = :id", LawReview.class).setParameter("id", id).setMaxResults(1).getResultList().stream().findFirst().orElse(null);
    }

    private LawReviewItem item(ReviewItemId id) {
        LawReviewItem item = em.createQuery("select i from LawReviewItem i where i.id = :id", LawReviewItem.class).setParameter("id", id).setMaxResults(1).getResultList().stream().findFirst()
            .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
        access.toEdit(item.file());
        return item;
    }
}
