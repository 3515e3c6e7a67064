package org.tanggol.partners.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tanggol.access.Caller;
import org.tanggol.audit.ChangeType;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.OrganizationVault;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Finds endpoints and opens what of them is confidential. A program finds its own, a member those of the organization. */
@ApplicationScoped
class WebhookShelf {

    private static final String TABLE = "webhook_endpoint";
    private static final String URL = "url_p2";
    private static final String SECRET = "secret_p2";
    private static final String OLD_SECRET = "old_secret_p2";
    private static final int ALL = 1_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    OrganizationVault vault;

    @Inject
    Clock clock;

    /** The oldest first. */
    Stream<WebhookEndpoint> all() {
        String client = caller.standing().client();
        TypedQuery<WebhookEndpoint> query = em.createQuery("select w from WebhookEndpoint w" + (client == null ? "" : " where w.client = :client")
            + " order by w.createdAt, w.id.value", WebhookEndpoint.class);
        return (client == null ? query : query.setParameter("client", client)).setMaxResults(ALL).getResultList().stream();
    }

    /** @throws RuleViolation NOT_FOUND */
    WebhookEndpoint get(WebhookId id) {
        WebhookEndpoint found = em.createQuery("select w from WebhookEndpoint w where w.id = :id", WebhookEndpoint.class).setParameter("id", id).setMaxResults(1)
            .getResultList().stream().findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
        if (caller.standing().client() != null && !caller.standing().client().equals(found.client())) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
        return found;
    }

    Confidential closeUrl(WebhookId id, String url) {
        return box().close(TABLE, URL, id.value(), url);
    }

    Confidential closeSecret(WebhookId id, WebhookSecret secret) {
        return box().close(TABLE, SECRET, id.value(), secret.text());
    }

    /** The secret in force, closed for where old ones lie. */
    Confidential closeAsOld(WebhookEndpoint endpoint) {
        return box().close(TABLE, OLD_SECRET, endpoint.id().value(), box().open(TABLE, SECRET, endpoint.id().value(), endpoint.secret()));
    }

    String url(WebhookEndpoint endpoint) {
        return box().open(TABLE, URL, endpoint.id().value(), endpoint.url());
    }

    List<WebhookSecret> secrets(WebhookEndpoint endpoint) {
        List<WebhookSecret> secrets = new ArrayList<>();
        secrets.add(new WebhookSecret(box().open(TABLE, SECRET, endpoint.id().value(), endpoint.secret())));
        Confidential old = endpoint.oldSecret(clock.instant());
        if (old != null) {
            secrets.add(new WebhookSecret(box().open(TABLE, OLD_SECRET, endpoint.id().value(), old)));
        }
        return secrets;
    }

    WebhookRow row(WebhookEndpoint w) {
        Instant oldUntil = w.oldSecret(clock.instant()) == null ? null : w.oldUntil();
        return new WebhookRow(w.id(), w.version(), w.client(), url(w), w.types().stream().map(ChangeType::wire).toList(), w.state(), w.why(), oldUntil, w.createdAt());
    }

    private OrganizationVault.Box box() {
        return vault.of(caller.organization());
    }
}
