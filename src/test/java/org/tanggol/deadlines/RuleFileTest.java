package org.tanggol.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanggol.deadlines.RuleProblem.Kind;
import org.tanggol.platform.Rule;

/** A rule file is taken whole or not at all, and whoever has to mend it is told every line. */
class RuleFileTest {

    private static final String HEAD = """
        schema_version: 1
        triggers:
          decision: decision
          order: decision
        rules:
        """;

    /** Where the first rule begins, and how many lines a rule has. */
    private static final int FIRST = 6;
    private static final int LINES = 22;

    static String file(String... rules) {
        return HEAD + String.join("", rules);
    }

    static String rule(String id, String family, String period, String litigation) {
        return """
            - id: %s
              family: %s
              name: A rule
              trigger: decision
              period: %s
              unit: calendar_day
              direction: after
              roll: forward
              measured_at: receipt
              acting_party: respondent or DHS
              authority: 8 CFR 1
              applies_to: all
              effective_from: null
              effective_to: null
              version_selected_by: trigger_date
              in_force: true
              litigation_status: %s
              litigation_note: A v. B (D.D.C. 2026-03-08)
              warn_days_before: [7, 1]
              status: verified
              evidence: primary
              sources: [a book]
            """.formatted(id, family, period, litigation);
    }

    private static String one(String from, String to) {
        String rule = rule("A_30", "A", "30", "none");
        assertThat(rule).contains(from);
        return file(rule.replace(from, to));
    }

    private static List<RuleProblem> problems(String yaml) {
        return catchThrowableOfType(RulesRefused.class, () -> RuleBook.parse(yaml)).problems();
    }

    @Test
    void theProgramsOwnRulesAreAllRead() {
        RuleBook book = RuleBook.bundled();
        assertThat(book.rules()).hasSize(58).allSatisfy(rule -> assertThat(rule.authority().citation()).isNotBlank());
        assertThat(book.rules().stream().filter(rule -> !rule.isControlling())).extracting(DeadlineRule::id)
            .containsExactly("BIA_APPEAL_10_IFR2026", "BIA_APPEAL_IFR2026_ASYLUM_30");
        assertThat(book.rules().stream().filter(rule -> !rule.authority().isVerified())).extracting(DeadlineRule::id)
            .containsExactly("AUTOSTAY_APPEAL_10BD", "CF_INTERVIEW_WAIT", "HABEAS_NONE", "CUSTODY_DETERMINATION_48H");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "unit: calendar_day; unit: fortnight; 5; WORD_UNKNOWN; unit",
        "authority: 8 CFR 1; authority: null; 10; FIELD_MISSING; authority",
        "authority: 8 CFR 1; authority: ' '; 10; FIELD_MISSING; authority",
        "authority: 8 CFR 1; autority: 8 CFR 1; 10; FIELD_UNKNOWN; autority",
        "family: A; id: A; 1; FIELD_TWICE; id",
        "sources: [a book]; sources: a book; 21; NOT_A_LIST; sources",
        "name: A rule; name: [A rule]; 2; NOT_ONE_VALUE; name",
        "effective_to: null; effective_to: 2026-02-30; 13; NOT_A_DATE; effective_to",
        "period: 30; period: thirty; 4; NOT_A_NUMBER; period",
        "period: 30; period: -30; 4; NOT_A_NUMBER; period",
        "period: 30; period: 99999; 4; NOT_A_NUMBER; period",
        "period: 30; period: null; 4; PERIOD_UNFIT; period",
        "unit: calendar_day; unit: none; 4; PERIOD_UNFIT; period",
        "direction: after; direction: sideways; 6; WORD_UNKNOWN; direction",
        "in_force: true; in_force: perhaps; 15; NOT_YES_OR_NO; in_force",
        "trigger: decision; trigger: decission; 3; TRIGGER_UNKNOWN; trigger",
        "acting_party: respondent or DHS; acting_party: the dog; 9; WORD_UNKNOWN; acting_party",
        "unit: calendar_day; unit: hour; 7; ROLL_UNFIT; roll",
        "litigation_note: A v. B (D.D.C. 2026-03-08); counting: from_the_clock_time_of_the_trigger; 17; COUNTING_UNFIT; counting",
        "warn_days_before: [7, 1]; warn_days_before: [soon]; 18; NOT_A_NUMBER; warn_days_before"
    })
    void saysLineRuleFieldAndReason(String from, String to, int line, Kind kind, String field) {
        assertThat(problems(one(from, to))).contains(new RuleProblem(FIRST + line, "A_30", field, kind, valuesOf(one(from, to), kind)));
    }

    private static List<Object> valuesOf(String yaml, Kind kind) {
        return problems(yaml).stream().filter(problem -> problem.kind() == kind).findFirst().orElseThrow(() -> new AssertionError(problems(yaml))).values();
    }

    @Test
    void twoVersionsThatGovernOnOneDayAreRefused() {
        String first = rule("A_30", "A", "30", "none").replace("effective_to: null", "effective_to: 2026-03-09");
        String second = rule("A_20", "A", "20", "none").replace("effective_from: null", "effective_from: 2026-03-09");
        assertThat(problems(file(first, second))).extracting(RuleProblem::line, RuleProblem::rule, RuleProblem::kind, RuleProblem::values)
            .containsExactly(tuple(FIRST + LINES + 12, "A_20", Kind.OVERLAP, List.of("A_30", "A")));
        assertThat(RuleBook.parse(file(first, second.replace("2026-03-09", "2026-03-10"))).rules()).hasSize(2);
    }

    @Test
    void versionsForDifferentCasesMayGovernOnOneDay() {
        String first = rule("A_30", "A", "30", "none").replace("applies_to: all", "applies_to: all\n  requires: [detained]");
        String second = rule("A_20", "A", "20", "none").replace("applies_to: all", "applies_to: all\n  excludes: [detained]");
        assertThat(RuleBook.parse(file(first, second)).rules()).hasSize(2);
    }

    @Test
    void versionsOfOneFamilyAreSelectedByTheSameDay() {
        String second = rule("A_20", "A", "20", "vacated").replace("version_selected_by: trigger_date", "version_selected_by: deadline_set_on");
        assertThat(problems(file(rule("A_30", "A", "30", "none"), second))).extracting(RuleProblem::kind).containsExactly(Kind.SELECTION_MIXED);
    }

    @Test
    void litigationNeedsItsCase() {
        String silent = rule("A_30", "A", "30", "vacated").replace("  litigation_note: A v. B (D.D.C. 2026-03-08)\n", "");
        assertThat(problems(file(silent))).extracting(RuleProblem::line, RuleProblem::kind).containsExactly(tuple(FIRST + 16, Kind.LITIGATION_WITHOUT_NOTE));
    }

    @Test
    void aCircleOfReferencesIsRefused() {
        String a = rule("A", "A", "30", "none") + "  also_compute: [B]\n";
        String b = rule("B", "B", "20", "none") + "  also_compute: [C]\n";
        String c = rule("C", "C", "10", "none");
        assertThat(RuleBook.parse(file(a, b, c)).rules()).hasSize(3);
        assertThat(problems(file(a, b, c + "  also_compute: [A]\n"))).extracting(RuleProblem::line, RuleProblem::rule, RuleProblem::kind).containsExactly(
            tuple(FIRST + LINES, "A", Kind.CYCLE), tuple(FIRST + 2 * LINES + 1, "B", Kind.CYCLE), tuple(FIRST + 3 * LINES + 2, "C", Kind.CYCLE));
        assertThat(problems(file(c + "  also_compute: [C]\n"))).extracting(RuleProblem::kind).containsExactly(Kind.CYCLE);
        assertThat(problems(file(a))).extracting(RuleProblem::kind).containsExactly(Kind.REFERENCE_UNKNOWN);
    }

    @Test
    void anIdStandsOnce() {
        assertThat(problems(file(rule("A", "A", "30", "none"), rule("A", "B", "30", "none")))).extracting(RuleProblem::line, RuleProblem::kind, RuleProblem::values)
            .containsExactly(tuple(FIRST + LINES, Kind.ID_TWICE, List.of(FIRST)));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        String first = rule("A_30", "A", "30", "none").replace("unit: calendar_day", "unit: fortnight").replace("status: verified", "status: maybe");
        assertThat(problems(file(first, rule("B", "B", "x", "none")))).extracting(RuleProblem::rule, RuleProblem::field)
            .containsExactly(tuple("A_30", "unit"), tuple("A_30", "status"), tuple("B", "period"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "rules: [", "schema_version: 2\nrules: [a]", "schema_version: 1", "schema_version: 1\nrules: []", "schema_version: 1\nrules: [x]", "a: &a [*a]\n",
        "schema_version: 1\nrules:\n- &x\n  id: *x\n", "schema_version: 1\n'unterminated"})
    void whatIsNoRuleFileIsRefusedInWords(String text) {
        assertThat(problems(text)).isNotEmpty().allSatisfy(problem -> assertThat(Examples.ENGLISH.problem(problem)).startsWith("Line ").doesNotContain("{"));
    }

    @Test
    void aTextOfNothingButBracketsIsRefused() {
        assertThat(problems("[".repeat(100_000))).extracting(RuleProblem::line, RuleProblem::kind).containsExactly(tuple(1, Kind.NOT_A_RULE_FILE));
    }

    @Test
    void aProblemIsSaidInBothLanguages() {
        RuleProblem problem = problems(one("period: 30", "period: thirty")).get(0);
        assertThat(Wording.of("en").problem(problem)).isEqualTo("Line 10, A_30, period: Write a whole number from 0 to 10000.");
        assertThat(Wording.of("es").problem(problem)).isEqualTo("Línea 10, A_30, period: Escriba un número entero de 0 a 10000.");
    }

    @Test
    void aRefusedFileLeavesTheOldRulesAsTheyWere() {
        RuleBook old = RuleBook.parse(file(rule("A_30", "A", "30", "none")));
        String version = old.version();
        assertThatThrownBy(() -> RuleBook.parse(file(rule("A_30", "A", "31", "none"), rule("A_30", "A", "32", "none")))).isInstanceOf(RulesRefused.class);
        assertThat(old.version()).isEqualTo(version);
        assertThat(old.rule("A_30").period().amount()).hasValue(30);
    }

    @Test
    void anotherTextIsAnotherVersionAndAnotherLayoutIsNot() {
        RuleBook book = RuleBook.parse(file(rule("A_30", "A", "30", "none"), rule("B", "B", "5", "none")));
        RuleBook laidOut = RuleBook.parse(file(rule("B", "B", "5", "none"), "# a remark\n" + rule("A_30", "A", "'30'", "none").replace("[7, 1]", "\n  - 7\n  - 1")));
        RuleBook changed = RuleBook.parse(file(rule("A_30", "A", "31", "none"), rule("B", "B", "5", "none")));
        assertThat(laidOut).isEqualTo(book);
        assertThat(changed.version()).isNotEqualTo(book.version()).startsWith("1-");
        assertThat(changed.rule("A_30").version()).isNotEqualTo(book.rule("A_30").version());
        assertThat(changed.rule("B").version()).isEqualTo(book.rule("B").version());
    }

    @Test
    void anUnknownRuleIsNamedAsSuch() {
        assertThatThrownBy(() -> RuleBook.bundled().rule("NO_SUCH_RULE")).hasFieldOrPropertyWithValue("rule", Rule.RULE_UNKNOWN);
    }
}
