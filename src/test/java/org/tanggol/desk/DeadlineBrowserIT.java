package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Accessibility;
import org.tanggol.testing.Pictures;

/** A lawyer records a decision, sees what is due under which text, chooses with a reason, and files with proof. */
class DeadlineBrowserIT {

    private static final String APPEAL = "Appeal to the Board (EOIR-26)";

    private static String docket(StaffPage staff, String name) {
        return staff.openPerson(name) + "&tab=DOCKET";
    }

    private static void record(StaffPage staff, String docket, String event, String day) {
        staff.open(docket + "&do=trigger");
        Page page = staff.page();
        page.selectOption("#event", event);
        page.fill("#at", day);
        page.locator("#at").blur();
        page.waitForCondition(() -> page.locator(".tg-dues li").count() > 0);
        page.selectOption("#source", "COURT");
        page.fill("#document", "oral decision, audio of the hearing");
    }

    private static StaffPage opened(StaffPage staff, String docket, String deadline) {
        staff.open(docket);
        return staff.press("#deadlines tr:has-text('" + deadline + "') a:has-text('Open'), #ended tr:has-text('" + deadline + "') a:has-text('Open')");
    }

    @Test
    void aDecisionIsRecordedChosenAndFiled() {
        StaffPage lawyer = StaffPage.signedIn("samira@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
        String docket = docket(lawyer, "Amina");

        assertThat(lawyer.open(docket + "&do=trigger").refusedBy("#save")).as("nothing typed").isNotBlank();
        record(lawyer, docket, "ij_decision_oral_rendered", "2026-10-27");
        assertThat(lawyer.page().innerText("#due")).contains(APPEAL).contains("Friday 6 November 2026").contains("Friday 27 November 2026").contains("8 CFR 1003.38(b)");
        assertThat(Accessibility.faults(lawyer.page())).isEmpty();
        Pictures.take(lawyer.page(), "trigger-record");
        lawyer.press("#save");
        assertThat(lawyer.page().innerText("#deadlines")).contains(APPEAL).contains("6 Nov").contains("To be chosen");
        assertThat(lawyer.page().innerText(".tg-strip")).contains("Next deadline");
        assertThat(Accessibility.faults(lawyer.page())).isEmpty();
        Pictures.take(lawyer.page(), "docket-deadlines");

        opened(lawyer, docket, APPEAL);
        Pictures.take(lawyer.page(), "deadline");
        assertThat(Accessibility.faults(lawyer.page())).isEmpty();
        lawyer.page().selectOption("#chosen", "BIA_APPEAL_30.CALENDAR_DAY");
        assertThat(lawyer.refusedBy("#choose")).as("without a reason").isNotBlank();
        assertThat(lawyer.page().inputValue("#chosen")).as("what was chosen is kept").isEqualTo("BIA_APPEAL_30.CALENDAR_DAY");
        lawyer.page().fill("#because", "The ten days were vacated on 8 March 2026");
        lawyer.press("#choose");
        assertThat(lawyer.page().innerText("#deadlines tr:has-text('" + APPEAL + "')")).contains("27 Nov").doesNotContain("To be chosen");

        opened(lawyer, docket, APPEAL);
        assertThat(lawyer.page().innerText("[role=dialog]")).contains("The ten days were vacated on 8 March 2026");
        lawyer.page().fill("#on", "2026-11-05");
        assertThat(lawyer.refusedBy("#done")).as("without proof").isNotBlank();
        lawyer.page().fill("#proof", "ECAS receipt of 5 November");
        lawyer.press("#done");
        assertThat(lawyer.page().innerText("#ended")).contains(APPEAL).contains("Filed");
        assertThat(lawyer.page().innerText("#deadlines")).doesNotContain(APPEAL);
        opened(lawyer, docket, APPEAL);
        assertThat(lawyer.page().innerText("[role=dialog]")).contains("ECAS receipt of 5 November").contains("Rules 1-");
        lawyer.press("#reopenDeadline");
        lawyer.open(docket + "&do=trigger&trigger=" + trigger(lawyer, docket));
        lawyer.press("#withdraw");
        assertThat(lawyer.page().innerText("#events")).contains("Withdrawn");
        lawyer.close();
    }

    private static String trigger(StaffPage staff, String docket) {
        staff.open(docket);
        String href = staff.page().locator("#events a[href*='trigger=']").first().getAttribute("href");
        return href.substring(href.indexOf("trigger=") + 8);
    }

    @Test
    void whatDoesNotAriseIsLeftOutByTakingTheTickAway() {
        StaffPage lawyer = StaffPage.lea();
        String docket = docket(lawyer, "Rodel");
        record(lawyer, docket, "vd_order", "2026-11-03");
        lawyer.page().locator("label:has-text('before the merits hearing') input").uncheck();
        lawyer.press("#save");
        assertThat(lawyer.page().innerText("#deadlines")).contains("after the merits hearing").doesNotContain("before the merits hearing");
        assertThat(lawyer.page().innerText("#ended")).contains("before the merits hearing");
        lawyer.close();
    }

    @Test
    void acaseworkerKeepsDatesAndChoosesNone() {
        StaffPage caseworker = StaffPage.signedIn("tomas@bayanihan.example", 390, 844, ColorScheme.DARK);
        String docket = docket(caseworker, "Dalia");
        record(caseworker, docket, "ij_decision_oral_rendered", "2026-10-27");
        caseworker.press("#save");
        caseworker.open(docket);
        caseworker.press("#deadlines tr:has-text('EOIR-26') a[href*='deadline=']");
        assertThat(caseworker.page().locator("#choose").count()).isZero();
        assertThat(((Number) caseworker.page().evaluate("() => document.querySelector('.tg-due-day').getBoundingClientRect().top")).intValue()).as("opens with its date, not below it").isBetween(1, 400);
        assertThat(caseworker.page().evaluate("() => document.activeElement.id")).as("read before anything is typed").isEqualTo("dialogTitle");
        assertThat(Accessibility.faults(caseworker.page())).isEmpty();
        assertThat((int) (Integer) caseworker.page().evaluate("() => document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        assertThat(((Number) caseworker.page().evaluate("() => document.querySelector('.ui-dialog').getBoundingClientRect().right")).intValue()).as("the page may hide what a dialog cuts off").isLessThanOrEqualTo(390);
        Pictures.take(caseworker.page(), "deadline-phone");
        caseworker.page().fill("#reason", "Nadie apela");
        caseworker.press("#closeDeadline");
        assertThat(caseworker.page().innerText("#ended")).contains("EOIR-26");
        Pictures.take(caseworker.page(), "docket-phone");
        caseworker.close();
    }
}
