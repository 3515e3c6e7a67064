package org.tanggol.bonds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.tanggol.platform.jobs.Job;

/** Asks every few hours which bonds somebody should ask after. */
@ApplicationScoped
public class BondChaseJob implements Job {

    private static final Duration EVERY = Duration.ofHours(6);

    @Inject
    BondChasing chasing;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "bond-chasing";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    @Override
    public void run(String instance) {
        chasing.round(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
