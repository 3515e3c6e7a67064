package org.tanggol.launch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What stands on the command line after {@code verify-audit}.
 *
 * @param checkpoints folders of checkpoints; empty for the one beside the data folder
 * @param publicKey   null for the one in the folder of checkpoints
 */
record VerifyOptions(Path data, List<Path> checkpoints, Path publicKey, boolean help) {
    static final String COMMAND = "verify-audit";
    static final String USAGE = """
            Usage: java -jar tanggol.jar verify-audit [options]

            Verifies the audit log of every organization; may be done while Tanggol runs. Ends with 0 when all is as it was
            written, with 1 when something is not, and names the first bad entry of each organization.

              --data DIR         folder that keeps the data (tanggol-data)
              --checkpoints DIR  folder of checkpoints (<data folder>.checkpoints), or a copy from another machine; may be
                                 given several times
              --public-key FILE  public key to verify with (public-key.pem beside the checkpoints)
              --help             show this text

            The environment names a database of your own, as it does for the start.
            """;

    /** @throws LaunchFault for an option that does not exist or a value that is missing */
    static VerifyOptions parse(List<String> arguments) {
        Path data = Path.of("tanggol-data");
        List<Path> checkpoints = new ArrayList<>();
        Path publicKey = null;
        boolean help = false;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            String option = equals < 0 ? argument : argument.substring(0, equals);
            String given = equals < 0 ? null : argument.substring(equals + 1);
            switch (option) {
                case "--help", "-h" -> help = true;
                case "--data" -> data = path(option, given, rest);
                case "--checkpoints" -> checkpoints.add(path(option, given, rest));
                case "--public-key" -> publicKey = path(option, given, rest);
                default -> throw new LaunchFault("Unknown option " + argument + "; " + COMMAND + " --help shows the options there are.");
            }
        }
        return new VerifyOptions(data, List.copyOf(checkpoints), publicKey, help);
    }

    private static Path path(String option, String given, Iterator<String> rest) {
        String value = given != null ? given : rest.hasNext() ? rest.next() : "";
        try {
            if (!value.isEmpty()) {
                return Path.of(value).toAbsolutePath().normalize();
            }
        } catch (InvalidPathException notAPath) {
            throw new LaunchFault("Option " + option + " needs a path.", notAPath);
        }
        throw new LaunchFault("Option " + option + " needs a path.");
    }

    @Override
    public Path data() {
        return data.toAbsolutePath().normalize();
    }
}
