package org.tanggol.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.tanggol.access.Caller;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.access.Role;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * Travel mode, for borders and the like: from then on the account opens nothing but itself, in every organization, whatever its owner
 * is made to type. Only somebody else can lift it, an administrator.
 */
@ApplicationScoped
@Transactional
public class Travelling {

    @PersistenceContext
    EntityManager em;

    @Inject
    MemberReading reading;

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

    /** @throws RuleViolation LAST_ADMINISTRATOR when nobody would be left to lift it */
    @Requires(Permission.OWN_ACCOUNT)
    public void begin() {
        begin(caller.member());
    }

    /** For a member who cannot do it any more. */
    @Requires(Permission.ADMINISTER_ORGANIZATION)
    public void beginFor(MemberId id) {
        requireHere(id);
        begin(id);
    }

    private void begin(MemberId id) {
        requireSomebodyToLiftIt(id);
        reading.find(id).travel(clock.instant());
        audit.record(AuditAction.TRAVEL_BEGUN, null, id.value());
        signIn.forget();
    }

    /** @throws RuleViolation SECOND_PERSON_NEEDED for one's own, PROVE_AGAIN */
    @Requires(Permission.ADMINISTER_ORGANIZATION)
    public void lift(MemberId id) {
        proof.requireFresh();
        requireHere(id);
        if (id.equals(caller.member())) {
            throw new RuleViolation(Rule.SECOND_PERSON_NEEDED);
        }
        reading.find(id).arrive();
        audit.record(AuditAction.TRAVEL_LIFTED, null, id.value());
        signIn.forget();
    }

    @Requires(Permission.OWN_ACCOUNT)
    public boolean isOn() {
        return reading.find(caller.member()).isTravelling();
    }

    @Requires(Permission.ADMINISTER_ORGANIZATION)
    public boolean isOnFor(MemberId id) {
        requireHere(id);
        return reading.find(id).isTravelling();
    }

    private void requireHere(MemberId id) {
        if (!reading.memberships(id).containsKey(caller.organization())) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
    }

    private void requireSomebodyToLiftIt(MemberId than) {
        long others = em.createQuery("""
            select count(m) from Membership s join Member m on m.id.value = s.member where s.organization = :organization and s.role = :role
            and m.id.value <> :than and m.state = :active and m.travelSince is null""", Long.class)
            .setParameter("organization", caller.organization().value()).setParameter("role", Role.ORGANIZATION_ADMINISTRATOR)
            .setParameter("than", than.value()).setParameter("active", MemberState.ACTIVE).getSingleResult();
        if (others == 0) {
            throw new RuleViolation(Rule.LAST_ADMINISTRATOR);
        }
    }
}
