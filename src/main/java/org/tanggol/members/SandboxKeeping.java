package org.tanggol.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.tanggol.access.Caller;
import org.tanggol.access.Open;
import org.tanggol.access.Organization;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;

/** The sandbox of an organization: an organization of its own, so that nothing done in it can touch a real record. */
@ApplicationScoped
@Transactional
public class SandboxKeeping {

    private static final String ENDING = " (sandbox)";
    private static final int LONGEST = 120;

    @PersistenceContext
    EntityManager em;

    @Inject
    Inviting inviting;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The sandbox of the caller's organization, which is founded, empty, when there is none. */
    @Requires(Permission.MANAGE_CLIENTS)
    public OrganizationId open() {
        Optional<OrganizationId> before = of(caller.organization());
        if (before.isPresent()) {
            return before.get();
        }
        Organization real = em.find(Organization.class, caller.organization());
        OrganizationId id = OrganizationId.next();
        String name = real.name().substring(0, Math.min(real.name().length(), LONGEST - ENDING.length())) + ENDING;
        inviting.found(Organization.fictional(id, name, null, real.zone(), clock.instant()));
        em.persist(new Sandbox(real.id(), id));
        return id;
    }

    /** The sandbox of an organization, if it has one. */
    @Open("an id, asked by use cases that have checked who is asking")
    public Optional<OrganizationId> of(OrganizationId organization) {
        return Optional.ofNullable(em.find(Sandbox.class, organization.value())).map(Sandbox::sandbox);
    }
}
