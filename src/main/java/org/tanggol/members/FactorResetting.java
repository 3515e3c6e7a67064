package org.tanggol.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.StaffVault;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Ids;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Two administrators let a member start afresh; there is no other way around a lost second factor. */
@ApplicationScoped
@Transactional
public class FactorResetting {

    private static final Duration LINK_VALID = Duration.ofHours(72);
    private static final Duration SHOWN = Duration.ofDays(30);
    private static final int REASON = 300;
    private static final int MOST = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    MemberReading reading;

    @Inject
    StaffVault vault;

    @Inject
    SignIn signIn;

    @Inject
    Proof proof;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The first administrator asks. @throws RuleViolation SECOND_PERSON_NEEDED, RESET_ASKED, PROVE_AGAIN */
    @Requires(Permission.ADMINISTER_ORGANIZATION)
    public void ask(MemberId member, String reason) {
        proof.requireFresh();
        Instant now = clock.instant();
        if (!reading.memberships(member).containsKey(caller.organization())) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
        String why = Checks.requiredText(reason, "resetReason", REASON);
        if (open(now).stream().anyMatch(reset -> reset.member().equals(member))) {
            throw new RuleViolation(Rule.RESET_ASKED);
        }
        UUID id = Ids.next();
        em.persist(new FactorReset(id, caller.organization(), member, caller.member(), vault.close("factor_reset", "reason_p2", id, why), now));
        audit.record(AuditAction.RESET_ASKED, null, member.value());
        signIn.forget();
    }

    /** Those that wait for a second administrator. */
    @Requires(Permission.ADMINISTER_ORGANIZATION)
    public List<FactorResetRow> waiting() {
        return open(clock.instant()).stream().map(this::row).toList();
    }

    private List<FactorReset> open(Instant now) {
        return em.createQuery("""
            select r from FactorReset r where r.organization = :organization and r.confirmedAt is null and r.droppedAt is null and r.askedAt > :after
            order by r.askedAt, r.id""", FactorReset.class)
            .setParameter("organization", caller.organization().value()).setParameter("after", now.minus(FactorReset.WAITS)).setMaxResults(MOST).getResultList();
    }

    /**
     * The second administrator confirms.
     *
     * @return the token of a one-time link, for 72 hours; who uses it chooses a password, and sets up an app at the next sign-in
     * @throws RuleViolation SECOND_PERSON_NEEDED, LINK_EXPIRED, PROVE_AGAIN
     */
    @Requires(Permission.ADMINISTER_ORGANIZATION)
    public String confirm(UUID id) {
        proof.requireFresh();
        Instant now = clock.instant();
        FactorReset reset = find(id);
        reset.confirm(caller.member(), now);
        String token = Tokens.next();
        em.persist(Invitation.recovery(Tokens.hash(token), reset.member(), reset.id(), now.plus(LINK_VALID)));
        audit.record(AuditAction.RESET_CONFIRMED, null, reset.member().value());
        signIn.forget();
        return token;
    }

    @Requires(Permission.ADMINISTER_ORGANIZATION)
    public void drop(UUID id) {
        FactorReset reset = find(id);
        reset.drop(clock.instant());
        audit.record(AuditAction.RESET_DROPPED, null, reset.member().value());
        signIn.forget();
    }

    /** What was asked for the caller within thirty days. */
    @Requires(Permission.OWN_ACCOUNT)
    public List<FactorResetRow> mine() {
        return em.createQuery("select r from FactorReset r where r.member = :member and r.droppedAt is null and r.askedAt > :after order by r.askedAt desc, r.id", FactorReset.class)
            .setParameter("member", caller.member().value()).setParameter("after", clock.instant().minus(SHOWN)).setMaxResults(MOST).getResultList().stream()
            .map(this::row).toList();
    }

    private FactorResetRow row(FactorReset reset) {
        return reset.row(vault.open("factor_reset", "reason_p2", reset.id(), reset.reason()));
    }

    private FactorReset find(UUID id) {
        FactorReset reset = em.find(FactorReset.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (reset == null || !reset.organization().equals(caller.organization())) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
        return reset;
    }
}
