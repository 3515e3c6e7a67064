package org.tanggol.platform.jobs;

import java.time.Duration;
import java.util.Optional;

/**
 * A kind of work. It runs on a thread of the server with nobody signed in; at least once, so a second run after a crash must do
 * no harm.
 */
public interface Job {

    /** Name in the table of jobs; never changes. */
    String name();

    /** How long after one run the next one follows; empty for work that is asked for each time. */
    default Optional<Duration> every() {
        return Optional.empty();
    }

    /** @param instance what was asked for, an id; {@code recurring} for work that comes by itself */
    void run(String instance);
}
