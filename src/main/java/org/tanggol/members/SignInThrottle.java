package org.tanggol.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * Slows guessing: ten wrong tries for one account, thirty from one network, within fifteen minutes. It counts tries and
 * locks nobody out for longer than that, so that no stranger can shut a caseworker out for a day.
 */
@ApplicationScoped
class SignInThrottle {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_ACCOUNT = 10;
    private static final int PER_NETWORK = 30;
    private static final int KEYS_IN_MEMORY = 50_000;

    @Inject
    Clock clock;

    private final Map<String, Deque<Instant>> wrong = new ConcurrentHashMap<>();

    /** @throws RuleViolation SIGN_IN_THROTTLED with the minutes to wait */
    void requireFree(String account, String network) {
        requireFree("a " + account, PER_ACCOUNT);
        requireFree("n " + network, PER_NETWORK);
    }

    private void requireFree(String key, int limit) {
        Deque<Instant> tries = wrong.get(key);
        if (tries == null) {
            return;
        }
        synchronized (tries) {
            forget(tries);
            if (tries.size() >= limit) {
                long minutes = Math.max(1, Duration.between(clock.instant(), tries.peekFirst().plus(WINDOW)).toMinutes() + 1);
                throw new RuleViolation(Rule.SIGN_IN_THROTTLED, null, minutes);
            }
        }
    }

    void countWrong(String account, String network) {
        if (wrong.size() > KEYS_IN_MEMORY) {
            wrong.clear();
        }
        add("a " + account);
        add("n " + network);
    }

    private void add(String key) {
        Deque<Instant> tries = wrong.computeIfAbsent(key, k -> new ArrayDeque<>());
        synchronized (tries) {
            forget(tries);
            tries.addLast(clock.instant());
        }
    }

    void countRight(String account) {
        wrong.remove("a " + account);
    }

    private void forget(Deque<Instant> tries) {
        Instant oldest = clock.instant().minus(WINDOW);
        while (!tries.isEmpty() && tries.peekFirst().isBefore(oldest)) {
            tries.removeFirst();
        }
    }
}
