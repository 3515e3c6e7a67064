package org.tanggol.launch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What stands on the command line.
 *
 * @param port         0 means any free port
 * @param databasePort 0 means any free port
 */
public record Options(boolean demo, int port, Path data, String bind, int databasePort, boolean help) {
    static final String USAGE = """
            Usage: java -jar tanggol.jar [options]
                   java -jar tanggol.jar verify-audit [options]     verifies the audit log; verify-audit --help says how
                   java -jar tanggol.jar due CASES.csv              computes dates of law; due --help says how

              --demo          load fictional organizations, people and hearings, and print the sign-ins
              --port N        port for the browser (8080; 0 takes any free one)
              --data DIR      folder that keeps the data (tanggol-data)
              --bind ADDRESS  address to listen on (127.0.0.1: this machine only)
              --db-port N     port of the built-in database, on this machine only (any free one)
              --help          show this text

            The environment variables TANGGOL_DB_URL, TANGGOL_DB_USER and TANGGOL_DB_PASSWORD (or TANGGOL_DB_PASSWORD_FILE)
            name a database of your own; docs/operations.md explains these and the others.
            """;

    /** @throws LaunchFault for an option that does not exist or a value that does not fit */
    public static Options parse(List<String> arguments) {
        boolean demo = false;
        boolean help = false;
        int port = 8080;
        int databasePort = 0;
        Path data = Path.of("tanggol-data");
        String bind = "127.0.0.1";
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            String option = equals < 0 ? argument : argument.substring(0, equals);
            String given = equals < 0 ? null : argument.substring(equals + 1);
            switch (option) {
                case "--demo" -> demo = flag(option, given);
                case "--help", "-h" -> help = flag(option, given);
                case "--port" -> port = port(option, value(option, given, rest));
                case "--db-port" -> databasePort = port(option, value(option, given, rest));
                case "--data" -> data = folder(value(option, given, rest));
                case "--bind" -> bind = address(value(option, given, rest));
                default -> throw new LaunchFault("Unknown option " + argument + "; --help shows the options there are.");
            }
        }
        return new Options(demo, port, data.toAbsolutePath().normalize(), bind, databasePort, help);
    }

    private static boolean flag(String option, String given) {
        if (given != null) {
            throw new LaunchFault("Option " + option + " takes no value.");
        }
        return true;
    }

    private static String value(String option, String given, Iterator<String> rest) {
        if (given != null && !given.isEmpty()) {
            return given;
        }
        if (given != null || !rest.hasNext()) {
            throw new LaunchFault("Option " + option + " needs a value; --help shows which.");
        }
        return rest.next();
    }

    private static int port(String option, String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // told below, together with numbers out of range
        }
        throw new LaunchFault("Option " + option + " needs a number from 0 to 65535, not " + value + ".");
    }

    private static Path folder(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException notAPath) {
            throw new LaunchFault("Option --data needs the path of a folder.", notAPath);
        }
    }

    private static String address(String value) {
        try {
            return InetAddress.getByName(value).getHostAddress();
        } catch (UnknownHostException unknown) {
            throw new LaunchFault("Option --bind needs an address of this machine, and " + value + " is not known.", unknown);
        }
    }
}
