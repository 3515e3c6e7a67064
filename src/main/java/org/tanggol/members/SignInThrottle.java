package org.tanggol.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * Slows guessing. From browsers the account was never used on: ten wrong tries for one account within fifteen minutes and a hundred
 * within a day, thirty from one network within fifteen minutes. A browser the member has signed in on before is counted by itself, ten
 * within fifteen minutes, and by nothing else: whoever guesses from elsewhere, or from the same office, cannot shut the member out.
 * Whether an account exists makes no difference. Counts are in memory: each server has its own, and a start forgets them.
 */
@ApplicationScoped
class SignInThrottle {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofHours(24);
    private static final int PER_ACCOUNT = 10;
    private static final int PER_ACCOUNT_AND_DAY = 100;
    private static final int PER_NETWORK = 30;
    private static final int PER_DEVICE = 10;
    private static final int KEYS_IN_MEMORY = 50_000;

    @Inject
    Clock clock;

    private final Map<String, Deque<Instant>> wrong = new ConcurrentHashMap<>();

    /**
     * A try to show a secret.
     *
     * @param account whose secret it is said to be
     * @param network prefix of the address
     * @param device hash of the browser's cookie when the account has been used on it before, otherwise null
     */
    record Try(String account, String network, byte[] device) {

        private String accountKey() {
            return "a " + account;
        }

        private String networkKey() {
            return "n " + network;
        }

        private String deviceKey() {
            return "d " + Base64.getEncoder().encodeToString(device) + " " + account;
        }
    }

    /** @throws RuleViolation SIGN_IN_THROTTLED with the minutes to wait */
    void requireFree(Try tried) {
        if (tried.device() != null) {
            requireFree(tried.deviceKey(), PER_DEVICE, QUARTER);
        } else {
            requireFree(tried.accountKey(), PER_ACCOUNT, QUARTER);
            requireFree(tried.accountKey(), PER_ACCOUNT_AND_DAY, DAY);
            requireFree(tried.networkKey(), PER_NETWORK, QUARTER);
        }
    }

    private void requireFree(String key, int limit, Duration window) {
        Deque<Instant> tries = wrong.get(key);
        if (tries == null) {
            return;
        }
        synchronized (tries) {
            forget(tries);
            Instant oldest = clock.instant().minus(window);
            Instant[] within = tries.stream().filter(at -> at.isAfter(oldest)).toArray(Instant[]::new);
            if (within.length >= limit) {
                Instant free = within[within.length - limit].plus(window);
                throw new RuleViolation(Rule.SIGN_IN_THROTTLED, null, Math.max(1, Duration.between(clock.instant(), free).toMinutes() + 1));
            }
        }
    }

    void countWrong(Try tried) {
        if (wrong.size() > KEYS_IN_MEMORY) {
            wrong.clear();
        }
        if (tried.device() != null) {
            add(tried.deviceKey());
        } else {
            add(tried.accountKey());
            add(tried.networkKey());
        }
    }

    private void add(String key) {
        Deque<Instant> tries = wrong.computeIfAbsent(key, k -> new ArrayDeque<>());
        synchronized (tries) {
            forget(tries);
            tries.addLast(clock.instant());
        }
    }

    /** Forgets what was mistyped here; what others tried from elsewhere stays counted when the device is a known one. */
    void countRight(Try tried) {
        wrong.remove(tried.device() != null ? tried.deviceKey() : tried.accountKey());
    }

    private void forget(Deque<Instant> tries) {
        Instant oldest = clock.instant().minus(DAY);
        while (!tries.isEmpty() && tries.peekFirst().isBefore(oldest)) {
            tries.removeFirst();
        }
    }
}
