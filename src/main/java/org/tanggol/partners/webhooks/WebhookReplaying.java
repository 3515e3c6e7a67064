package org.tanggol.partners.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Sends once more what was sent before, each message under its own id, so that receivers know what they have had. */
@ApplicationScoped
@Transactional
public class WebhookReplaying {

    @PersistenceContext
    EntityManager em;

    @Inject
    WebhookShelf shelf;

    @Inject
    Clock clock;

    /** @throws RuleViolation NOT_FOUND, WEBHOOK_NOT_ENABLED */
    @Requires(Permission.MANAGE_WEBHOOKS)
    public void one(WebhookId id, UUID message) {
        shelf.get(id).requireEnabled();
        em.createQuery("select m from WebhookMessage m where m.endpoint = :endpoint and m.id = :id", WebhookMessage.class).setParameter("endpoint", id)
            .setParameter("id", message).setMaxResults(1).getResultList().stream().findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND)).replay(clock.instant());
    }

    /**
     * All that changed from then, itself included, until then, and is not waiting to be sent anyway; tests are left out.
     *
     * @param until null for now
     * @return how many
     */
    @Requires(Permission.MANAGE_WEBHOOKS)
    public int range(WebhookId id, Instant since, Instant until) {
        shelf.get(id).requireEnabled();
        Instant now = clock.instant();
        Instant end = until == null ? now : until;
        if (end.isBefore(Checks.required(since, "since"))) {
            throw new RuleViolation(Rule.END_BEFORE_START, "until");
        }
        return em.createQuery("update WebhookMessage m set m.state = org.tanggol.partners.webhooks.DeliveryState.PENDING, m.attempts = 0, m.nextAt = :now"
            + " where m.endpoint = :endpoint and m.at >= :since and m.at < :end and m.seq is not null"
            + " and m.state <> org.tanggol.partners.webhooks.DeliveryState.PENDING").setParameter("now", now).setParameter("endpoint", id)
            .setParameter("since", since).setParameter("end", end).executeUpdate();
    }
}
