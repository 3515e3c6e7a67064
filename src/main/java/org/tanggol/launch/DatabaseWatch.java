package org.tanggol.launch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** Starts the built-in database again when it ends before its time: killed for want of memory, say. Not for ever. */
final class DatabaseWatch {
    private static final int TRIES = 3;
    private static final long WITHIN = TimeUnit.MINUTES.toNanos(10);
    private final EmbeddedDatabase database;
    private final Running running;
    private final Progress progress;
    private final Deque<Long> ends = new ArrayDeque<>();

    DatabaseWatch(EmbeddedDatabase database, Running running, Progress progress) {
        this.database = database;
        this.running = running;
        this.progress = progress;
    }

    void begin() {
        Thread watching = new Thread(this::watch, "database watch");
        watching.setDaemon(true);
        watching.start();
    }

    private void watch() {
        try {
            database.process().waitFor();
            while (!running.stopping() && mayTry()) {
                progress.step("The database ended by itself; starting it again", () -> {
                    database.start(running);
                    return null;
                });
                database.process().waitFor();
            }
            if (!running.stopping()) {
                progress.say("The database ended by itself " + TRIES + " times in 10 minutes; Tanggol stops.");
                System.exit(1);
            }
        } catch (Exception fault) {
            if (!running.stopping()) {
                progress.say("The database could not be started again: " + fault.getMessage());
                System.exit(1);
            }
        }
    }

    private boolean mayTry() {
        long now = System.nanoTime();
        ends.add(now);
        ends.removeIf(end -> now - end > WITHIN);
        return ends.size() <= TRIES;
    }
}
