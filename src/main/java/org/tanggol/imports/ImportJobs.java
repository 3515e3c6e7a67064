package org.tanggol.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tanggol.access.Caller;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Permission;
import org.tanggol.access.Standing;
import org.tanggol.members.ActingLater;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.jobs.Job;
import org.tanggol.platform.jobs.PassingFaults;

/**
 * Checks, commits and takes back imports, whatever is due by the state. A second run finds the state moved on and does nothing;
 * a run after a crash finds it as it was and does it all.
 */
@ApplicationScoped
public class ImportJobs implements Job {

    /** Name of the job. */
    static final String NAME = "import";
    private static final int TRIES = 5;
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final Logger LOG = Logger.getLogger(ImportJobs.class.getName());

    @Inject
    ImportWork work;

    @Inject
    ImportOrders orders;

    @Inject
    ActingLater actors;

    @Inject
    Caller caller;

    @Override
    public String name() {
        return NAME;
    }

    static String instance(OrganizationId organization, ImportId id) {
        return organization + "/" + id;
    }

    @Override
    @ActivateRequestContext
    public void run(String instance) {
        String[] parts = instance.split("/");
        OrganizationId organization = OrganizationId.fromString(parts[0]);
        ImportId id = ImportId.fromString(parts[1]);
        Optional<ImportOrders.Order> order = orders.of(organization, id);
        if (order.isEmpty() || !order.get().state().isRunning()) {
            return;
        }
        Optional<Standing> asker = actors.standing(organization, order.get().member(), order.get().client());
        if (asker.isEmpty() || !asker.get().permissions().contains(Permission.IMPORT_RECORDS)) {
            orders.stop(organization, id, "ASKER_GONE");
            return;
        }
        caller.is(asker.get());
        try {
            step(id, order.get().state(), asker.get());
        } catch (RuleViolation e) {
            LOG.log(Level.INFO, "Import {0} stopped: {1}", new Object[] {id, e.rule()});
            work.stopped(id, e.rule().name());
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Import " + id + " stopped", e);
            work.stopped(id, "FAULT");
        }
    }

    /** Each step is one transaction, so that what passes may be tried again: nothing is left of the first try. */
    private void step(ImportId id, ImportState state, Standing asker) {
        for (int tried = 1;; tried++) {
            try {
                switch (state) {
                    case CHECKING -> work.check(id);
                    case COMMITTING -> work.commit(id);
                    default -> work.undo(id);
                }
                return;
            } catch (RuleViolation e) {
                throw e;
            } catch (RuntimeException e) {
                if (tried == TRIES || !PassingFaults.is(e)) {
                    throw e;
                }
                LOG.log(Level.WARNING, "Import " + id + " is tried again", e);
                pause(tried);
                caller.is(asker);       // nothing of what the first try met is remembered
            }
        }
    }

    /** Twice as long each time: what stands in the way is there for a moment, or for some seconds. */
    private static void pause(int tried) {
        try {
            Thread.sleep(FIRST_PAUSE_MILLIS << tried - 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server stops", e);
        }
    }
}
