package org.tanggol.launch;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Tells the person at the keyboard what is being done and how long it took. */
final class Progress {
    private static final int WIDTH = 48;
    private final PrintStream out;
    private final long begin = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    /** Does the work; prints its name before, its duration after. */
    <T> T step(String what, Callable<T> work) throws Exception {
        long from = System.nanoTime();
        out.print("  " + what + " " + ".".repeat(Math.max(3, WIDTH - what.length())));
        out.flush();
        boolean done = false;
        try {
            T result = work.call();
            done = true;
            return result;
        } finally {
            out.println(done ? " " + seconds(System.nanoTime() - from) : " failed");
            out.flush();
        }
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    String sinceBegin() {
        return seconds(System.nanoTime() - begin);
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }
}
