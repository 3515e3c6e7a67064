package org.tanggol.launch;

/** Why Tanggol cannot start: one sentence for the person at the keyboard that names the thing and the fix. */
public class LaunchFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LaunchFault(String sentence) {
        super(sentence);
    }

    public LaunchFault(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
