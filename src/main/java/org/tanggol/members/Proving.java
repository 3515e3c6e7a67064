package org.tanggol.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.tanggol.access.Caller;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.platform.RuleViolation;

/** A member shows once more who they are, in the midst of what they do. */
@ApplicationScoped
@Transactional
public class Proving {

    @PersistenceContext
    EntityManager em;

    @Inject
    MemberReading reading;

    @Inject
    SecondFactor factor;

    @Inject
    PasswordChanging passwords;

    @Inject
    SignIn signIn;

    @Inject
    Proof proof;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * @param shown a code of the app or a recovery code of whoever has an app, otherwise the password
     * @throws RuleViolation CODE_REFUSED, PASSWORD_WRONG, SIGN_IN_THROTTLED, SIGN_IN_CROWDED; of no field
     */
    @Requires(Permission.OWN_ACCOUNT)
    public void prove(SignIn.Ticket ticket, String shown, Visit visit) {
        try {
            if (factor.state().isEnrolled()) {
                factor.check(shown, visit);
            } else {
                passwords.requireRight(reading.find(caller.member()), shown, visit);
            }
        } catch (RuleViolation e) {
            throw e.at(null);      // several forms of a page may ask, each with a field of its own
        }
        Instant now = clock.instant();
        StaffSession session = em.find(StaffSession.class, Tokens.hash(ticket.session()));
        session.prove(now);
        proof.is(now);
        signIn.forget();
    }
}
