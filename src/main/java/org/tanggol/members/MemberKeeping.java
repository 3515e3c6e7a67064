package org.tanggol.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.tanggol.access.Caller;
import org.tanggol.access.Level;
import org.tanggol.access.MemberId;
import org.tanggol.access.Organization;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.access.Role;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Roles, shutting out and letting in again, the organization's own data, and everybody's own preferences. */
@ApplicationScoped
@Transactional
public class MemberKeeping {

    @PersistenceContext
    EntityManager em;

    @Inject
    MemberReading reading;

    @Inject
    Caller caller;

    @Inject
    Proof proof;

    @Inject
    AuditLog audit;

    @Inject
    Directory directory;

    @Inject
    SignIn signIn;

    @Inject
    Clock clock;

    /** @throws RuleViolation LAST_ADMINISTRATOR, ROLE_REQUIRED, PROVE_AGAIN */
    @Requires(Permission.ADMINISTER_ORGANIZATION)
    public void giveRoles(MemberId id, long seen, Set<Role> roles) {
        proof.requireFresh();
        Member member = member(id, seen);
        if (roles.isEmpty()) {
            throw new RuleViolation(Rule.ROLE_REQUIRED, "roles");
        }
        if (!roles.contains(Role.ORGANIZATION_ADMINISTRATOR)) {
            requireAnotherAdministrator(id);
        }
        em.createQuery("delete from Membership s where s.organization = :organization and s.member = :member")
            .setParameter("organization", caller.organization().value()).setParameter("member", id.value()).executeUpdate();
        roles.forEach(role -> em.persist(new Membership(caller.organization(), id, role, clock.instant())));
        em.lock(member, jakarta.persistence.LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        audit.record(AuditAction.MEMBER_CHANGED, null, id.value());
        forget();
    }

    /** Ends every session of the member at once and refuses new ones. */
    @Requires(Permission.ADMINISTER_ORGANIZATION)
    public void disable(MemberId id, long seen) {
        Member member = member(id, seen);
        requireAnotherAdministrator(id);
        member.disable();
        audit.record(AuditAction.MEMBER_DISABLED, null, id.value());
        forget();
    }

    @Requires(Permission.ADMINISTER_ORGANIZATION)
    public void enable(MemberId id, long seen) {
        member(id, seen).enable();
        audit.record(AuditAction.MEMBER_CHANGED, null, id.value());
        forget();
    }

    @Requires(Permission.ADMINISTER_ORGANIZATION)
    public void describeOrganization(long seen, String name, String chapter, ZoneId zone, String hotlinePhone, Level unassigned) {
        Organization organization = em.find(Organization.class, caller.organization());
        organization.requireVersion(seen);
        organization.describe(name, chapter, zone, hotlinePhone);
        organization.openUnassigned(unassigned);
        audit.record(AuditAction.ORGANIZATION_CHANGED, null, organization.id().value());
        forget();
    }

    /** The caller's own language, zone and theme. */
    @Requires(Permission.OWN_ACCOUNT)
    public void prefer(Locale language, ZoneId zone, Theme theme) {
        Member member = reading.find(caller.member());
        member.prefer(language == null ? member.language() : language, zone == null ? member.zone() : zone, theme == null ? member.theme() : theme);
        forget();
    }

    /** The caller's theme. */
    @Requires(Permission.OWN_ACCOUNT)
    public Theme theme() {
        return reading.find(caller.member()).theme();
    }

    private Member member(MemberId id, long seen) {
        if (!reading.memberships(id).containsKey(caller.organization())) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
        Member member = reading.find(id);
        member.requireVersion(seen);
        return member;
    }

    private void requireAnotherAdministrator(MemberId than) {
        boolean another = reading.colleagues(caller.organization()).values().stream()
            .anyMatch(colleague -> !colleague.id().equals(than) && colleague.isActive() && colleague.roles().contains(Role.ORGANIZATION_ADMINISTRATOR));
        boolean needed = reading.memberships(than).get(caller.organization()).contains(Role.ORGANIZATION_ADMINISTRATOR);
        if (needed && !another) {
            throw new RuleViolation(Rule.LAST_ADMINISTRATOR, "roles");
        }
    }

    private void forget() {
        directory.forget();
        signIn.forget();
    }
}
