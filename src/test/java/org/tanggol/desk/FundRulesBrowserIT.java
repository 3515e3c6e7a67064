package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.tanggol.ledger.LedgerChecks;
import org.tanggol.testing.Accessibility;
import org.tanggol.testing.Pictures;
import org.tanggol.testing.Server;

/** A fund that decides by rules of its own: one more approver above a limit, and the smallest sum first when money comes free. */
class FundRulesBrowserIT {

    private static final String FUND = "Zinnia Fund";
    private static final String FIRST = "Rodel";
    private static final String SECOND = "Ana Beatriz Souza";
    private static final String THIRD = "Dalia";

    private static StaffPage as(String who) {
        return StaffPage.signedIn(who + "@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
    }

    private static void choose(Page page, String step) {
        page.selectOption("#step", step);
        page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
        page.selectOption("#source", "FUND");
        page.fill("#document", "paper of " + step.toLowerCase().replace('_', ' '));
    }

    private static void ask(StaffPage caseworker, String person, String amount) {
        Page page = caseworker.page();
        String tab = caseworker.openPerson(person) + "&tab=BOND";
        caseworker.open(tab + "&do=bond-open");
        caseworker.press("#save");
        for (String step : new String[] {"BOND_SET", "FUND_ASKED"}) {
            caseworker.open(tab);
            caseworker.press(".tg-bond a[href*='bond-step']");
            choose(page, step);
            page.fill("#amount", amount);
            if (step.equals("BOND_SET")) {
                page.selectOption("#authority", "DHS");
            } else {
                page.selectOption("#fund", page.locator("#fund option:has-text('" + FUND + "')").getAttribute("value"));
            }
            caseworker.press("#save");
        }
    }

    private static String item(String person) {
        return "#requests li:has-text('" + person + "')";
    }

    private static void approve(StaffPage approver, String person) {
        approver.open("/funds/bonds");
        approver.press(item(person) + " .tg-approve-now");
    }

    private static void give(StaffPage ruth, String fund, String amount) {
        ruth.open(fund + "&do=GIFT");
        ruth.page().fill("#amount", amount);
        ruth.page().fill("#document", "Bank statement");
        ruth.press("#save");
    }

    @Test
    void aFundDecidesByItsOwnRules() throws Exception {
        StaffPage ruth = as("ruth");
        ruth.open("/funds/list?do=open");
        ruth.page().fill("#name", FUND);
        ruth.page().fill("#bank", "Tule Valley Community Credit Union, 0418");
        ruth.page().fill("#approvals", "1");
        assertThat(ruth.refusedBy("#save")).as("never one alone").contains("2");
        ruth.page().fill("#approvals", "2");
        ruth.page().fill("#moreAbove", "3,000");
        ruth.page().fill("#velocityDays", "30");
        ruth.page().fill("#capFacility", "1,000");
        ruth.page().selectOption("#waitlist", "SMALLEST_AMOUNT");
        assertThat(Accessibility.faults(ruth.page())).isEmpty();
        ruth.press("#save");
        assertThat(ruth.page().innerText("#limits")).contains("one more above $3,000").contains("30 days").contains("Smallest amount");
        Pictures.take(ruth.page(), "fund-rules");
        String fund = ruth.page().url().substring(ruth.page().url().indexOf("/funds/"));
        give(ruth, fund, "1000");

        StaffPage lea = as("lea");
        ask(lea, FIRST, "2,000");
        ask(lea, SECOND, "1,500");
        StaffPage tomas = as("tomas");
        ask(tomas, THIRD, "3,500");
        tomas.close();
        StaffPage priya = as("priya");
        StaffPage marco = as("marco");
        approve(priya, SECOND);
        marco.open("/funds/bonds");
        marco.page().click(item(SECOND) + " .tg-approve-now");
        marco.page().waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
        assertThat(marco.message()).as("the most for people held in one place").contains("1000.00");
        ruth.open(fund + "&do=change");
        ruth.page().fill("#capFacility", "");
        ruth.press("#save");
        approve(marco, SECOND);
        for (String person : new String[] {FIRST, THIRD}) {
            approve(priya, person);
            approve(marco, person);
        }
        priya.open("/funds/bonds");
        assertThat(priya.page().innerText(item(THIRD))).as("above the limit a third one approves").contains("person 3 of 3");
        assertThat(priya.page().innerText(item(SECOND))).as("the smallest sum comes first").contains("Number 1");
        assertThat(priya.page().innerText(item(FIRST))).contains("Number 2");
        assertThat(priya.page().innerText("#requests").indexOf(SECOND)).isLessThan(priya.page().innerText("#requests").indexOf(FIRST));
        assertThat(Accessibility.faults(priya.page())).isEmpty();

        ruth.open("/funds/bonds");
        ruth.press(item(FIRST) + " a");
        choose(ruth.page(), "TAKEN_UP");
        assertThat(ruth.refusedBy("#save")).as("others come first").contains("2");
        ruth.open("/funds/bonds");
        ruth.press(item(SECOND) + " .tg-take-up");
        assertThat(ruth.message()).as("there is too little").contains("too little");
        give(ruth, fund, "1000");
        ruth.open("/funds/bonds");
        Pictures.take(ruth.page(), "fund-waitlist");
        ruth.press(item(SECOND) + " .tg-take-up");
        assertThat(ruth.message()).contains("One was taken up");
        assertThat(ruth.page().innerText("#running")).contains(SECOND);
        assertThat(ruth.page().innerText(item(FIRST))).as("and is the next").contains("Number 1");
        try (Connection connection = Server.database()) {
            assertThat(LedgerChecks.violations(connection)).isEmpty();
        }
        ruth.close();
        lea.close();
        priya.close();
        marco.close();
    }
}
