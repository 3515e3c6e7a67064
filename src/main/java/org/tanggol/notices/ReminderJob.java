package org.tanggol.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.tanggol.platform.jobs.Job;

/** Looks once a minute for what is due. Whichever server does: reminders are made once, and what was due while none ran is made now. */
@ApplicationScoped
public class ReminderJob implements Job {

    private static final Duration EVERY = Duration.ofMinutes(1);

    @Inject
    NoticeRound round;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    @Override
    public void run(String instance) {
        round.remind(clock.instant());
    }
}
