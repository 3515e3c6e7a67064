package org.tanggol.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the hash of a place covers. */
class ChainTest {

    private static final UUID ID = UUID.fromString("0190a000-0000-7000-8000-000000000001");

    private static List<Object> row() {
        return new ArrayList<>(List.of(new byte[] {1}, Bytes.of(ID), LocalDateTime.of(2026, 11, 25, 1, 14, 47, 123_456_000), new byte[] {2}, "clinic", "FILE_OPENED", new byte[] {3},
            new byte[] {4}, "A\u001fB", new byte[] {5}, new byte[] {6}));
    }

    private static Entry entry(List<Object> row) {
        ResultSet set = (ResultSet) Proxy.newProxyInstance(ChainTest.class.getClassLoader(), new Class<?>[] {ResultSet.class}, (self, method, arguments) -> row.get((int) arguments[0] - 1));
        try {
            return Entry.read(set, 1);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Entry with(int column, Object value) {
        List<Object> row = row();
        row.set(column, value);
        return entry(row);
    }

    @Test
    void everyColumnOfTheTableIsCovered() throws IOException {
        Set<String> columns = new LinkedHashSet<>();
        try (Stream<Path> migrations = Files.list(Path.of("db/migration"))) {
            for (Path migration : migrations.sorted().toList()) {
                String text = Files.readString(migration);
                Matcher created = Pattern.compile("create table audit_event \\((.*?)\\n\\)", Pattern.DOTALL).matcher(text);
                while (created.find()) {
                    Matcher line = Pattern.compile("\\n  (\\w+) +(?:binary|varbinary|varchar|datetime|bigint)").matcher(created.group(1));
                    while (line.find()) {
                        columns.add(line.group(1));
                    }
                }
                Matcher added = Pattern.compile("alter table audit_event add column (\\w+)").matcher(text);
                while (added.find()) {
                    columns.add(added.group(1));
                }
            }
        }

        assertThat(columns).as("a new column needs a new form of what is hashed").containsExactlyElementsOf(Entry.COLUMNS);
    }

    @Test
    void aChangeOfAnyColumnIsAnotherHash() {
        byte[] before = Link.hash(1, Link.beginning(), entry(row()));
        List<Object> others = List.of(new byte[] {9}, Bytes.of(UUID.randomUUID()), LocalDateTime.of(2026, 11, 25, 1, 14, 47, 123_457_000), new byte[] {9}, "x", "LIST_OPENED", new byte[] {9},
            new byte[] {9}, "A", new byte[] {9}, new byte[] {9});
        for (int column = 0; column < others.size(); column++) {
            assertThat(Link.hash(1, Link.beginning(), with(column, others.get(column)))).as(Entry.COLUMNS.get(column)).isNotEqualTo(before);
            if (column > 2 && column != 3 && column != 5) {
                assertThat(Link.hash(1, Link.beginning(), with(column, null))).as("nothing in " + Entry.COLUMNS.get(column)).isNotEqualTo(before);
            }
        }
        assertThat(Link.hash(1, Link.beginning(), entry(row()))).isEqualTo(before);
    }

    @Test
    void whatMovesFromOneColumnToTheNextIsNotTheSame() {
        List<Object> one = row();
        one.set(4, "ab");
        one.set(5, "c");
        List<Object> other = row();
        other.set(4, "a");
        other.set(5, "bc");

        assertThat(entry(one).bytes()).isNotEqualTo(entry(other).bytes());
        assertThat(with(8, "").bytes()).as("an empty text is not nothing").isNotEqualTo(with(8, null).bytes());
    }

    @Test
    void aLinkCoversItsNumberAndTheLinkBefore() {
        Link first = Link.after(0, Link.beginning(), entry(row()));
        Link second = Link.after(first.seq(), first.hash(), entry(row()));

        assertThat(second.seq()).isEqualTo(2);
        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(Link.hash(3, first.hash(), entry(row()))).isNotEqualTo(second.hash());
        assertThat(Link.hash(2, Link.beginning(), entry(row()))).isNotEqualTo(second.hash());
    }
}
