package org.tanggol.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.tanggol.access.Caller;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** A member's private calendars: made, listed, taken away. One public method is one use case, one transaction. */
@ApplicationScoped
@Transactional
public class FeedKeeping {

    private static final int MOST = 10;

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** One private calendar. @param lastUsedAt when a program asked last, to the minute; null for never */
    public record FeedRow(FeedId id, FeedWhose whose, FeedDetail detail, boolean withDeadlines, Instant createdAt, Instant lastUsedAt) { }

    /**
     * Makes one.
     *
     * @return the secret of its address, shown this once
     * @throws RuleViolation TOO_MANY_VIEWS above ten, FIELD_MISSING
     */
    @Requires(Permission.OWN_ACCOUNT)
    public String make(FeedWhose whose, FeedDetail detail, boolean withDeadlines) {
        if (mine().size() >= MOST) {
            throw new RuleViolation(Rule.TOO_MANY_VIEWS, "whose", MOST);
        }
        String token = FeedToken.next();
        CalendarFeed feed = new CalendarFeed(caller.member(), FeedToken.hash(token), whose, detail, withDeadlines, clock.instant());
        em.persist(feed);
        audit.record(AuditAction.FEED_MADE, null, feed.id().value(), whose, detail);
        return token;
    }

    /** The caller's own, the newest first. */
    @Requires(Permission.OWN_ACCOUNT)
    public List<FeedRow> mine() {
        return em.createQuery("select f from CalendarFeed f where f.member = :me and f.revokedAt is null order by f.createdAt desc, f.id.value", CalendarFeed.class)
            .setParameter("me", caller.member().value()).setMaxResults(MOST).getResultList().stream()
            .map(f -> new FeedRow(f.id(), f.whose(), f.detail(), f.isWithDeadlines(), f.createdAt(), f.lastUsedAt())).toList();
    }

    /** Its address leads nowhere from now on. @throws RuleViolation NOT_FOUND for somebody else's */
    @Requires(Permission.OWN_ACCOUNT)
    public void revoke(FeedId id) {
        CalendarFeed feed = em.createQuery("select f from CalendarFeed f where f.id = :id and f.member = :me", CalendarFeed.class).setParameter("id", id)
            .setParameter("me", caller.member().value()).setMaxResults(1).getResultList().stream().findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
        feed.revoke(clock.instant());
        audit.record(AuditAction.FEED_REVOKED, null, id.value());
    }
}
