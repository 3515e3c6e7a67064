package org.tanggol.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tanggol.access.Level;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Reach;
import org.tanggol.access.Role;

/**
 * Organizations that share cases with another one, whose guests its staff are there. Which cases, and whether their last day is over
 * where they are, is decided by {@code CaseAccess}; here a day more or less only opens an empty list.
 */
@ApplicationScoped
class Hosts {

    private static final int MOST = 50;
    /** The last place on earth where a day ends. */
    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** @param cases how many it shares */
    record Host(OrganizationId id, String name, long cases) { }

    /** Of a member's organizations those as whose staff they see what is shared with it. */
    private static List<UUID> homes(Map<OrganizationId, Set<Role>> memberships) {
        return memberships.entrySet().stream().filter(home -> Reach.asGuest(home.getValue(), Level.FULL) != Level.NOTHING).map(home -> home.getKey().value()).toList();
    }

    /** Those that share with one of a member's organizations, in order of names. */
    List<Host> of(Map<OrganizationId, Set<Role>> memberships) {
        List<UUID> homes = homes(memberships);
        return homes.isEmpty() ? List.of() : of(homes);
    }

    /** Those that share with an organization, for its programs. */
    List<Host> of(OrganizationId home) {
        return of(List.of(home.value()));
    }

    private List<Host> of(List<UUID> homes) {
        return em.createQuery("""
            select o.id, o.name, count(s.id) from ReceivedShare s join Organization o on o.id.value = s.host
            where s.partner in :homes and s.standing = 'Y' and (s.lastDay is null or s.lastDay >= :today) group by o.id, o.name order by o.name, o.id.value""", Object[].class)
            .setParameter("homes", homes).setParameter("today", today()).setMaxResults(MOST).getResultList().stream()
            .map(row -> new Host((OrganizationId) row[0], (String) row[1], (Long) row[2])).toList();
    }

    /** With which of a member's organizations the other shares; the first where it is several. */
    Optional<OrganizationId> sharedWith(OrganizationId host, Map<OrganizationId, Set<Role>> memberships) {
        List<UUID> homes = homes(memberships);
        return homes.isEmpty() ? Optional.empty() : em.createQuery("""
            select s.partner from ReceivedShare s where s.host = :host and s.partner in :homes and s.standing = 'Y'
            and (s.lastDay is null or s.lastDay >= :today) order by s.id""", UUID.class)
            .setParameter("host", host.value()).setParameter("homes", homes).setParameter("today", today()).setMaxResults(1).getResultList().stream()
            .findFirst().map(OrganizationId::new);
    }

    /** Whether the one shares any case with the other. */
    boolean isSharing(OrganizationId host, OrganizationId home) {
        return of(home).stream().anyMatch(one -> one.id().equals(host));
    }

    /** Whether the one has ever shared with the other: then the names of its staff are known there. */
    boolean haveMet(OrganizationId host, OrganizationId home) {
        return !em.createQuery("select s.id from ReceivedShare s where s.host = :host and s.partner = :home", UUID.class)
            .setParameter("host", host.value()).setParameter("home", home.value()).setMaxResults(1).getResultList().isEmpty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LAST);
    }
}
