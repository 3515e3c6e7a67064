package org.tanggol.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.tanggol.platform.jobs.Job;

/** Runs {@link ImportPurging} several times a day. */
@ApplicationScoped
public class ImportPurgeJob implements Job {

    private static final Duration EVERY = Duration.ofHours(6);

    @Inject
    ImportPurging purging;

    @Override
    public String name() {
        return "import-purge";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    @Override
    public void run(String instance) {
        purging.purge();
    }
}
