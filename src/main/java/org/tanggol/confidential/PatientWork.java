package org.tanggol.confidential;

import java.sql.Connection;
import java.sql.SQLException;
import org.tanggol.platform.jobs.PassingFaults;

/** Transactions beside a server that works: what collides with one of its own is done again, and what must wait does not stand in its way. */
final class PatientWork {

    private static final int TRIES = 20;
    private static final long PAUSE_MILLIS = 200;

    private PatientWork() { }

    interface Step<T> {
        T run() throws SQLException;
    }

    /** One transaction. */
    static <T> T commit(Connection connection, Step<T> step) throws SQLException {
        for (int tried = 1;; tried++) {
            try {
                T result = step.run();
                connection.commit();
                return result;
            } catch (SQLException e) {
                connection.rollback();
                if (!PassingFaults.isCollision(e) || tried == TRIES) {
                    throw e;
                }
                pause();
            } catch (RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /** Tries until nobody holds what the step wants for itself: a transaction of the server ends within minutes. */
    static boolean whenNobodyHolds(Connection connection, long seconds, Step<Boolean> step) throws SQLException {
        long deadline = System.nanoTime() + seconds * 1_000_000_000L;
        while (true) {
            try {
                boolean done = step.run();
                connection.commit();
                return done;
            } catch (SQLException e) {
                connection.rollback();
                if (!PassingFaults.isCollision(e) || System.nanoTime() > deadline) {
                    throw e;
                }
                pause();
            }
        }
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped", e);
        }
    }
}
