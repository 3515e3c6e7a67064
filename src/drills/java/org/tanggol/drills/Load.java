package org.tanggol.drills;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Programs that write until they are told to end. What is not acknowledged is sent again under the same key until it is, as a
 * program does that does not know what became of its request.
 */
final class Load {

    private static final int PROGRAMS = 4;
    private static final long BEFORE_AGAIN_MILLIS = 100;

    private final Write write;
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();
    private final AtomicLong repeated = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    /** One request. */
    interface Write {
        /** @param words to be found again @param key sent again with the same key it does the same once @return the id */
        String once(String words, String key) throws Exception;
    }

    Load(Write write) {
        this.write = write;
    }

    void begin() {
        for (int i = 0; i < PROGRAMS; i++) {
            Thread thread = new Thread(() -> {
                while (!over) {
                    go();
                }
            });
            thread.start();
            threads.add(thread);
        }
    }

    private void go() {
        String words = "fictional " + UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        for (boolean done = false; !done;) {
            try {
                acknowledged.put(write.once(words, key), words);
                done = true;
            } catch (Exception e) {
                errors.add(e.toString());
                repeated.incrementAndGet();
                try {
                    Thread.sleep(BEFORE_AGAIN_MILLIS);
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }
    }

    /** Waits for answers to everything that was asked. */
    void end() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Words by the id that was acknowledged. */
    Map<String, String> acknowledged() {
        return acknowledged;
    }

    long repeated() {
        return repeated.get();
    }

    /** What was no acknowledgement. */
    List<String> errors() {
        return List.copyOf(errors);
    }
}
