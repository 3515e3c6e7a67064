package org.tanggol.notices;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long is waited after an attempt that failed: in all about a night, which a mail server under repair may take. */
public final class Retries {

    private static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(6));
    /** No wait is longer: what claims to wait longer was written by a clock that ran ahead. */
    static final Duration LONGEST = WAITS.get(WAITS.size() - 1);

    private Retries() { }

    /** Empty when it has been tried often enough. */
    public static Optional<Duration> after(int attempts) {
        return attempts <= WAITS.size() ? Optional.of(WAITS.get(attempts - 1)) : Optional.empty();
    }
}
