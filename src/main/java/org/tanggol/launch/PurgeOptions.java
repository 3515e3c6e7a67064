package org.tanggol.launch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** What stands on the command line after {@code purge-case}. */
record PurgeOptions(Path data, String organization, String number, boolean help) {
    static final String COMMAND = "purge-case";
    static final String USAGE = """
            Usage: java -jar tanggol.jar purge-case --organization NAME --case NUMBER --for-ever [options]

            Destroys the data key of one case and takes everything of it away, also while Tanggol runs. Nobody can take that back; a
            backup that is restored later is purged again at its start. A legal hold prevents it. Ends with 0 when the case is gone.

              --data DIR           folder that keeps the data (tanggol-data)
              --organization NAME  name or id
              --case NUMBER        as the organization numbers its cases, e.g. 2026-0042
              --for-ever           said by whoever means it
              --help               show this text

            The environment names a database of your own and the folder of tombstones, as it does for the start.
            """;

    /** @throws LaunchFault for options that do not exist, miss a value or are missing */
    static PurgeOptions parse(List<String> arguments) {
        String data = "tanggol-data";
        String organization = null;
        String number = null;
        boolean meant = false;
        boolean help = false;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            String option = equals < 0 ? argument : argument.substring(0, equals);
            String given = equals < 0 ? null : argument.substring(equals + 1);
            switch (option) {
                case "--help", "-h" -> help = true;
                case "--data" -> data = value(option, given, rest);
                case "--organization" -> organization = value(option, given, rest);
                case "--case" -> number = value(option, given, rest);
                case "--for-ever" -> meant = true;
                default -> throw new LaunchFault("Unknown option " + argument + "; " + COMMAND + " --help shows the options there are.");
            }
        }
        if (!help && (organization == null || number == null || !meant)) {
            throw new LaunchFault("Name the case with --organization and --case, and say --for-ever: nobody can take it back.");
        }
        try {
            return new PurgeOptions(Path.of(data).toAbsolutePath().normalize(), organization, number, help);
        } catch (InvalidPathException notAPath) {
            throw new LaunchFault("Option --data needs a path.", notAPath);
        }
    }

    private static String value(String option, String given, Iterator<String> rest) {
        String value = given != null ? given : rest.hasNext() ? rest.next() : "";
        if (value.isBlank()) {
            throw new LaunchFault("Option " + option + " needs a value.");
        }
        return value;
    }
}
