package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Accessibility;
import org.tanggol.testing.Pictures;

/** A lawyer switches a rule off as vacated, another puts it in force, and the dates that would move are worked through; none moves by itself. */
class RulesBrowserIT {

    private static final String REOPEN = "Motion to reopen";

    private static StaffPage lawyer(String name) {
        return StaffPage.signedIn(name + "@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
    }

    @Test
    void aRuleSwitchedOffMovesDatesOnlyWhenSomebodyAccepts() {
        StaffPage daniel = lawyer("daniel");
        String docket = daniel.openPerson("Marco") + "&tab=DOCKET";
        daniel.open(docket + "&do=trigger");
        daniel.page().selectOption("#event", "final_administrative_order_entered");
        daniel.page().fill("#at", "2026-11-02");
        daniel.page().locator("#at").blur();
        daniel.page().waitForCondition(() -> daniel.page().locator(".tg-dues li").count() > 0);
        daniel.page().selectOption("#source", "COURT");
        daniel.press("#save");
        String before = daniel.page().innerText("#deadlines");
        assertThat(before).contains(REOPEN).contains("1 Feb 2027");

        daniel.open("/calendar/rules?rule=MTR_REOPEN_90");
        String lines = daniel.page().inputValue("#lines");
        daniel.page().fill("#lines", lines.replace("unit: calendar_day", "unit: fortnight"));
        daniel.press("#rewrite");
        assertThat(daniel.page().innerText("#problems")).contains("MTR_REOPEN_90").contains("unit").containsIgnoringCase("line");
        assertThat(daniel.page().inputValue("#lines")).as("what was typed is kept").contains("fortnight");
        daniel.page().fill("#lines", lines.replace("period: 90", "period: 60"));
        daniel.press("#rewrite");
        assertThat(daniel.page().innerText("#proposal")).contains("MTR_REOPEN_90").contains("cannot put it in force");
        assertThat(daniel.page().locator("#approve").count()).isZero();
        assertThat(Accessibility.faults(daniel.page())).isEmpty();
        Pictures.take(daniel.page(), "rules-proposed");

        StaffPage samira = lawyer("samira");
        samira.open("/calendar/rules");
        samira.press("#approve");
        assertThat(samira.page().innerText("#rules")).contains("Daniel Okafor").contains("Samira Haidari");
        samira.open(docket);
        assertThat(samira.page().innerText("#deadlines")).as("nothing moves by itself").contains("1 Feb 2027");
        samira.page().waitForCondition(() -> {
            samira.open("/calendar/review");
            return samira.page().locator("#items tbody tr").count() > 0;
        });
        String row = "#items tr:has-text('Marco')";
        assertThat(samira.page().innerText(row)).contains(REOPEN).contains("1 Feb 2027").contains("4 Jan 2027");
        assertThat(Accessibility.faults(samira.page())).isEmpty();
        Pictures.take(samira.page(), "dates-review");
        samira.press(row + " button:has-text('Accept')");
        samira.open(docket);
        assertThat(samira.page().innerText("#deadlines")).contains("4 Jan 2027").doesNotContain("1 Feb 2027");
        samira.press("#deadlines tr:has-text('" + REOPEN + "') a[href*='deadline=']");
        assertThat(samira.page().innerText("#history")).contains("The rules changed").contains("Samira Haidari");

        restored(samira, daniel, lines);
    }

    /** Other tests count with the rules of the program. */
    private static void restored(StaffPage samira, StaffPage daniel, String lines) {
        samira.open("/calendar/rules?rule=MTR_REOPEN_90");
        samira.page().fill("#lines", lines);
        samira.press("#rewrite");
        daniel.open("/calendar/rules");
        daniel.press("#approve");
        samira.close();
        daniel.close();
    }

    @Test
    void aDayClosedForOnceMovesNothingByItself() {
        StaffPage samira = StaffPage.signedIn("samira@bayanihan.example", 390, 844, ColorScheme.DARK);
        samira.open("/calendar/rules");
        assertThat(samira.refusedBy("#closeDay")).as("nothing typed").isNotBlank();
        samira.page().fill("#day", "2029-03-14");
        samira.page().fill("#name", "Snow (fictional)");
        samira.page().fill("#source", "Notice of the court, fictional");
        samira.press("#closeDay");
        assertThat(samira.page().innerText("#closures")).contains("Snow (fictional)").contains("14 March 2029");
        assertThat(Accessibility.faults(samira.page())).isEmpty();
        assertThat((int) (Integer) samira.page().evaluate("() => document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        Pictures.take(samira.page(), "rules-phone");
        samira.press("#closures li:has-text('Snow (fictional)') button");
        assertThat(samira.page().innerText("#closures")).doesNotContain("Snow (fictional)");
        samira.close();
    }
}
