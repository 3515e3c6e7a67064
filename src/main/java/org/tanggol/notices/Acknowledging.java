package org.tanggol.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.Level;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Saying that one has seen what one was told, and that one knows of a change. */
@ApplicationScoped
@Transactional
public class Acknowledging {

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The caller knows: nobody more is asked about the same change. @throws RuleViolation NOT_FOUND, STATE_TRANSITION_REFUSED where nothing is asked */
    @Requires(Permission.OWN_ACCOUNT)
    public void acknowledge(NoticeId id) {
        Notice notice = em.createQuery("select n from Notice n where n.id = :id and n.member = :me and n.missed = false", Notice.class).setParameter("id", id)
            .setParameter("me", caller.member().value()).setMaxResults(1).getResultList().stream().findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
        if (notice.kind() != NoticeKind.OFFICE && !access.level(notice.file()).isAtLeast(Level.SUMMARY)) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
        if (!notice.asks()) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED);
        }
        if (notice.isAcknowledged()) {
            return;
        }
        Instant now = clock.instant();
        notice.acknowledge(now);
        em.find(NoticeNews.class, notice.news(), LockModeType.PESSIMISTIC_WRITE).acknowledge(caller.member(), now);
        audit.record(AuditAction.NOTICE_ACKNOWLEDGED, notice.file(), notice.topicId(), notice.kind());
    }

    /** All that the caller was told so far has been seen. */
    @Requires(Permission.OWN_ACCOUNT)
    public void seeAll() {
        em.createQuery("update Notice n set n.seenAt = :now where n.member = :me and n.seenAt is null").setParameter("now", clock.instant()).setParameter("me", caller.member().value()).executeUpdate();
    }
}
