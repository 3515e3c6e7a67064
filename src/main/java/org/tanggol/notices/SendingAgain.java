package org.tanggol.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Sends a message once more that was given up: an address has been put right, or a server works again. */
@ApplicationScoped
@Transactional
public class SendingAgain {

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Under the same id, so that nobody gets it twice. What has been overtaken meanwhile does not leave. @throws RuleViolation NOT_FOUND, STATE_TRANSITION_REFUSED */
    @Requires(Permission.ADMINISTER_ORGANIZATION)
    public void again(UUID id) {
        NoticeMessage message = em.createQuery("select m from NoticeMessage m where m.id = :id", NoticeMessage.class).setParameter("id", id).setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setMaxResults(1).getResultList().stream().findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
        message.again(clock.instant());
        audit.record(AuditAction.NOTICE_SENT_AGAIN, null, message.id(), message.channel());
    }
}
