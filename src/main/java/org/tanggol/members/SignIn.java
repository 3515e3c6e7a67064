package org.tanggol.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tanggol.access.AtTheDoor;
import org.tanggol.access.Level;
import org.tanggol.access.MemberId;
import org.tanggol.access.Open;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Role;
import org.tanggol.access.Standing;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * Recognising members: by e-mail and password at the door, and by what the session holds on every later request. The
 * answer to a wrong name, a wrong password and a shut-out account is one and the same, and takes equally long. The right
 * password begins a session without a single permission, unless everything the member can see is fictional; {@link SecondFactor}
 * lets them in.
 */
@ApplicationScoped
@Transactional
public class SignIn {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofDays(90);

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
    PasskeyDuty passkeys;

    @Inject
    Hosts hosts;

    @Inject
    Clock clock;

    @Inject
    Event<AtTheDoor> door;

    /** What a session keeps: ids, a number, and the random name of its row. */
    public record Ticket(MemberId member, OrganizationId organization, int epoch, String session) implements Serializable {

        @Override
        public String toString() {
            return "Ticket";     // the name is a secret
        }
    }

    /** A sign-in that has begun. @param device what the browser's cookie shall say from now on */
    public record Begun(Ticket ticket, String device) {

        @Override
        public String toString() {
            return "Begun";
        }
    }

    /**
     * Who is asking.
     *
     * @param standing without permissions until the stage is IN
     * @param session id of the row of the session
     * @param provedAt when the member last showed who they are
     * @param warned whether there was a sign-in the member should look at
     * @param others the organizations the member can go to: those they work in, and those that share cases with one of them
     */
    public record Recognised(Standing standing, Stage stage, java.util.UUID session, Instant provedAt, boolean warned, List<House> others) { }

    private record Known(Instant read, Instant seen, Optional<Recognised> recognised) { }

    private final Map<Ticket, Known> known = new ConcurrentHashMap<>();

    /**
     * The first step.
     *
     * @throws RuleViolation SIGN_IN_REFUSED, SIGN_IN_THROTTLED, SIGN_IN_CROWDED
     */
    @Open("anybody may try to sign in")
    public Begun byPassword(String email, String password, Visit visit) {
        String account = Emails.normalized(email);
        Member member = account.isEmpty() ? null : reading.byEmail(account);
        byte[] device = visit.device() == null ? null : Tokens.hash(visit.device());
        SignInThrottle.Try tried = new SignInThrottle.Try(account, visit.network(), member != null && devices.isKnown(member.id(), device) ? device : null);
        throttle.requireFree(tried);
        boolean right = passwords.matches(member == null || member.state() != MemberState.ACTIVE ? null : member.passwordHash(), password);
        Map<OrganizationId, Set<Role>> memberships = right ? reading.memberships(member.id()) : Map.of();
        if (memberships.isEmpty()) {
            throttle.countWrong(tried);
            Optional.ofNullable(member).ifPresent(known -> door.fire(new AtTheDoor(AtTheDoor.Kind.SIGN_IN_REFUSED, known.id(), null)));
            throw new RuleViolation(Rule.SIGN_IN_REFUSED);
        }
        throttle.countRight(tried);
        String browser = visit.device() == null ? Tokens.next() : visit.device();
        String token = Tokens.next();
        Instant now = clock.instant();
        StaffSession session = new StaffSession(Tokens.hash(token), member.id(), memberships.keySet().iterator().next(), visit, Tokens.hash(browser), now);
        if (!isEnrolled(member.id()) && !reading.needsSecondFactor(memberships.keySet())) {
            devices.remember(member.id(), session.deviceHash());      // nobody is told: the members of a demonstration share what they have
            session.admit(SignInFactor.PASSWORD, false, now);
            door.fire(new AtTheDoor(AtTheDoor.Kind.SIGNED_IN, member.id(), session.organization()));
        }
        em.createQuery("delete from StaffSession s where s.member = :member and s.begunAt < :before").setParameter("member", member.id().value())
            .setParameter("before", now.minus(KEPT)).executeUpdate();
        em.persist(session);
        return new Begun(new Ticket(member.id(), session.organization(), member.signInEpoch(), token), browser);
    }

    /**
     * Who a session's ticket stands for now; empty when the session has ended. Looks again after five seconds.
     *
     * @param polling whether the page asks by itself; that does not keep a session alive
     */
    @Open("every request asks who is asking")
    public Optional<Recognised> recognise(Ticket ticket, boolean polling) {
        Known last = known.get(ticket);
        Instant now = clock.instant();
        boolean fresh = last != null && last.read().plus(FRESH).isAfter(now);
        boolean seenLongAgo = !polling && last != null && last.seen() != null && !last.seen().plus(StaffSession.GRAIN).isAfter(now);
        if (fresh && !seenLongAgo) {
            return last.recognised();
        }
        StaffSession session = em.find(StaffSession.class, Tokens.hash(ticket.session()));
        Optional<Recognised> recognised = session == null || session.isOver(now) ? Optional.empty() : read(ticket, session, now);
        if (recognised.isPresent() && !polling) {
            session.seen(now);
        }
        if (known.size() > 10_000) {
            known.clear();
        }
        known.put(ticket, new Known(now, session == null ? null : session.seenAt(), recognised));
        return recognised;
    }

    private Optional<Recognised> read(Ticket ticket, StaffSession session, Instant now) {
        Member member = reading.find(ticket.member());
        if (member == null || member.state() != MemberState.ACTIVE || member.signInEpoch() != ticket.epoch() || !session.member().equals(member.id())) {
            return Optional.empty();
        }
        Map<OrganizationId, Set<Role>> memberships = reading.memberships(member.id());
        Optional<Standing> full = memberships.isEmpty() ? Optional.empty() : standing(member, ticket.organization(), memberships);
        if (full.isEmpty()) {
            return Optional.empty();
        }
        Stage stage = stage(session, memberships);
        Standing standing = stage == Stage.IN ? full.get()
            : new Standing(member.id(), ticket.organization(), null, Set.of(), Set.of(), member.language(), member.zone(), Level.NOTHING);
        return Optional.of(new Recognised(standing, stage, session.id(), session.provedAt(), stage == Stage.IN && isWarned(session, now),
            stage == Stage.IN ? houses(ticket.organization(), memberships) : List.of()));
    }

    /** In order of names; behind the member's own those whose guest they are. */
    private List<House> houses(OrganizationId here, Map<OrganizationId, Set<Role>> memberships) {
        List<House> houses = new ArrayList<>();
        if (memberships.size() > 1 || !memberships.containsKey(here)) {
            memberships.keySet().stream().filter(home -> !home.equals(here)).map(home -> new House(home, reading.organization(home).name(), 0))
                .sorted(Comparator.comparing(House::name)).forEach(houses::add);
        }
        hosts.of(memberships).stream().filter(host -> !host.id().equals(here) && !memberships.containsKey(host.id()))
            .forEach(host -> houses.add(new House(host.id(), host.name(), host.cases())));
        return List.copyOf(houses);
    }

    /** In an organization the member works in, or as a guest of one that shares with such a one; empty in any other. */
    private Optional<Standing> standing(Member member, OrganizationId organization, Map<OrganizationId, Set<Role>> memberships) {
        if (memberships.containsKey(organization)) {
            return Optional.of(reading.standing(member, organization, memberships.get(organization)));
        }
        return hosts.sharedWith(organization, memberships).map(home -> reading.standing(member, home, memberships.get(home)).asGuestOf(organization));
    }

    private Stage stage(StaffSession session, Map<OrganizationId, Set<Role>> memberships) {
        if (!session.isAdmitted()) {
            return isEnrolled(session.member()) ? Stage.CODE : Stage.ENROL;
        }
        return passkeys.isBound(memberships) && !passkeys.has(session.member()) ? Stage.PASSKEY : Stage.IN;
    }

    /** A new device, a right password without a second factor, an administrator who ended a session, or a reset, of which the member has not said yet that they know. */
    private boolean isWarned(StaffSession session, Instant now) {
        return em.createQuery("""
            select count(s) from StaffSession s where s.member = :member and s.id <> :own and (s.endedBy is not null and s.toldAt is null
            or s.readAt is null and (s.newDevice = true or s.factor is null and s.begunAt < :before))""", Long.class)
            .setParameter("member", session.member().value()).setParameter("own", session.id()).setParameter("before", now.minus(SignIns.UNFINISHED_AFTER))
            .getSingleResult() > 0
            || em.createQuery("select count(r) from FactorReset r where r.member = :member and r.toldAt is null and r.droppedAt is null", Long.class)
                .setParameter("member", session.member().value()).getSingleResult() > 0;
    }

    private boolean isEnrolled(MemberId member) {
        Authenticator authenticator = em.find(Authenticator.class, member.value());
        return authenticator != null && authenticator.isConfirmed();
    }

    void forget() {
        known.clear();
    }
}
