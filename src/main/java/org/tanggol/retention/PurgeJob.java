package org.tanggol.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tanggol.platform.jobs.Job;

/** Takes away several times a day what is older than each organization keeps it; each case in a transaction of its own. */
@ApplicationScoped
public class PurgeJob implements Job {

    private static final Duration EVERY = Duration.ofHours(6);
    private static final Logger LOG = Logger.getLogger(PurgeJob.class.getName());

    @Inject
    OldRecords old;

    @Inject
    CasePurging cases;

    @Override
    public String name() {
        return "purge";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    @Override
    public void run(String instance) {
        for (UUID organization : old.organizations()) {
            try {
                old.purge(organization);
                purgeCases(organization);
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "Old records of organization " + organization + " were not purged; it is tried again", e);
            }
        }
    }

    private void purgeCases(UUID organization) {
        Instant before = old.casesBefore(organization);
        int purged = before == null ? 0 : 1;
        while (purged > 0) {
            List<UUID> due = old.dueCases(organization, before);
            purged = 0;
            for (UUID file : due) {
                purged += cases.purgeIfDue(organization, file, before) ? 1 : 0;
            }
        }
    }
}
