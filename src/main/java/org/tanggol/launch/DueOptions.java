package org.tanggol.launch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** What stands on the command line after {@code due}. */
record DueOptions(Path cases, String language, boolean help) {
    static final String COMMAND = "due";
    static final String USAGE = """
            Usage: java -jar tanggol.jar due CASES.csv [options]

            Computes the date of every row and prints the rows with due, rule_version and arithmetic. Needs no data folder, database
            or server. The columns rule_id and trigger are needed; zone is for hours, version_date for rules that the day a hearing was
            set selects. A row that has a date in due already is compared with ours. Not legal advice; a lawyer confirms.

              --language LANG  en or es: language of the arithmetic (en)
              --help           show this text

            Ends with 0 when every row has its date, with 1 when one is refused or had another date, each named on the error output,
            with 2 when the file cannot be read. docs/deadlines.md explains columns and words.
            """;

    /** @throws LaunchFault for options that do not exist, miss a value or are missing */
    static DueOptions parse(List<String> arguments) {
        Path cases = null;
        String language = "en";
        boolean help = false;
        Arguments rest = new Arguments(COMMAND, arguments);
        while (rest.hasNext()) {
            String next = rest.next();
            switch (next) {
                case "--help", "-h" -> help = rest.flag();
                case "--language" -> language = language(rest.value());
                default -> {
                    if (next.startsWith("-") || cases != null) {
                        throw rest.unknown();
                    }
                    cases = file(next);
                }
            }
        }
        if (!help && cases == null) {
            throw new LaunchFault("Name the file of cases: due CASES.csv. due --help says more.");
        }
        return new DueOptions(cases, language, help);
    }

    private static String language(String value) {
        if (!value.equals("en") && !value.equals("es")) {
            throw new LaunchFault("Option --language takes en or es.");
        }
        return value;
    }

    private static Path file(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException notAPath) {
            throw new LaunchFault("The file of cases needs a path.", notAPath);
        }
    }
}
