package org.tanggol.launch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;

/**
 * What is running now, in the order it was started. It is stopped in the opposite order: the server before its database. A stop
 * may come while the start is still under way; then nothing more is started.
 */
public final class Running {
    public interface Part {
        void stop() throws Exception;
    }

    private final Deque<Part> parts = new ArrayDeque<>();
    private boolean stopping;

    /** Starts a part and takes note of it in one go, so that a stop cannot fall between the two. */
    public synchronized <T extends Part> T start(Callable<T> starting) throws Exception {
        if (stopping) {
            throw new LaunchFault("Stopped before the start was complete.");
        }
        T part = starting.call();
        parts.push(part);
        return part;
    }

    synchronized boolean stopping() {
        return stopping;
    }

    /** Stops everything; a second call waits for the first and does nothing. */
    public synchronized void stop() {
        stopping = true;
        while (!parts.isEmpty()) {
            Part part = parts.pop();
            try {
                part.stop();
            } catch (Exception fault) {
                System.err.println("While stopping: " + fault.getMessage());
            }
        }
    }
}
