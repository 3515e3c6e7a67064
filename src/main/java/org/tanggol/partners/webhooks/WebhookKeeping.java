package org.tanggol.partners.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import org.tanggol.access.Caller;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.access.Standing;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.audit.ChangeObject;
import org.tanggol.audit.ChangeType;
import org.tanggol.members.ActingLater;
import org.tanggol.partners.ChangeReading;
import org.tanggol.platform.BatchInsert;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Endpoints: adding them, changing their secrets, switching them off and on. */
@ApplicationScoped
@Transactional
public class WebhookKeeping {

    private static final int MOST = 10;

    @PersistenceContext
    EntityManager em;

    @Inject
    WebhookShelf shelf;

    @Inject
    WebhookReach reach;

    @Inject
    ChangeReading changes;

    @Inject
    ActingLater actors;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** An endpoint and its secret, which is shown once. */
    public record Issued(WebhookId id, String secret) {

        @Override
        public String toString() {
            return "Issued " + id;
        }
    }

    /**
     * Adds an endpoint; it is called once it has answered a test, and then of all that has changed from now on.
     *
     * @param client the program; of no account when a program adds its own
     * @throws RuleViolation WEBHOOK_ADDRESS_REFUSED, WEBHOOK_SCOPE_MISSING for what the program may not read, WEBHOOK_EXISTS, WEBHOOKS_FULL
     */
    @Requires(Permission.MANAGE_WEBHOOKS)
    public Issued register(String client, String url, Set<ChangeType> types) {
        WebhookAddress address = reach.address(url);
        Standing program = program(client);
        Set<ChangeObject> readable = ChangeReading.objects(program.permissions());
        if (!program.permissions().contains(Permission.READ_DOCKET) || types.stream().anyMatch(type -> !readable.contains(type.object()))) {
            throw new RuleViolation(Rule.WEBHOOK_SCOPE_MISSING, "types");
        }
        List<WebhookEndpoint> others = shelf.all().filter(one -> one.client().equals(program.client())).toList();
        if (others.stream().anyMatch(one -> shelf.url(one).equals(address.uri().toString()))) {
            throw new RuleViolation(Rule.WEBHOOK_EXISTS, "url");
        }
        requireRoom(others);
        WebhookId id = WebhookId.next();
        WebhookSecret secret = WebhookSecret.next();
        em.persist(new WebhookEndpoint(id, program.client(), shelf.closeUrl(id, address.uri().toString()), types, shelf.closeSecret(id, secret), clock.instant()));
        em.flush();
        placeAt(id, changes.end());
        audit.record(AuditAction.WEBHOOK_ADDED, null, id.value(), program.client());
        return new Issued(id, secret.text());
    }

    /** What is switched off takes no room. */
    private static void requireRoom(List<WebhookEndpoint> ofProgram) {
        if (ofProgram.stream().filter(one -> one.state() != WebhookState.DISABLED).count() >= MOST) {
            throw new RuleViolation(Rule.WEBHOOKS_FULL);
        }
    }

    private Standing program(String client) {
        if (caller.standing().client() != null) {
            return caller.standing();
        }
        if (client == null) {
            throw new RuleViolation(Rule.FIELD_MISSING, "client");
        }
        return actors.standing(caller.organization(), null, client).orElseThrow(() -> new RuleViolation(Rule.UNKNOWN_VALUE, "client"));
    }

    private void placeAt(WebhookId id, long seq) {
        em.unwrap(Session.class).doWork(connection -> {
            try (BatchInsert rows = BatchInsert.strict(connection, "webhook_place", "org_id, endpoint_id, last_seq")) {
                rows.add(caller.organization().value(), id.value(), seq);
            }
        });
    }

    /** Gives a new secret; the old one signs along for a day. */
    @Requires(Permission.MANAGE_WEBHOOKS)
    public Issued rotate(WebhookId id) {
        WebhookEndpoint endpoint = shelf.get(id);
        WebhookSecret secret = WebhookSecret.next();
        endpoint.rotate(shelf.closeSecret(id, secret), shelf.closeAsOld(endpoint), clock.instant());
        audit.record(AuditAction.WEBHOOK_ROTATED, null, id.value(), endpoint.client());
        return new Issued(id, secret.text());
    }

    /** Calls it no more. Its place in the feed stays, so that it hears of everything once it is called again. */
    @Requires(Permission.MANAGE_WEBHOOKS)
    public void disable(WebhookId id) {
        WebhookEndpoint endpoint = shelf.get(id);
        endpoint.disable(DisabledWhy.ASKED);
        audit.record(AuditAction.WEBHOOK_DISABLED, null, id.value(), endpoint.client(), DisabledWhy.ASKED);
    }

    /** Calls it again once it has answered a test. */
    @Requires(Permission.MANAGE_WEBHOOKS)
    public void reopen(WebhookId id) {
        WebhookEndpoint endpoint = shelf.get(id);
        if (endpoint.state() == WebhookState.DISABLED) {
            requireRoom(shelf.all().filter(one -> one.client().equals(endpoint.client())).toList());
        }
        endpoint.reopen();
        audit.record(AuditAction.WEBHOOK_ENABLED, null, id.value(), endpoint.client());
    }

    /** A test to be sent at once; its outcome belongs to {@link WebhookDelivering#sent}. @throws RuleViolation WEBHOOK_NOT_ENABLED once disabled */
    @Requires(Permission.MANAGE_WEBHOOKS)
    public Parcel test(WebhookId id) {
        WebhookEndpoint endpoint = shelf.get(id);
        if (endpoint.state() == WebhookState.DISABLED) {
            throw new RuleViolation(Rule.WEBHOOK_NOT_ENABLED);
        }
        Instant now = clock.instant();
        WebhookMessage test = WebhookMessage.test(id, now, now.plus(WebhookDelivering.HELD));
        em.persist(test);
        return new Parcel(test.id(), reach.address(shelf.url(endpoint)), shelf.secrets(endpoint), test.type(), test.object(), test.at());
    }
}
