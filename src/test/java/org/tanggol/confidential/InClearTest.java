package org.tanggol.confidential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every column that can hold text in clear stands in docs/security/in-clear.md with what stands in it: one that comes later needs a reason first. */
class InClearTest {

    private static final String TEXT = "(?:varchar|char|text|mediumtext|longtext|json)\\b";
    private static final Pattern TABLE = Pattern.compile("create table (\\w+) \\((.*)\\)", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("\\n\\s+(\\w+)\\s+" + TEXT);
    private static final Pattern ALTERED = Pattern.compile("alter table (\\w+) (.*)", Pattern.DOTALL);
    private static final Pattern ADDED = Pattern.compile("add column (\\w+)\\s+" + TEXT);
    private static final Pattern DROPPED = Pattern.compile("drop column (\\w+)");
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| ([^|]+) \\| [^|]+ \\|");

    @Test
    void everyColumnWithTextInClearHasItsReason() throws IOException {
        Set<String> columns = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("db/migration"))) {
            for (Path file : files.sorted().toList()) {
                for (String statement : Files.readString(file).replaceAll("--[^\\n]*", "").split(";")) {
                    read(statement.strip(), columns);
                }
            }
        }
        Set<String> told = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("docs/security/in-clear.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                Arrays.stream(row.group(2).split(", ")).forEach(column -> told.add(row.group(1) + "." + column.replace("`", "")));
            }
        }
        assertThat(columns).as("the migrations are read").hasSizeGreaterThan(150);
        assertThat(told).isEqualTo(columns);
    }

    private static void read(String statement, Set<String> columns) {
        Matcher table = TABLE.matcher(statement);
        if (table.lookingAt()) {
            COLUMN.matcher(table.group(2)).results().forEach(column -> columns.add(table.group(1) + "." + column.group(1)));
        }
        Matcher altered = ALTERED.matcher(statement);
        if (altered.lookingAt()) {
            DROPPED.matcher(altered.group(2)).results().forEach(column -> columns.remove(altered.group(1) + "." + column.group(1)));
            ADDED.matcher(altered.group(2)).results().forEach(column -> columns.add(altered.group(1) + "." + column.group(1)));
        }
    }
}
