package org.tanggol.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What hangs on a case file moves with it: a table that comes later and is forgotten here would be left with a file nobody sees. */
class BelongingTest {

    private static final Pattern COLUMN_LATER = Pattern.compile("alter table (\\w+) [^;]*?add column (\\w+_p2) [^;]*;");
    private static final Pattern TABLE = Pattern.compile("create table (\\w+) \\((.*?)\\n\\)", Pattern.DOTALL);
    /** The person is joined field by field; what was done, told, imported or purged stays under the id it was done under;
     * what one file was shared as is not shown of the two together. */
    private static final Set<String> ELSEWHERE = Set.of("person", "audit_event", "change_event", "import_entry", "import_effect", "sharing_grant", "tombstone");

    /** Closed with the organization's key, which the file that stays shares with the one that goes. */
    private static final Set<String> OF_THE_ORGANIZATION = Set.of("emergency_access");

    private static Map<String, String> tables() throws IOException {
        Map<String, String> tables = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("db/migration"))) {
            for (Path file : files.sorted().toList()) {
                Matcher later = COLUMN_LATER.matcher(Files.readString(file));
                while (later.find()) {
                    tables.computeIfPresent(later.group(1), (table, columns) -> columns + ",\n  " + later.group(2));
                }
                Matcher table = TABLE.matcher(Files.readString(file));
                while (table.find()) {
                    if (table.group(2).contains("file_id ") && !ELSEWHERE.contains(table.group(1))) {
                        tables.put(table.group(1), table.group(2));
                    }
                }
            }
        }
        return tables;
    }

    @Test
    void everyTableThatHangsOnAFileMovesWithIt() throws IOException {
        assertThat(Arrays.stream(Belonging.values()).map(Belonging::table)).containsExactlyInAnyOrderElementsOf(tables().keySet());
    }

    @Test
    void everyConfidentialColumnIsClosedAnew() throws IOException {
        Map<String, String> tables = tables();
        for (Belonging kind : Belonging.values()) {
            Set<String> columns = Pattern.compile("(\\w+_p2)").matcher(tables.get(kind.table())).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
            if (OF_THE_ORGANIZATION.contains(kind.table())) {
                columns.clear();
            }
            assertThat(new TreeSet<>(kind.texts())).as(kind.table()).isEqualTo(columns);
            assertThat(kind.isVersioned()).as(kind.table()).isEqualTo(Pattern.compile("\\n  version ").matcher(tables.get(kind.table())).find());
            assertThat(kind.isDated()).as(kind.table()).isEqualTo(tables.get(kind.table()).contains("updated_at "));
        }
    }
}
