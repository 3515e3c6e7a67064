package org.tanggol.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * An administrator ends sessions and leaves the accounts as they are: after a lost laptop, after a raid (OWASP ASVS 5.0, 7.4.5). Whoever was signed in comes
 * back with both factors. No proof is asked for: it must be quick, and takes nothing from anybody.
 */
@ApplicationScoped
@Transactional
public class SessionEnding {

    @PersistenceContext
    EntityManager em;

    @Inject
    MemberReading reading;

    @Inject
    SignIn signIn;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * Ends every session of a member, also where they work in another organization: at once on this server and within five seconds on others.
     *
     * @return how many
     * @throws RuleViolation NOT_FOUND for whoever is no member here
     */
    @Requires(Permission.ADMINISTER_ORGANIZATION)
    public int endOf(MemberId id, SignIn.Ticket own) {
        if (!reading.memberships(id).containsKey(caller.organization())) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
        int ended = end("s.member = :member", Map.of("member", id.value()), own);
        audit.record(AuditAction.SESSIONS_ENDED, null, id.value(), ended);
        return ended;
    }

    /** Ends the sessions of everybody who works here and of guests who are here now; the caller's own goes on, so that they see what comes of it. @return how many */
    @Requires(Permission.ADMINISTER_ORGANIZATION)
    public int endAll(SignIn.Ticket own) {
        int ended = end("(s.organization = :organization or s.member in (select m.member from Membership m where m.organization = :organization))",
            Map.of("organization", caller.organization().value()), own);
        audit.record(AuditAction.SESSIONS_ENDED, null, null, ended);
        return ended;
    }

    /** Those that are over already are left as they are, since nothing was ended there. */
    private int end(String whose, Map<String, UUID> parameters, SignIn.Ticket own) {
        Instant now = clock.instant();
        var update = em.createQuery("""
            update StaffSession s set s.endedAt = :now, s.endedBy = :by where s.endedAt is null and s.factor is not null and s.begunAt > :longest and s.seenAt > :idle
            and s.tokenHash <> :own and\s""" + whose)
            .setParameter("now", now).setParameter("by", caller.member().value()).setParameter("longest", now.minus(StaffSession.LONGEST))
            .setParameter("idle", now.minus(StaffSession.IDLE)).setParameter("own", Tokens.hash(own.session()));
        parameters.forEach(update::setParameter);
        int ended = update.executeUpdate();
        // a right password that waits for its code goes too, and nobody need be told of it
        var waiting = em.createQuery("update StaffSession s set s.endedAt = :now where s.endedAt is null and s.factor is null and s.tokenHash <> :own and " + whose)
            .setParameter("now", now).setParameter("own", Tokens.hash(own.session()));
        parameters.forEach(waiting::setParameter);
        waiting.executeUpdate();
        signIn.forget();
        return ended;
    }
}
