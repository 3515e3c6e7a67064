package org.tanggol.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Work of the tests: a run goes on until it is let go. */
@ApplicationScoped
public class HeldJob implements Job {

    public static final String NAME = "held job of the tests";
    private static final Semaphore BEGUN = new Semaphore(0);
    private static final CountDownLatch LET_GO = new CountDownLatch(1);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        if (!instance.equals("the same")) {
            throw new IllegalArgumentException("Asked for as \"the same\"");
        }
        BEGUN.release();
        try {
            LET_GO.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for one more run to begin; false where none does within half a minute. */
    public boolean begins() throws InterruptedException {
        return BEGUN.tryAcquire(30, TimeUnit.SECONDS);
    }

    /** Ends the runs that go on, and all to come. */
    public void letGo() {
        LET_GO.countDown();
    }
}
