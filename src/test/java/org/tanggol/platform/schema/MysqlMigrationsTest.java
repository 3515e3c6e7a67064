package org.tanggol.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The migrations for MySQL say what those for MariaDB say, with the reserved word in quotes. */
class MysqlMigrationsTest {
    private static final Pattern RESERVED = Pattern.compile("(?<![`\\w])system(?![`\\w])");

    @Test
    void theyDifferInTheQuotesAlone() throws Exception {
        Map<String, String> mysql = texts("/db/migration-mysql");
        assertThat(mysql).hasSizeGreaterThan(1);
        mysql.replaceAll((name, text) -> text.replace("`system`", "system"));
        assertThat(mysql).isEqualTo(texts("/db/migration"));
    }

    @Test
    void noReservedWordIsLeftBare() throws Exception {
        assertThat(RESERVED.matcher("  system varchar(20)").find()).isTrue();
        texts("/db/migration-mysql").forEach((name, text) ->
            assertThat(RESERVED.matcher(text.replaceAll("(?m) *-- .*$", "")).find()).as(name).isFalse());
    }

    private static Map<String, String> texts(String folder) throws IOException, URISyntaxException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of(MysqlMigrationsTest.class.getResource(folder).toURI()))) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
