package org.tanggol.launch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** Reads the options after a command one by one; a value stands behind {@code =} or as the next argument. */
final class Arguments {
    private final Iterator<String> rest;
    private final String command;
    private String argument;
    private String option;
    private String given;

    Arguments(String command, List<String> arguments) {
        this.command = command;
        this.rest = arguments.iterator();
    }

    boolean hasNext() {
        return rest.hasNext();
    }

    /** @return the next option, without its value */
    String next() {
        argument = rest.next();
        int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
        option = equals < 0 ? argument : argument.substring(0, equals);
        given = equals < 0 ? null : argument.substring(equals + 1);
        return option;
    }

    /**
     * An option that is said or not said, so that {@code --for-ever=no} is not taken for a yes.
     *
     * @return true
     * @throws LaunchFault when it comes with a value
     */
    boolean flag() {
        if (given != null) {
            throw new LaunchFault("Option " + option + " takes no value.");
        }
        return true;
    }

    /** @throws LaunchFault when the option has no value */
    String value() {
        return value("a value");
    }

    /** @throws LaunchFault when the option has no value, or one that is no path */
    Path path() {
        try {
            return Path.of(value("a path")).toAbsolutePath().normalize();
        } catch (InvalidPathException notAPath) {
            throw new LaunchFault("Option " + option + " needs a path.", notAPath);
        }
    }

    LaunchFault unknown() {
        return new LaunchFault("Unknown option " + argument + "; " + command + " --help shows the options there are.");
    }

    private String value(String what) {
        String value = given != null ? given : rest.hasNext() ? rest.next() : "";
        if (value.isBlank()) {
            throw new LaunchFault("Option " + option + " needs " + what + ".");
        }
        return value;
    }
}
