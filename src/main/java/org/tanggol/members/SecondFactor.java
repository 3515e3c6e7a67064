package org.tanggol.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.tanggol.access.AtTheDoor;
import org.tanggol.access.Caller;
import org.tanggol.access.MemberId;
import org.tanggol.access.Open;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.StaffVault;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * The second step of signing in: a code of the authenticator app, or a recovery code, and setting the app up. The caller is known by
 * then and has no permission until a code has been taken.
 */
@ApplicationScoped
@Transactional
public class SecondFactor {

    private static final String ISSUER = "Tanggol";
    private static final String WHOEVER_KNOWS_THE_PASSWORD = "whoever has shown the password, and has no permission yet";

    @PersistenceContext
    EntityManager em;

    @Inject
    MemberReading reading;

    @Inject
    StaffVault vault;

    @Inject
    SignInThrottle throttle;

    @Inject
    Devices devices;

    @Inject
    PasskeyDuty passkeys;

    @Inject
    SignIn signIn;

    @Inject
    OtherSessions others;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Event<AtTheDoor> door;

    @Inject
    Proof proof;

    @Inject
    Clock clock;

    /** What an authenticator app needs. @param secret Base32, for whoever cannot scan @param uri for the QR code */
    public record Offer(String secret, String uri) {

        @Override
        public String toString() {
            return "Offer";
        }
    }

    /** How the caller's second factor stands. @param since null for none @param codesLeft recovery codes not used yet */
    public record State(Instant since, long codesLeft) {

        public boolean isEnrolled() {
            return since != null;
        }
    }

    /**
     * A code of the app, or a recovery code, lets the caller in.
     *
     * @throws RuleViolation CODE_REFUSED, PASSKEY_NEEDED, SIGN_IN_THROTTLED
     */
    @Open(WHOEVER_KNOWS_THE_PASSWORD)
    public void enter(SignIn.Ticket ticket, String code, Visit visit) {
        StaffSession session = session(ticket);
        SignInFactor shown = check(code, visit);
        if (shown == SignInFactor.CODE && !session.isAdmitted() && passkeys.has(caller.member()) && passkeys.isBound(reading.memberships(caller.member()))) {
            throw new RuleViolation(Rule.PASSKEY_NEEDED, "code");
        }
        if (!session.isAdmitted()) {
            session.admit(shown, devices.remember(session.member(), session.deviceHash()), clock.instant());
            door.fire(new AtTheDoor(AtTheDoor.Kind.SIGNED_IN, session.member(), session.organization()));
        }
        signIn.forget();
    }

    /** Takes a code once, whatever for. */
    SignInFactor check(String code, Visit visit) {
        MemberId member = caller.member();
        byte[] device = visit.device() == null ? null : Tokens.hash(visit.device());
        SignInThrottle.Try tried = new SignInThrottle.Try("code " + member, visit.network(), devices.isKnown(member, device) ? device : null);
        throttle.requireFree(tried);
        String typed = code == null ? "" : code.strip();
        Instant now = clock.instant();
        Authenticator authenticator = em.find(Authenticator.class, member.value(), LockModeType.PESSIMISTIC_WRITE);
        if (authenticator != null && authenticator.isConfirmed() && typed.replace(" ", "").matches("\\d{6}")) {
            OptionalLong step = Totp.step(secret(member, "secret_p2", authenticator.secret()), typed.replace(" ", ""), now, authenticator.lastStep());
            if (step.isPresent()) {
                authenticator.take(step.getAsLong());
                throttle.countRight(tried);
                return SignInFactor.CODE;
            }
        } else if (authenticator != null && authenticator.isConfirmed()) {
            RecoveryCode recovery = em.find(RecoveryCode.class, new RecoveryCode.Key(member, vault.secretHash(RecoveryCode.normalized(typed))),
                LockModeType.PESSIMISTIC_WRITE);
            if (recovery != null && !recovery.isUsed()) {
                recovery.use(now);
                throttle.countRight(tried);
                em.flush();
                audit.record(AuditAction.RECOVERY_CODE_USED, null, member.value(), codesLeft(member));
                return SignInFactor.RECOVERY_CODE;
            }
        }
        throttle.countWrong(tried);
        throw new RuleViolation(Rule.CODE_REFUSED, "code");
    }

    /** The secret that is offered now; the same until it is confirmed, so that the page can be opened again. */
    @Open(WHOEVER_KNOWS_THE_PASSWORD)
    public Offer offer(SignIn.Ticket ticket) {
        Authenticator authenticator = offering(ticket);
        MemberId member = caller.member();
        if (authenticator.offered() == null) {
            authenticator.offer(vault.close("authenticator", "offered_p2", member.value(), Totp.secret()));
        }
        String secret = secret(member, "offered_p2", authenticator.offered());
        return new Offer(secret, Totp.uri(secret, reading.email(reading.find(member)), ISSUER));
    }

    /**
     * The first code of the offered secret makes it the caller's authenticator and lets them in.
     *
     * @return ten recovery codes, which are shown once
     * @throws RuleViolation CODE_REFUSED, SIGN_IN_THROTTLED; PROVE_AGAIN to who is in already
     */
    @Open(WHOEVER_KNOWS_THE_PASSWORD)
    public List<String> confirm(SignIn.Ticket ticket, String code, Visit visit) {
        StaffSession session = session(ticket);
        if (caller.may(Permission.OWN_ACCOUNT)) {
            proof.requireFresh();       // another phone, by somebody who is in already
        }
        Authenticator authenticator = offering(ticket);
        MemberId member = caller.member();
        SignInThrottle.Try tried = new SignInThrottle.Try("offer " + member, visit.network(), null);
        throttle.requireFree(tried);
        Instant now = clock.instant();
        String secret = authenticator.offered() == null ? null : secret(member, "offered_p2", authenticator.offered());
        OptionalLong step = secret == null || code == null ? OptionalLong.empty() : Totp.step(secret, code.replace(" ", ""), now, 0);
        if (step.isEmpty()) {
            throttle.countWrong(tried);
            throw new RuleViolation(Rule.CODE_REFUSED, "code");
        }
        // closed anew: ciphertext is bound to its column
        authenticator.offer(vault.close("authenticator", "secret_p2", member.value(), secret));
        authenticator.confirm(step.getAsLong(), now);
        if (session.isAdmitted()) {
            others.end(ticket);
        } else {
            session.admit(SignInFactor.ENROLMENT, devices.remember(member, session.deviceHash()), now);
            door.fire(new AtTheDoor(AtTheDoor.Kind.SIGNED_IN, member, session.organization()));
        }
        audit.record(AuditAction.SECOND_FACTOR_ADDED, null, member.value(), SignInFactor.CODE);
        signIn.forget();
        return renewed(member, now);
    }

    /** Ten new recovery codes; the old ones are worth nothing from now on, and other sessions end. @throws RuleViolation PROVE_AGAIN */
    @Requires(Permission.OWN_ACCOUNT)
    public List<String> renewCodes(SignIn.Ticket ticket) {
        proof.requireFresh();       // a code is a factor: who has one can prove anything
        if (!state().isEnrolled()) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
        audit.record(AuditAction.RECOVERY_CODES_MADE, null, caller.member().value());
        others.end(ticket);
        return renewed(caller.member(), clock.instant());
    }

    private List<String> renewed(MemberId member, Instant now) {
        em.createQuery("delete from RecoveryCode c where c.member = :member").setParameter("member", member.value()).executeUpdate();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RecoveryCode.MANY; i++) {
            String code = RecoveryCode.next();
            em.persist(new RecoveryCode(member, vault.secretHash(RecoveryCode.normalized(code)), now));
            codes.add(code);
        }
        return codes;
    }

    /**
     * Goes back to the password alone, and ends other sessions; only where everything is fictional.
     *
     * @throws RuleViolation FACTOR_NEEDED, PROVE_AGAIN
     */
    @Requires(Permission.OWN_ACCOUNT)
    public void remove(SignIn.Ticket ticket) {
        proof.requireFresh();
        MemberId member = caller.member();
        if (reading.needsSecondFactor(reading.memberships(member).keySet())) {
            throw new RuleViolation(Rule.FACTOR_NEEDED);
        }
        forgetFactors(member);
        audit.record(AuditAction.SECOND_FACTOR_REMOVED, null, member.value(), SignInFactor.CODE);
        others.end(ticket);
    }

    /** App, recovery codes, passkeys. */
    void forgetFactors(MemberId member) {
        em.createQuery("delete from RecoveryCode c where c.member = :member").setParameter("member", member.value()).executeUpdate();
        em.createQuery("delete from Passkey p where p.member = :member").setParameter("member", member.value()).executeUpdate();
        em.createQuery("delete from Authenticator a where a.member = :member").setParameter("member", member.value()).executeUpdate();
    }

    @Requires(Permission.OWN_ACCOUNT)
    public State state() {
        Authenticator authenticator = em.find(Authenticator.class, caller.member().value());
        return new State(authenticator == null ? null : authenticator.confirmedAt(), codesLeft(caller.member()));
    }

    private long codesLeft(MemberId member) {
        return em.createQuery("select count(c) from RecoveryCode c where c.member = :member and c.usedAt is null", Long.class)
            .setParameter("member", member.value()).getSingleResult();
    }

    /** Whoever has an authenticator and has not shown it cannot set up another. */
    private Authenticator offering(SignIn.Ticket ticket) {
        StaffSession session = session(ticket);
        Authenticator authenticator = em.find(Authenticator.class, caller.member().value(), LockModeType.PESSIMISTIC_WRITE);
        if (authenticator != null && authenticator.isConfirmed() && !session.isAdmitted()) {
            throw new RuleViolation(Rule.NOT_PERMITTED);
        }
        if (authenticator == null) {
            authenticator = new Authenticator(caller.member());
            em.persist(authenticator);
        }
        return authenticator;
    }

    private StaffSession session(SignIn.Ticket ticket) {
        StaffSession session = ticket == null ? null : em.find(StaffSession.class, Tokens.hash(ticket.session()));
        if (session == null || session.isOver(clock.instant()) || !session.member().equals(caller.member())) {
            throw new RuleViolation(Rule.SIGN_IN_FIRST);
        }
        return session;
    }

    private String secret(MemberId member, String column, org.tanggol.confidential.Confidential text) {
        return vault.open("authenticator", column, member.value(), text);
    }
}
