package org.tanggol.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tanggol.access.AtTheDoor;
import org.tanggol.access.MemberId;
import org.tanggol.access.Open;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Role;
import org.tanggol.access.Standing;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * Recognising members: by e-mail and password at the door, and by what the session holds on every later request. The
 * answer to a wrong name, a wrong password and a shut-out account is one and the same, and takes equally long.
 */
@ApplicationScoped
@Transactional
public class SignIn {

    private static final Duration FRESH = Duration.ofSeconds(5);

    @Inject
    MemberReading reading;

    @Inject
    Passwords passwords;

    @Inject
    SignInThrottle throttle;

    @Inject
    Clock clock;

    @Inject
    Event<AtTheDoor> door;

    /** What a session keeps: ids and a number only. */
    public record Ticket(MemberId member, OrganizationId organization, int epoch) implements Serializable { }

    private record Known(Instant read, Optional<Standing> standing) { }

    private final Map<Ticket, Known> known = new ConcurrentHashMap<>();

    /**
     * @param network address prefix the request came from
     * @throws RuleViolation SIGN_IN_REFUSED, SIGN_IN_THROTTLED
     */
    @Open("anybody may try to sign in")
    public Ticket byPassword(String email, String password, String network) {
        String account = Emails.normalized(email);
        throttle.requireFree(account, network);
        Member member = account.isEmpty() ? null : reading.byEmail(account);
        boolean right = passwords.matches(member == null || member.state() != MemberState.ACTIVE ? null : member.passwordHash(), password);
        Map<OrganizationId, Set<Role>> memberships = right ? reading.memberships(member.id()) : Map.of();
        if (memberships.isEmpty()) {
            throttle.countWrong(account, network);
            Optional.ofNullable(member).ifPresent(known -> door.fire(new AtTheDoor(AtTheDoor.Kind.SIGN_IN_REFUSED, known.id(), null)));
            throw new RuleViolation(Rule.SIGN_IN_REFUSED);
        }
        throttle.countRight(account);
        door.fire(new AtTheDoor(AtTheDoor.Kind.SIGNED_IN, member.id(), memberships.keySet().iterator().next()));
        return new Ticket(member.id(), memberships.keySet().iterator().next(), member.signInEpoch());
    }

    /** Who a session's ticket stands for now; empty when the session has been ended. Looks again after five seconds. */
    @Open("every request asks who is asking")
    public Optional<Standing> standing(Ticket ticket) {
        Known seen = known.get(ticket);
        Instant now = clock.instant();
        if (seen != null && seen.read().plus(FRESH).isAfter(now)) {
            return seen.standing();
        }
        Optional<Standing> standing = read(ticket);
        if (known.size() > 10_000) {
            known.clear();
        }
        known.put(ticket, new Known(now, standing));
        return standing;
    }

    private Optional<Standing> read(Ticket ticket) {
        Member member = reading.find(ticket.member());
        if (member == null || member.state() != MemberState.ACTIVE || member.signInEpoch() != ticket.epoch()) {
            return Optional.empty();
        }
        Set<Role> roles = reading.memberships(member.id()).get(ticket.organization());
        return roles == null ? Optional.empty() : Optional.of(reading.standing(member, ticket.organization(), roles));
    }

    void forget() {
        known.clear();
    }
}
