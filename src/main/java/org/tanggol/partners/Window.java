package org.tanggol.partners;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * So many requests in so long.
 *
 * @param name as the headers have it
 */
public record Window(String name, int requests, Duration length) {

    /** The name of the first window; others have their length behind it. */
    public static final String CLIENT = "client";

    private static final String FORM = "[1-9]\\d{0,8}/[1-9]\\d{0,8}";

    /**
     * Reads {@code 600/60,60/1}: 600 requests in 60 seconds and 60 in one.
     *
     * @throws IllegalArgumentException for anything else
     */
    static List<Window> read(String text) {
        List<Window> windows = new ArrayList<>();
        for (String one : text.split(",")) {
            String clean = one.strip();
            if (!clean.matches(FORM)) {
                throw new IllegalArgumentException("tanggol.api.limit is requests/seconds, several with commas between, such as 600/60,60/1");
            }
            int slash = clean.indexOf('/');
            int seconds = Integer.parseInt(clean.substring(slash + 1));
            windows.add(new Window(windows.isEmpty() ? CLIENT : CLIENT + "-" + seconds, Integer.parseInt(clean.substring(0, slash)), Duration.ofSeconds(seconds)));
        }
        return windows;
    }

    /** The window in a {@code RateLimit-Policy} header. */
    String policy() {
        return '"' + name + "\";q=" + requests + ";w=" + length.toSeconds();
    }
}
