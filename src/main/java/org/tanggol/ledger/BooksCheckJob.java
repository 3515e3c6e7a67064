package org.tanggol.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.tanggol.platform.jobs.Job;

/** Once a day, the books of all organizations. */
@ApplicationScoped
public class BooksCheckJob implements Job {

    private static final Duration EVERY = Duration.ofDays(1);

    @Inject
    BooksChecking checking;

    @Override
    public String name() {
        return "books-check";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    @Override
    public void run(String instance) {
        checking.check();
    }
}
