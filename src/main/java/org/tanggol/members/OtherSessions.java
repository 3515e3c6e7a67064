package org.tanggol.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/**
 * Ends a member's sessions elsewhere when what guards the account has changed: whoever came in by the old password or a lost phone is out
 * (OWASP ASVS 5.0, 7.4.3).
 */
@ApplicationScoped
class OtherSessions {

    @PersistenceContext
    EntityManager em;

    @Inject
    SignIn signIn;

    @Inject
    Clock clock;

    /** All of the ticket's member but the ticket's own: at once on this server and within five seconds on others. */
    void end(SignIn.Ticket ticket) {
        em.createQuery("update StaffSession s set s.endedAt = :now where s.member = :member and s.tokenHash <> :own and s.endedAt is null")
            .setParameter("now", clock.instant()).setParameter("member", ticket.member().value()).setParameter("own", Tokens.hash(ticket.session())).executeUpdate();
        signIn.forget();
    }
}
