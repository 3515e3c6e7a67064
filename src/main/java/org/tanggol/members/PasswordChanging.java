package org.tanggol.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.tanggol.access.Caller;
import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** A member changes their own password. */
@ApplicationScoped
@Transactional
public class PasswordChanging {

    @PersistenceContext
    EntityManager em;

    @Inject
    MemberReading reading;

    @Inject
    Passwords passwords;

    @Inject
    SignInThrottle throttle;

    @Inject
    Devices devices;

    @Inject
    OtherSessions others;

    @Inject
    Directory directory;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    /**
     * Ends every other session of the member.
     *
     * @return the ticket with which this session goes on
     * @throws RuleViolation PASSWORD_WRONG, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_COMMON, SIGN_IN_THROTTLED, SIGN_IN_CROWDED
     */
    @Requires(Permission.OWN_ACCOUNT)
    public SignIn.Ticket change(SignIn.Ticket ticket, String current, String password, Visit visit) {
        Member member = reading.find(caller.member());
        requireRight(member, current, visit);
        choose(member, password);
        others.end(ticket);
        audit.record(AuditAction.PASSWORD_CHANGED, null, member.id().value());
        directory.forget();
        return new SignIn.Ticket(ticket.member(), ticket.organization(), member.signInEpoch(), ticket.session());
    }

    /** The caller shows the password they have. */
    void requireRight(Member member, String current, Visit visit) {
        byte[] device = visit.device() == null ? null : Tokens.hash(visit.device());
        SignInThrottle.Try tried = new SignInThrottle.Try(reading.email(member), visit.network(), devices.isKnown(member.id(), device) ? device : null);
        throttle.requireFree(tried);
        if (!passwords.matches(member.passwordHash(), current)) {
            throttle.countWrong(tried);
            throw new RuleViolation(Rule.PASSWORD_WRONG, "current");
        }
        throttle.countRight(tried);
    }

    /** The rules are milder for whoever has a second factor. */
    void choose(Member member, String password) {
        Authenticator authenticator = em.find(Authenticator.class, member.id().value());
        boolean enrolled = authenticator != null && authenticator.isConfirmed();
        member.choosePassword(passwords.hash(password, enrolled ? Passwords.WITH_SECOND_FACTOR : Passwords.ALONE, context(member.id())));
    }

    private List<String> context(MemberId id) {
        Member member = reading.find(id);
        List<String> context = new ArrayList<>(List.of(reading.name(member), reading.email(member)));
        for (OrganizationId organization : reading.memberships(id).keySet()) {
            context.add(reading.organization(organization).name());
        }
        return context;
    }
}
