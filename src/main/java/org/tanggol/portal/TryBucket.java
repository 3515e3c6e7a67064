package org.tanggol.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Slows guessing of codes: thirty wrong tries from one address within a quarter of an hour, whichever codes they were of. Counts are in memory: each
 * server has its own, and a start forgets them; what is counted for a code is in the database.
 */
@ApplicationScoped
class TryBucket {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int MOST = 30;
    private static final int ADDRESSES_IN_MEMORY = 50_000;

    @Inject
    Clock clock;

    private final Map<String, Deque<Instant>> wrong = new ConcurrentHashMap<>();

    /** Whether this address has to wait. */
    boolean isFull(String address) {
        Deque<Instant> tries = wrong.get(address);
        if (tries == null) {
            return false;
        }
        synchronized (tries) {
            Instant oldest = clock.instant().minus(WINDOW);
            while (!tries.isEmpty() && !tries.peekFirst().isAfter(oldest)) {
                tries.removeFirst();
            }
            return tries.size() >= MOST;
        }
    }

    void countWrong(String address) {
        if (wrong.size() > ADDRESSES_IN_MEMORY) {
            wrong.clear();
        }
        Deque<Instant> tries = wrong.computeIfAbsent(address, key -> new ArrayDeque<>());
        synchronized (tries) {
            tries.addLast(clock.instant());
        }
    }
}
