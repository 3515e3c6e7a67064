package org.tanggol.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.tanggol.access.Caller;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * When the member who is asking last showed who they are: signing in, or once more in between. Deeds that an unlocked and unwatched
 * screen must not do ask for it (NIST SP 800-63B-4 section 2.2.3 calls it reauthentication). Programs show their token each time.
 */
@RequestScoped
public class Proof {

    /** How long it is good. */
    public static final Duration FRESH = Duration.ofMinutes(5);

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private Instant provedAt;

    /** Called by the door, and when the member has shown it again. */
    public void is(Instant at) {
        provedAt = at;
    }

    public boolean isFresh() {
        return caller.isKnown() && caller.standing().client() != null || provedAt != null && provedAt.plus(FRESH).isAfter(clock.instant());
    }

    /** @throws RuleViolation PROVE_AGAIN */
    public void requireFresh() {
        if (!isFresh()) {
            throw new RuleViolation(Rule.PROVE_AGAIN);
        }
    }
}
