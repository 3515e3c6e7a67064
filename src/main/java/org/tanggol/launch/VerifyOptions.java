package org.tanggol.launch;

import java.nio.file.Path;
import java.util.ArrayList;
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
        Arguments rest = new Arguments(COMMAND, arguments);
        while (rest.hasNext()) {
            switch (rest.next()) {
                case "--help", "-h" -> help = rest.flag();
                case "--data" -> data = rest.path();
                case "--checkpoints" -> checkpoints.add(rest.path());
                case "--public-key" -> publicKey = rest.path();
                default -> throw rest.unknown();
            }
        }
        return new VerifyOptions(data, List.copyOf(checkpoints), publicKey, help);
    }

    @Override
    public Path data() {
        return data.toAbsolutePath().normalize();
    }
}
