package org.tanggol.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import org.tanggol.access.AtTheDoor;
import org.tanggol.access.Caller;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.access.Role;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** From one organization of a member to another, or to one that shares cases with it, without signing in again; nothing of the one is seen in the other. */
@ApplicationScoped
@Transactional
public class Moving {

    @PersistenceContext
    EntityManager em;

    @Inject
    MemberReading reading;

    @Inject
    Hosts hosts;

    @Inject
    SignIn signIn;

    @Inject
    Caller caller;

    @Inject
    Event<AtTheDoor> door;

    /** @return what the session holds from now on. @throws RuleViolation NOT_FOUND for an organization the caller neither works in nor is a guest of */
    @Requires(Permission.OWN_ACCOUNT)
    public SignIn.Ticket to(SignIn.Ticket ticket, OrganizationId organization) {
        StaffSession session = em.find(StaffSession.class, Tokens.hash(ticket.session()));
        if (session == null || !session.member().equals(caller.member()) || !isOpen(organization)) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
        session.moveTo(organization);
        door.fire(new AtTheDoor(AtTheDoor.Kind.SIGNED_OUT, caller.member(), caller.organization()));
        door.fire(new AtTheDoor(AtTheDoor.Kind.SIGNED_IN, caller.member(), organization));
        signIn.forget();
        return new SignIn.Ticket(ticket.member(), organization, ticket.epoch(), ticket.session());
    }

    private boolean isOpen(OrganizationId organization) {
        Map<OrganizationId, Set<Role>> memberships = reading.memberships(caller.member());
        return memberships.containsKey(organization) || hosts.sharedWith(organization, memberships).isPresent();
    }
}
