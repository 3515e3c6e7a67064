package org.tanggol.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tanggol.access.Level;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Permission;
import org.tanggol.access.Standing;

/**
 * Who programs stand for, kept in memory for five seconds at most; a program that is revoked on this server is forgotten at once. Asked by
 * every request, hence no transaction: to begin and to end one would cost more than the answer.
 */
@ApplicationScoped
public class ClientDirectory {

    private static final Duration FRESH = Duration.ofSeconds(5);

    @PersistenceContext
    EntityManager em;

    @Inject
    Hosts hosts;

    @Inject
    Clock clock;

    private record Asked(String clientId, Set<Scope> scopes, OrganizationId host) { }

    private record Known(Instant read, Optional<Standing> standing) { }

    private final Map<Asked, Known> known = new ConcurrentHashMap<>();

    /**
     * Who a program with these scopes of a token stands for now; empty when it has been revoked, or when the host shares nothing with it any more.
     *
     * @param host the organization whose guest it is, or null for its own
     */
    public Optional<Standing> standing(String clientId, Set<Scope> scopes, OrganizationId host) {
        Asked asked = new Asked(clientId, scopes, host);
        Known seen = known.get(asked);
        Instant now = clock.instant();
        if (seen == null || !seen.read().plus(FRESH).isAfter(now)) {
            Optional<Standing> own = read(clientId, scopes);
            seen = new Known(now, host == null ? own : own.filter(home -> hosts.isSharing(host, home.organization())).map(home -> home.asGuestOf(host)));
            known.put(asked, seen);
        }
        return seen.standing();
    }

    private Optional<Standing> read(String clientId, Set<Scope> scopes) {
        ApiClient client = find(clientId);
        if (client == null || client.revokedAt() != null) {
            return Optional.empty();
        }
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        scopes.stream().filter(client.scopes()::contains).forEach(scope -> permissions.addAll(scope.permissions()));
        return Optional.of(new Standing(client.owner(), client.organization(), clientId, Set.of(), permissions, Locale.ENGLISH, ZoneOffset.UTC,
            Level.FULL));
    }

    /** A program, in the transaction that runs now, where one does; or null. */
    ApiClient find(String clientId) {
        return em.createQuery("select c from ApiClient c where c.clientId = :client", ApiClient.class).setParameter("client", clientId)
            .setMaxResults(1).getResultList().stream().findFirst().orElse(null);
    }

    void forget() {
        known.clear();
    }
}
