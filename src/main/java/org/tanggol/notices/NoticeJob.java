package org.tanggol.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.tanggol.platform.jobs.Job;

/** Tells news to those who are to hear it next, and sends messages whose time has come. */
@ApplicationScoped
public class NoticeJob implements Job {

    private static final Duration EVERY = Duration.ofSeconds(5);

    @Inject
    NoticeRound round;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    @Override
    public void run(String instance) {
        round.tellNews(clock.instant());
        round.send(clock.instant());
    }
}
