package org.tanggol.launch;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The lines launcher and server exchange over the server's input and output. Settings travel this way because a command line or an
 * environment can be read by others. Values are Base64, so a line break in one cannot look like the next line.
 */
final class Channel {
    static final String MARK = "tanggol:";
    /** Launcher to server: all settings are told. */
    static final String SETTINGS_END = "settings-end";
    /** Launcher to server: the database listens, its tables can be prepared. */
    static final String DATABASE_UP = "database-up";
    /** Server to launcher: the tables are as the application needs them, it comes up next. */
    static final String PREPARED = "prepared";
    /** Server to launcher: a sentence for the person at the keyboard that says why the database cannot be used. */
    static final String REFUSAL = "refusal";
    /** Server to launcher: the application answers. */
    static final String STARTED = "started";
    /** Server to launcher: why it does not; the log says more. */
    static final String FAULT = "fault";
    /** Server to launcher: why the server itself did not come up. Nothing of the application has run, and another try may succeed. */
    static final String UNBOOTED = "unbooted";
    static final String SIGN_INS = "sign-ins";
    static final String SETUP_LINK_NEEDED = "setup-link-needed";

    private Channel() {
    }

    record Line(String name, String value) {
    }

    static String line(String name, String value) {
        return MARK + name + ' ' + Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<Line> read(String line) {
        int blank = line.indexOf(' ');
        if (!line.startsWith(MARK) || blank < 0) {
            return Optional.empty();
        }
        return Optional.of(new Line(line.substring(MARK.length(), blank),
            new String(Base64.getDecoder().decode(line.substring(blank + 1)), StandardCharsets.UTF_8)));
    }
}
