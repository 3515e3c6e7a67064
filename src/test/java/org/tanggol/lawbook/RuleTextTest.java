package org.tanggol.lawbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tanggol.deadlines.DeadlineRule;
import org.tanggol.deadlines.RuleBook;
import org.tanggol.deadlines.RulesRefused;
import org.tanggol.platform.RuleViolation;

/** One rule of the file is read and rewritten by itself; everything else stays letter by letter. */
class RuleTextTest {

    private final String yaml;

    RuleTextTest() throws IOException {
        yaml = Files.readString(Path.of("db/reference/deadlines/deadline_rules.yaml"));
    }

    @Test
    void everyRuleIsFoundAndPutBackAsItWas() {
        for (DeadlineRule rule : RuleBook.bundled().rules()) {
            String lines = RuleText.of(yaml, rule.id());
            assertThat(lines).startsWith("- id: " + rule.id()).doesNotContain("\n- id:");
            assertThat(RuleBook.parse(RuleText.with(yaml, rule.id(), lines)).version()).as(rule.id()).isEqualTo(RuleBook.bundled().version());
        }
    }

    @Test
    void aRuleSwitchedOffAsVacatedIsTheOnlyOneThatChanges() {
        String lines = RuleText.of(yaml, "MTR_REOPEN_90").replace("litigation_status: none", "litigation_status: vacated\n  litigation_note: 'Fictional v. Bondi (D.D.C. 2026-11-30)'");
        RuleBook after = RuleBook.parse(RuleText.with(yaml, "MTR_REOPEN_90", lines));

        RuleDifferences differences = RuleDifferences.of(RuleBook.bundled(), after);
        assertThat(differences.changed()).containsExactly("MTR_REOPEN_90");
        assertThat(differences.added()).isEmpty();
        assertThat(differences.removed()).isEmpty();
        assertThat(after.rule("MTR_REOPEN_90").isControlling()).isFalse();
    }

    @Test
    void linesThatAreNoRuleAreRefusedWithTheirLine() {
        String lines = RuleText.of(yaml, "MTR_REOPEN_90").replace("unit: calendar_day", "unit: fortnight");
        assertThatThrownBy(() -> RuleBook.parse(RuleText.with(yaml, "MTR_REOPEN_90", lines))).isInstanceOfSatisfying(RulesRefused.class,
            refused -> assertThat(refused.problems()).anySatisfy(problem -> assertThat(List.of(problem.rule(), problem.field())).containsExactly("MTR_REOPEN_90", "unit")));
    }

    @Test
    void aRuleThatIsNotThereIsSaidSo() {
        assertThatThrownBy(() -> RuleText.of(yaml, "NO_SUCH_RULE")).isInstanceOf(RuleViolation.class);
    }
}
