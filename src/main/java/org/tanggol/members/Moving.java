package org.tanggol.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tanggol.access.AtTheDoor;
import org.tanggol.access.Caller;
import org.tanggol.access.Organization;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** From one organization of a member to another, without signing in again; nothing of the one is seen in the other. */
@ApplicationScoped
@Transactional
public class Moving {

    @PersistenceContext
    EntityManager em;

    @Inject
    MemberReading reading;

    @Inject
    SignIn signIn;

    @Inject
    Caller caller;

    @Inject
    Event<AtTheDoor> door;

    /** An organization the member works in besides the present one. */
    public record House(OrganizationId id, String name) { }

    /** The caller's other organizations, in order of names. */
    @Requires(Permission.OWN_ACCOUNT)
    public List<House> others() {
        return em.createQuery("select distinct o.id, o.name from Organization o join Membership s on s.organization = o.id.value where s.member = :me and o.id <> :here order by o.name",
            Object[].class).setParameter("me", caller.member().value()).setParameter("here", caller.organization()).setMaxResults(50).getResultStream()
            .map(row -> new House((OrganizationId) row[0], (String) row[1])).toList();
    }

    /** @return what the session holds from now on. @throws RuleViolation NOT_FOUND for an organization the caller does not work in */
    @Requires(Permission.OWN_ACCOUNT)
    public SignIn.Ticket to(SignIn.Ticket ticket, OrganizationId organization) {
        StaffSession session = em.find(StaffSession.class, Tokens.hash(ticket.session()));
        if (session == null || !session.member().equals(caller.member()) || !reading.memberships(caller.member()).containsKey(organization)) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
        session.moveTo(organization);
        door.fire(new AtTheDoor(AtTheDoor.Kind.SIGNED_OUT, caller.member(), caller.organization()));
        door.fire(new AtTheDoor(AtTheDoor.Kind.SIGNED_IN, caller.member(), organization));
        signIn.forget();
        return new SignIn.Ticket(ticket.member(), organization, ticket.epoch(), ticket.session());
    }
}
