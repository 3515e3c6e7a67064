package org.tanggol.launch;

import java.nio.file.Path;
import java.util.List;

/**
 * What stands on the command line after {@code rotate-keys}.
 *
 * @param organization id or name; null for every organization
 * @param root         whether it is the root key that changes
 * @param oldRoot      where the old root key goes; null when it is destroyed
 */
record RotateOptions(Path data, String organization, boolean root, Path oldRoot, boolean help) {
    static final String COMMAND = "rotate-keys";
    static final String USAGE = """
            Usage: java -jar tanggol.jar rotate-keys [options]

            Makes a new data key for each organization, closes with it all that the old one closed, and destroys the old one. May be
            done while Tanggol runs; after a kill type the same again. Ends with 0 when all is done and opens; otherwise the last line
            says what was in the way.

              --data DIR              folder that keeps the data (tanggol-data)
              --organization NAME     this organization only, by name or id
              --root                  change the root key instead; one of these two must be said:
              --old-root FILE           keep the old root key in this file, for backups made before
              --destroy-old-root        keep it nowhere: nobody can open those backups any more
              --help                  show this text

            The environment names a database of your own and the root key file, as it does for the start.
            """;

    /** @throws LaunchFault for options that do not exist, miss a value or do not go together */
    static RotateOptions parse(List<String> arguments) {
        Path data = Path.of("tanggol-data");
        String organization = null;
        boolean root = false;
        Path oldRoot = null;
        boolean destroy = false;
        boolean help = false;
        Arguments rest = new Arguments(COMMAND, arguments);
        while (rest.hasNext()) {
            switch (rest.next()) {
                case "--help", "-h" -> help = rest.flag();
                case "--data" -> data = rest.path();
                case "--organization" -> organization = rest.value();
                case "--root" -> root = rest.flag();
                case "--old-root" -> oldRoot = rest.path();
                case "--destroy-old-root" -> destroy = rest.flag();
                default -> throw rest.unknown();
            }
        }
        if (root && (oldRoot == null) == !destroy) {
            throw new LaunchFault("With --root say either --old-root FILE or --destroy-old-root: backups made before need the old root key.");
        }
        if (root ? organization != null : oldRoot != null || destroy) {
            throw new LaunchFault("--organization is for data keys, --old-root and --destroy-old-root are for --root.");
        }
        return new RotateOptions(data.toAbsolutePath().normalize(), organization, root, oldRoot, help);
    }
}
