package org.tanggol.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.Open;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** A member's own sessions: seeing them, ending one or all others, and saying that a new device was one's own. */
@ApplicationScoped
@Transactional
public class SignIns {

    /** A right password without a second factor is worth a warning after this time. */
    static final Duration UNFINISHED_AFTER = Duration.ofMinutes(3);
    private static final Duration SHOWN = Duration.ofDays(30);
    private static final int MOST = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    SignIn signIn;

    @Inject
    Caller caller;

    @Inject
    Proof proof;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Sessions that are not over, unfinished sign-ins nobody has looked at, and what administrators have ended in the last thirty days; the newest first. */
    @Requires(Permission.OWN_ACCOUNT)
    public List<SignInRow> mine(SignIn.Ticket ticket) {
        Instant now = clock.instant();
        byte[] own = Tokens.hash(ticket.session());
        return em.createQuery("""
            select s from StaffSession s where s.member = :member and (s.factor is not null and s.endedAt is null and s.begunAt > :longest and s.seenAt > :idle
            or s.factor is null and s.readAt is null and s.begunAt < :before or s.endedBy is not null and s.endedAt > :shown) order by s.begunAt desc, s.id""", StaffSession.class)
            .setParameter("member", caller.member().value()).setParameter("longest", now.minus(StaffSession.LONGEST))
            .setParameter("idle", now.minus(StaffSession.IDLE)).setParameter("before", now.minus(UNFINISHED_AFTER)).setParameter("shown", now.minus(SHOWN)).setMaxResults(MOST).getResultList().stream()
            .map(session -> session.row(session.isNamed(own))).toList();
    }

    /** Ends one of the caller's sessions, at once on this server and within five seconds on others. @throws RuleViolation NOT_FOUND, PROVE_AGAIN */
    @Requires(Permission.OWN_ACCOUNT)
    public void end(UUID id) {
        proof.requireFresh();       // whoever sits down at an open page must not shut its member out elsewhere
        StaffSession session = em.createQuery("select s from StaffSession s where s.member = :member and s.id = :id", StaffSession.class)
            .setParameter("member", caller.member().value()).setParameter("id", id).setMaxResults(1).getResultList().stream().findFirst()
            .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
        end(session, clock.instant());
        signIn.forget();
    }

    /** Ends all of the caller's sessions but this one. @return how many @throws RuleViolation PROVE_AGAIN */
    @Requires(Permission.OWN_ACCOUNT)
    public int endOthers(SignIn.Ticket ticket) {
        proof.requireFresh();
        Instant now = clock.instant();
        byte[] own = Tokens.hash(ticket.session());
        List<StaffSession> others = em.createQuery("select s from StaffSession s where s.member = :member and s.tokenHash <> :own and s.endedAt is null", StaffSession.class)
            .setParameter("member", caller.member().value()).setParameter("own", own).getResultList().stream().filter(session -> !session.isOver(now)).toList();
        others.forEach(session -> end(session, now));
        signIn.forget();
        return others.size();
    }

    private void end(StaffSession session, Instant now) {
        session.end(now);
        session.read(now);
        audit.record(AuditAction.SESSION_ENDED, null, session.id());
    }

    /** The caller says that all sign-ins shown were their own. No session can say so of itself. */
    @Requires(Permission.OWN_ACCOUNT)
    public void acknowledge(SignIn.Ticket ticket) {
        Instant now = clock.instant();
        em.createQuery("""
            update StaffSession s set s.readAt = :now where s.member = :member and s.tokenHash <> :own and s.readAt is null
            and (s.newDevice = true or s.factor is null and s.begunAt < :before)""")
            .setParameter("now", now).setParameter("member", caller.member().value()).setParameter("own", Tokens.hash(ticket.session()))
            .setParameter("before", now.minus(UNFINISHED_AFTER)).executeUpdate();
        em.createQuery("update StaffSession s set s.toldAt = :now where s.member = :member and s.endedBy is not null and s.toldAt is null").setParameter("now", now)
            .setParameter("member", caller.member().value()).executeUpdate();
        em.createQuery("update FactorReset r set r.toldAt = :now where r.member = :member and r.toldAt is null").setParameter("now", now)
            .setParameter("member", caller.member().value()).executeUpdate();
        signIn.forget();
    }

    /** The way out; also for whoever got no further than the password. */
    @Open("whoever holds the session may end it")
    public void leave(SignIn.Ticket ticket) {
        StaffSession session = em.find(StaffSession.class, Tokens.hash(ticket.session()));
        if (session != null) {
            session.end(clock.instant());
        }
        signIn.forget();
    }
}
