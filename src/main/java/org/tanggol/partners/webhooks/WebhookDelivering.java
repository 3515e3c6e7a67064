package org.tanggol.partners.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.tanggol.access.Open;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;

/** What is due, and what became of it: before and after the sending, which is in no transaction. */
@ApplicationScoped
@Transactional
public class WebhookDelivering {

    /** How long a message that is being sent is nobody else's: longer than any attempt. */
    static final Duration HELD = Duration.ofMinutes(2);

    @PersistenceContext
    EntityManager em;

    @Inject
    WebhookShelf shelf;

    @Inject
    WebhookReach reach;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    private final RandomGenerator random = new SecureRandom();

    /** Messages to be sent now, what changed first first. */
    @Open("called by the job, as the program whose endpoint it is")
    public List<UUID> due(WebhookId endpoint, int limit) {
        return em.createQuery("select m.id from WebhookMessage m where m.endpoint = :endpoint and m.state = org.tanggol.partners.webhooks.DeliveryState.PENDING"
            + " and m.nextAt <= :now order by m.nextAt, m.seq, m.id", UUID.class).setParameter("endpoint", endpoint).setParameter("now", clock.instant())
            .setMaxResults(limit).getResultList();
    }

    /** Takes a message for sending; empty when somebody else has, or the endpoint has been switched off. */
    @Open("called by the job, as the program whose endpoint it is")
    public Optional<Parcel> take(UUID id) {
        WebhookMessage message = em.find(WebhookMessage.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (message == null || !message.isDue(clock.instant())) {
            return Optional.empty();
        }
        WebhookEndpoint endpoint = shelf.get(message.endpoint());
        if (endpoint.state() != WebhookState.ENABLED) {
            return Optional.empty();
        }
        message.hold(clock.instant().plus(HELD));
        return Optional.of(new Parcel(id, reach.address(shelf.url(endpoint)), shelf.secrets(endpoint), message.type(), message.object(), message.at()));
    }

    /** Writes down how an attempt went. A test that was answered lets its endpoint be called; 410 switches an endpoint off. */
    @Open("called after the sending, by whoever was let to send")
    public void sent(UUID id, Attempted attempt) {
        Instant now = clock.instant();
        WebhookMessage message = em.find(WebhookMessage.class, id, LockModeType.PESSIMISTIC_WRITE);
        message.tried(attempt, now, random);
        em.persist(new WebhookAttempt(id, attempt, now));
        WebhookEndpoint endpoint = shelf.get(message.endpoint());
        if (message.isTest() && attempt.isAccepted()) {
            endpoint.verified();
        }
        if (attempt.isGone() && endpoint.state() != WebhookState.DISABLED) {
            endpoint.disable(DisabledWhy.GONE);
            audit.record(AuditAction.WEBHOOK_DISABLED, null, endpoint.id().value(), endpoint.client(), DisabledWhy.GONE);
        }
    }
}
