package org.tanggol.launch;

import java.nio.file.Path;
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
        Path data = Path.of("tanggol-data");
        String organization = null;
        String number = null;
        boolean meant = false;
        boolean help = false;
        Arguments rest = new Arguments(COMMAND, arguments);
        while (rest.hasNext()) {
            switch (rest.next()) {
                case "--help", "-h" -> help = rest.flag();
                case "--data" -> data = rest.path();
                case "--organization" -> organization = rest.value();
                case "--case" -> number = rest.value();
                case "--for-ever" -> meant = rest.flag();
                default -> throw rest.unknown();
            }
        }
        if (!help && (organization == null || number == null || !meant)) {
            throw new LaunchFault("Name the case with --organization and --case, and say --for-ever: nobody can take it back.");
        }
        return new PurgeOptions(data.toAbsolutePath().normalize(), organization, number, help);
    }
}
