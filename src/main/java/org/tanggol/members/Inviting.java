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
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseNumbers;
import org.tanggol.access.MemberId;
import org.tanggol.access.Open;
import org.tanggol.access.Organization;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.access.Role;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.StaffVault;
import org.tanggol.confidential.Vault;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** How members come in: the first administrator over the set-up link, everybody else by invitation. */
@ApplicationScoped
@Transactional
public class Inviting {

    private static final Duration VALID = Duration.ofHours(72);

    @PersistenceContext
    EntityManager em;

    @Inject
    MemberReading reading;

    @Inject
    Passwords passwords;

    @Inject
    PasswordChanging choosing;

    @Inject
    SecondFactor factor;

    @Inject
    StaffVault staff;

    @Inject
    Vault vault;

    @Inject
    Caller caller;

    @Inject
    Proof proof;

    @Inject
    AuditLog audit;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    /** Whether nobody has been set up yet. */
    @Open("asked at start and by the set-up page")
    public boolean isSetUpNeeded() {
        return em.createQuery("select count(m) from Member m", Long.class).getSingleResult() == 0;
    }

    /** Makes the link of the first start valid; the token is printed by the launcher and stored nowhere. */
    @Open("called at start, before anybody can sign in")
    public void offerSetUp(String token) {
        em.createQuery("delete from Invitation i where i.kind = org.tanggol.members.Invitation.Kind.SETUP").executeUpdate();
        em.persist(new Invitation(Tokens.hash(token), Invitation.Kind.SETUP, null, clock.instant().plus(VALID)));
    }

    /** @throws RuleViolation LINK_EXPIRED for a link that is used, old or invented */
    @Open("whoever holds a link may open its page")
    public void requireUsable(String token) {
        find(token, LockModeType.NONE).requireUsable(clock.instant());
    }

    /** The first administrator and the first organization. The administrator is a caseworker as well, until others have come. */
    @Open("whoever holds the set-up link")
    public void setUp(String token, String organizationName, ZoneId zone, String name, String email, String password, Locale language) {
        Instant now = clock.instant();
        Invitation invitation = find(token, LockModeType.PESSIMISTIC_WRITE);
        if (invitation.kind() != Invitation.Kind.SETUP || !isSetUpNeeded()) {
            throw new RuleViolation(Rule.LINK_EXPIRED);
        }
        Organization organization = new Organization(OrganizationId.next(), organizationName, null, zone, now);
        Member member = member(name, email, language, organization.zone(), now);
        member.choosePassword(passwords.hash(password, Passwords.ALONE, List.of(organizationName, name, Emails.normalized(email))));
        invitation.use(now);
        found(organization);
        em.persist(member);
        for (Role role : EnumSet.of(Role.ORGANIZATION_ADMINISTRATOR, Role.CASEWORKER)) {
            em.persist(new Membership(organization.id(), member.id(), role, now));
        }
    }

    /** Stores a new organization and makes its keys. */
    @Open("called by set-up and by the loading of demo data")
    public void found(Organization organization) {
        em.persist(organization);
        em.flush();
        em.persist(new CaseNumbers(organization.id()));
        vault.found(organization.id());
    }

    /**
     * @return the token of the one-time link; shown once to the inviter, who hands it over
     * @throws RuleViolation EMAIL_TAKEN, ROLE_REQUIRED, PROVE_AGAIN
     */
    @Requires(Permission.ADMINISTER_ORGANIZATION)
    public String invite(String name, String email, Set<Role> roles) {
        proof.requireFresh();
        Instant now = clock.instant();
        if (roles.isEmpty()) {
            throw new RuleViolation(Rule.ROLE_REQUIRED, "roles");
        }
        Organization organization = em.find(Organization.class, caller.organization());
        Member member = member(name, email, caller.locale(), organization.zone(), now);
        em.persist(member);
        roles.forEach(role -> em.persist(new Membership(caller.organization(), member.id(), role, now)));
        String token = offer(member.id(), now);
        audit.record(AuditAction.MEMBER_INVITED, null, member.id().value());
        directory.forget();
        return token;
    }

    /** A new link for somebody who lost theirs, or forgot the password; sessions end when it is used. */
    @Requires(Permission.ADMINISTER_ORGANIZATION)
    public String inviteAgain(MemberId id) {
        proof.requireFresh();
        if (!reading.memberships(id).containsKey(caller.organization())) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
        String token = offer(id, clock.instant());
        audit.record(AuditAction.MEMBER_INVITED, null, id.value());
        return token;
    }

    private String offer(MemberId member, Instant now) {
        String token = Tokens.next();
        em.persist(new Invitation(Tokens.hash(token), Invitation.Kind.INVITATION, member, now.plus(VALID)));
        return token;
    }

    /** The invited member chooses a password; after a reset the factors go as well. */
    @Open("whoever holds the invitation")
    public void choosePassword(String token, String password) {
        Instant now = clock.instant();
        Invitation invitation = find(token, LockModeType.PESSIMISTIC_WRITE);
        if (invitation.kind() == Invitation.Kind.SETUP) {
            throw new RuleViolation(Rule.LINK_EXPIRED);
        }
        invitation.requireUsable(now);
        if (invitation.kind() == Invitation.Kind.RECOVERY) {
            factor.forgetFactors(invitation.member());
            em.find(FactorReset.class, invitation.reset()).use(now);
        }
        choosing.choose(reading.find(invitation.member()), password);
        invitation.use(now);
        directory.forget();
    }

    /** A member with a password at once; for demo data. */
    @Open("called by the loading of demo data only, which runs when no member exists")
    public MemberId seat(OrganizationId organization, String name, String email, String password, Set<Role> roles, Locale language, ZoneId zone) {
        Instant now = clock.instant();
        Member member = member(name, email, language, zone, now);
        member.choosePassword(passwords.hash(password, Passwords.ALONE, List.of(name)));
        em.persist(member);
        roles.forEach(role -> em.persist(new Membership(organization, member.id(), role, now)));
        return member.id();
    }

    /** A member of one organization who works in another one too; for demo data. */
    @Open("called by the loading of demo data only, which runs when no member exists")
    public void seatAlso(OrganizationId organization, MemberId member, Set<Role> roles) {
        roles.forEach(role -> em.persist(new Membership(organization, member, role, clock.instant())));
    }

    /** Gives the members of a demonstration a new password; keys are the part of the address before the at sign. */
    @Open("called by the start of a demonstration only")
    public Map<String, MemberId> seated(OrganizationId organization, String password) {
        Map<String, MemberId> seated = new LinkedHashMap<>();
        reading.colleagues(organization).values().stream().filter(colleague -> colleague.email().endsWith(".example")).sorted(Comparator.comparing(Colleague::email))
            .forEach(colleague -> {
                reading.find(colleague.id()).choosePassword(passwords.hash(password, Passwords.ALONE, List.of()));
                seated.put(colleague.email().substring(0, colleague.email().indexOf('@')), colleague.id());
            });
        return seated;
    }

    private Member member(String name, String email, Locale language, ZoneId zone, Instant now) {
        String address = Emails.checked(email);
        String fullName = Checks.requiredText(name, "name", 120);
        if (reading.byEmail(address) != null) {
            throw new RuleViolation(Rule.EMAIL_TAKEN, "email");
        }
        MemberId id = MemberId.next();
        return Member.invite(id, staff.signInIndex(address), staff.close("member", "email_p2", id.value(), address),
            staff.close("member", "name_p2", id.value(), fullName), language, zone, now);
    }

    private Invitation find(String token, LockModeType lock) {
        Invitation invitation = em.find(Invitation.class, Tokens.hash(token == null ? "" : token), lock);
        if (invitation == null) {
            throw new RuleViolation(Rule.LINK_EXPIRED);
        }
        return invitation;
    }
}
