package org.tanggol.partners.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Endpoints and what has been sent to them. */
@ApplicationScoped
@Transactional
public class WebhookQueries {

    private static final int ATTEMPTS_EACH = 100;       // a message that was replayed has more than ten

    @PersistenceContext
    EntityManager em;

    @Inject
    WebhookShelf shelf;

    /** The oldest first. */
    @Requires(Permission.MANAGE_WEBHOOKS)
    public List<WebhookRow> all() {
        return shelf.all().map(shelf::row).toList();
    }

    /** @throws RuleViolation NOT_FOUND */
    @Requires(Permission.MANAGE_WEBHOOKS)
    public WebhookRow one(WebhookId id) {
        return shelf.row(shelf.get(id));
    }

    /** The newest first. @param after where the page before ended, or null */
    @Requires(Permission.MANAGE_WEBHOOKS)
    public List<DeliveryRow> deliveries(WebhookId id, UUID after, int limit) {
        shelf.get(id);
        TypedQuery<WebhookMessage> query = em.createQuery("select m from WebhookMessage m where m.endpoint = :endpoint" + (after == null ? "" : " and m.id < :after")
            + " order by m.id desc", WebhookMessage.class).setParameter("endpoint", id);
        if (after != null) {
            query.setParameter("after", after);
        }
        return rows(query.setMaxResults(limit).getResultList());
    }

    @Requires(Permission.MANAGE_WEBHOOKS)
    public long count(WebhookId id) {
        return em.createQuery("select count(m.id) from WebhookMessage m where m.endpoint = :endpoint", Long.class).setParameter("endpoint", id).getSingleResult();
    }

    /** @throws RuleViolation NOT_FOUND */
    @Requires(Permission.MANAGE_WEBHOOKS)
    public DeliveryRow delivery(WebhookId id, UUID message) {
        shelf.get(id);
        return rows(em.createQuery("select m from WebhookMessage m where m.endpoint = :endpoint and m.id = :id", WebhookMessage.class)
            .setParameter("endpoint", id).setParameter("id", message).setMaxResults(1).getResultList()).stream().findFirst()
            .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    private List<DeliveryRow> rows(List<WebhookMessage> messages) {
        if (messages.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<DeliveryRow.Attempt>> attempts = new HashMap<>();
        em.createQuery("select a from WebhookAttempt a where a.message in :ids order by a.id", WebhookAttempt.class)
            .setParameter("ids", messages.stream().map(WebhookMessage::id).toList()).setMaxResults(messages.size() * ATTEMPTS_EACH).getResultList()
            .forEach(attempt -> attempts.computeIfAbsent(attempt.message(), message -> new ArrayList<>()).add(attempt.row()));
        return messages.stream().map(m -> new DeliveryRow(m.id(), m.type(), m.object(), m.at(), m.state(), m.nextAt(), attempts.getOrDefault(m.id(), List.of()))).toList();
    }
}
