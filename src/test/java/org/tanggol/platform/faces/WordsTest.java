package org.tanggol.platform.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tanggol.access.Role;
import org.tanggol.audit.AuditAction;
import org.tanggol.custody.EndKind;
import org.tanggol.docket.HearingType;
import org.tanggol.platform.Rule;
import org.tanggol.work.Part;

class WordsTest {

    private static final Map<String, String> ENGLISH = Words.read("en");
    private static final Map<String, String> SPANISH = Words.read("es");

    @Test
    void bothLanguagesHaveTheSameKeysAndNoEmptyWord() {
        assertThat(new TreeSet<>(SPANISH.keySet())).isEqualTo(new TreeSet<>(ENGLISH.keySet()));
        assertThat(SPANISH.values()).noneMatch(String::isBlank);
    }

    @Test
    void everyRuleAndEveryDeedHasItsWords() {
        assertThat(Arrays.stream(Rule.values()).map(rule -> "rule." + rule.name())).allMatch(ENGLISH::containsKey);
        assertThat(Arrays.stream(AuditAction.values()).map(action -> "audit." + action.name())).allMatch(ENGLISH::containsKey);
    }

    @Test
    void valuesThatPagesShowHaveTheirWords() {
        for (Enum<?>[] values : List.<Enum<?>[]>of(Role.values(), EndKind.values(), HearingType.values(), Part.values())) {
            assertThat(Arrays.stream(values).map(value -> value.getDeclaringClass().getSimpleName() + "." + value.name())).allMatch(ENGLISH::containsKey);
        }
    }

    @Test
    void everyKeyThatAPageNamesExists() throws IOException {
        List<String> missing = new ArrayList<>();
        Pattern key = Pattern.compile("(?:msg\\['|say\\.of\\(')([A-Za-z0-9.]+)'(?:\\]|,|\\))");
        try (Stream<Path> pages = Files.walk(Path.of("src/main/webapp"))) {
            for (Path page : pages.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
                Matcher found = key.matcher(Files.readString(page));
                while (found.find()) {
                    if (!ENGLISH.containsKey(found.group(1))) {
                        missing.add(page + " " + found.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }
}
