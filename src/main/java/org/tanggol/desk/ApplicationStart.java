package org.tanggol.desk;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tanggol.confidential.TextInClear;
import org.tanggol.desk.demo.DemoLoading;
import org.tanggol.platform.jobs.Jobs;

/**
 * Starts the application: opens the keys, loads reference data, and for a demonstration fictional people. Tells the
 * launcher how it went by system properties, because launcher and application know nothing else of each other.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ApplicationStart {

    private static final Logger LOG = Logger.getLogger(ApplicationStart.class.getName());

    @Inject
    StartSteps steps;

    @Inject
    TextInClear inClear;

    @Inject
    DemoLoading demo;

    @Inject
    Jobs jobs;

    @PostConstruct
    void start() {
        Config config = ConfigProvider.getConfig();
        try {
            steps.openKeys();
            while (steps.closeSomeText()) {
                LOG.info("Closed a part of the text that an earlier version kept in clear");
            }
            inClear.wipe();
            steps.applyTombstones();
            steps.loadReference();
            if (config.getOptionalValue("tanggol.demo", Boolean.class).orElse(false)) {
                demo.load().ifPresent(signIns -> System.setProperty("tanggol.signins", signIns));
            } else {
                steps.offerSetUp(config.getOptionalValue("tanggol.setup.token", String.class)).ifPresent(x -> System.setProperty("tanggol.setup.link.needed", "true"));
            }
            jobs.start();
            System.setProperty("tanggol.started", "true");
        } catch (IOException e) {
            System.setProperty("tanggol.start.fault", e.getMessage());
            throw new IllegalStateException(e);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The application did not start", e);
            System.setProperty("tanggol.start.fault", "The application did not start (" + e.getClass().getSimpleName() + "); the server's log says more.");
            throw e;
        }
    }
}
