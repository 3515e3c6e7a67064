package org.tanggol.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.tanggol.platform.jobs.Job;

/** Takes those off teams whose last day there is over everywhere. What they may see has ended with that day already. */
@ApplicationScoped
public class SeatEndingJob implements Job {

    private static final Duration EVERY = Duration.ofMinutes(10);

    @Inject
    SeatEnding ending;

    @Override
    public String name() {
        return "seat-ending";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    @Override
    public void run(String instance) {
        ending.endThoseOver();
    }
}
