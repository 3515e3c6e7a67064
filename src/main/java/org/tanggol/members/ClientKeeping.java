package org.tanggol.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.MemberId;
import org.tanggol.access.Open;
import org.tanggol.access.Organization;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.StaffVault;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Partner clinics' programs: giving them a secret, recognising them, revoking them. */
@ApplicationScoped
@Transactional
public class ClientKeeping {

    @PersistenceContext
    EntityManager em;

    @Inject
    ClientDirectory directory;

    @Inject
    StaffVault vault;

    @Inject
    SandboxKeeping sandboxes;

    @Inject
    Hosts hosts;

    @Inject
    Caller caller;

    @Inject
    Proof proof;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** A program's name and secret; the secret is shown once and stored nowhere. */
    public record Issued(String clientId, String secret) { }

    /** A program as administrators see it. @param sandbox whether it sees the sandbox and nothing else */
    public record ClientRow(UUID id, String clientId, String name, Set<Scope> scopes, Instant createdAt, Instant revokedAt, boolean sandbox) { }

    @Requires(Permission.MANAGE_CLIENTS)
    public Issued add(String name, Set<Scope> scopes) {
        proof.requireFresh();
        if (scopes.isEmpty()) {
            throw new RuleViolation(Rule.FIELD_MISSING, "scopes");
        }
        Issued issued = seat(caller.organization(), caller.member(), Checks.requiredText(name, "name", 120), scopes);
        audit.record(AuditAction.CLIENT_ADDED, null, null, issued.clientId());
        return issued;
    }

    /** A program of the caller's sandbox; {@link SandboxClients} fills that first. */
    @Requires(Permission.MANAGE_CLIENTS)
    public Issued addToSandbox(OrganizationId sandbox, String name, Set<Scope> scopes) {
        proof.requireFresh();
        if (!sandboxes.of(caller.organization()).equals(Optional.of(sandbox))) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
        if (scopes.isEmpty()) {
            throw new RuleViolation(Rule.FIELD_MISSING, "scopes");
        }
        Issued issued = seat(sandbox, caller.member(), Checks.requiredText(name, "name", 120), scopes);
        audit.record(AuditAction.CLIENT_ADDED, null, null, issued.clientId());
        return issued;
    }

    /** A program of a demonstration, with a new secret; it is the same program as at an earlier start. */
    @Open("called by the start of a demonstration only")
    public Issued renew(OrganizationId organization, MemberId owner, String name, Set<Scope> scopes) {
        ApiClient known = em.createQuery("select c from ApiClient c where c.organization = :organization and c.name = :name and c.revokedAt is null order by c.id", ApiClient.class)
            .setParameter("organization", organization.value()).setParameter("name", name).setMaxResults(1).getResultList().stream().findFirst().orElse(null);
        if (known == null) {
            return seat(organization, owner, name, scopes);
        }
        String secret = Tokens.next();
        known.renew(vault.secretHash(secret), scopes);
        return new Issued(known.clientId(), secret);
    }

    private Issued seat(OrganizationId organization, MemberId owner, String name, Set<Scope> scopes) {
        String secret = Tokens.next();
        String clientId = "clinic-" + Tokens.next().substring(0, 12).replace('_', 'x').replace('-', 'y');
        em.persist(new ApiClient(organization, clientId, vault.secretHash(secret), name, scopes, owner, clock.instant()));
        return new Issued(clientId, secret);
    }

    @Requires(Permission.MANAGE_CLIENTS)
    public List<ClientRow> clients() {
        return em.createQuery("select c from ApiClient c where c.organization in :organizations order by c.createdAt, c.id", ApiClient.class)
            .setParameter("organizations", organizations()).setMaxResults(200).getResultList().stream()
            .map(c -> new ClientRow(c.id(), c.clientId(), c.name(), c.scopes(), c.createdAt(), c.revokedAt(), !c.organization().equals(caller.organization()))).toList();
    }

    /** Dead within five seconds, whatever tokens it still holds. */
    @Requires(Permission.MANAGE_CLIENTS)
    public void revoke(UUID id) {
        ApiClient client = em.createQuery("select c from ApiClient c where c.organization in :organizations and c.id = :id", ApiClient.class)
            .setParameter("organizations", organizations()).setParameter("id", id).setMaxResults(1)
            .getResultList().stream().findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
        client.revoke(clock.instant());
        audit.record(AuditAction.CLIENT_REVOKED, null, null, client.clientId());
        directory.forget();
    }

    /** The caller's and its sandbox. */
    private List<UUID> organizations() {
        List<UUID> organizations = new ArrayList<>(List.of(caller.organization().value()));
        sandboxes.of(caller.organization()).map(OrganizationId::value).ifPresent(organizations::add);
        return organizations;
    }

    /** Whether all that a program sees is fictional. */
    @Open("a program is told so with its token")
    public boolean isSandbox(String clientId) {
        ApiClient client = directory.find(clientId);
        return client != null && em.find(Organization.class, client.organization()).isDemo();
    }

    /** The scopes of a program that knows its secret; empty for any other. */
    @Open("a program asks for a token")
    public Optional<Set<Scope>> authenticate(String clientId, String secret) {
        ApiClient client = directory.find(clientId);
        byte[] hash = vault.secretHash(secret);
        return client != null && client.knows(hash) ? Optional.of(client.scopes()) : Optional.empty();
    }

    /** Organizations that share cases with a program's, with the number of cases. */
    @Requires(Permission.READ_PEOPLE)
    public List<SharingHost> hosts() {
        return hosts.of(caller.standing().home()).stream().map(host -> new SharingHost(host.id(), host.name(), host.cases())).toList();
    }

    /** An organization whose guest a program of another may be. @param cases how many it shares */
    public record SharingHost(OrganizationId id, String name, long cases) { }
}
