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

/** A bond as an office would live it: asked for, approved by two, lowered by the judge, a wire that comes back, posted, demanded, ended and refunded with interest. */
class BondBrowserIT {

    private static final String PERSON = "Maria";

    private static StaffPage as(String who) {
        return StaffPage.signedIn(who + "@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
    }

    private static void choose(StaffPage staff, String step) {
        Page page = staff.page();
        page.selectOption("#step", step);
        page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
        page.selectOption("#source", "FUND");
        page.fill("#document", "paper of " + step.toLowerCase().replace('_', ' '));
    }

    /** What the case's people record. */
    private static void record(StaffPage staff, String tab, String step) {
        begin(staff, tab, step);
        staff.press("#save");
    }

    private static void begin(StaffPage staff, String tab, String step) {
        staff.open(tab);
        staff.press(".tg-bond a[href*='bond-step']");
        choose(staff, step);
    }

    /** What the treasurer records. */
    private static void keep(StaffPage treasurer, String step) {
        beginKeeping(treasurer, step);
        treasurer.press("#save");
    }

    private static void beginKeeping(StaffPage treasurer, String step) {
        treasurer.open("/funds/bonds");
        treasurer.press("#running tr:has-text('" + PERSON + "') a");
        choose(treasurer, step);
    }

    /** The script that uses nothing of the application, which also compares what bonds say with the books. */
    private static void requireSoundBooks() throws Exception {
        try (Connection connection = Server.database()) {
            assertThat(LedgerChecks.violations(connection)).isEmpty();
        }
    }

    private static String available(StaffPage treasurer) {
        treasurer.open("/funds/list");
        return treasurer.page().innerText("main");
    }

    @Test
    void fromTheRequestToTheRefund() throws Exception {
        StaffPage lea = as("lea");
        String tab = lea.openPerson(PERSON) + "&tab=BOND";
        lea.open(tab + "&do=bond-open");
        lea.press("#save");
        record(lea, tab, "REDETERMINATION_ASKED");
        record(lea, tab, "HEARING_ARRANGED");

        begin(lea, tab, "FUND_ASKED");
        lea.page().fill("#amount", "ten thousand");
        assertThat(lea.refusedBy("#save")).as("no number").isNotBlank();
        assertThat(lea.page().inputValue("#amount")).as("what was typed is kept").isEqualTo("ten thousand");
        lea.page().fill("#amount", "10,000");
        assertThat(lea.page().innerText("#fund")).as("no balances for who asks").doesNotContain("$");
        lea.page().selectOption("#fund", lea.page().locator("#fund option:has-text('Lakas')").first().getAttribute("value"));
        assertThat(Accessibility.faults(lea.page())).isEmpty();
        Pictures.take(lea.page(), "bond-ask");
        lea.press("#save");
        assertThat(lea.page().innerText(".tg-bond")).contains("To be approved").contains("$10,000");

        StaffPage priya = as("priya");
        priya.open("/funds/bonds");
        assertThat(priya.page().innerText("#requests")).contains(PERSON).contains("$10,000").contains("up to this sum");
        assertThat(Accessibility.faults(priya.page())).isEmpty();
        Pictures.take(priya.page(), "fund-bonds");
        priya.press("#requests li:has-text('" + PERSON + "') .tg-approve-now");
        assertThat(priya.message()).contains("Somebody else");
        assertThat(priya.page().locator("#requests li:has-text('" + PERSON + "') .tg-approve-now").count()).as("nobody approves twice").isZero();

        StaffPage ruth = as("ruth");
        String before = available(ruth);
        StaffPage marco = as("marco");
        marco.open("/funds/bonds");
        marco.press("#requests li:has-text('" + PERSON + "') .tg-approve-now");
        assertThat(marco.message()).as("Marco reads Spanish").contains("apartado");
        assertThat(available(ruth)).as("what is set aside is no longer available").isNotEqualTo(before);

        begin(lea, tab, "BOND_SET");
        lea.page().fill("#amount", "9000");
        lea.page().selectOption("#authority", "IMMIGRATION_JUDGE");
        lea.press("#save");
        assertThat(lea.page().innerText(".tg-bond")).contains("Granted").contains("$9,000").contains("You do not pay anyone");

        lea.open(tab.replace("tab=BOND", "tab=DOCKET"));
        assertThat(lea.page().innerText("#deadlines")).as("the days to appeal run from the decision").containsIgnoringCase("bond");

        requireSoundBooks();
        keep(ruth, "ELIGIBILITY_SENT");
        keep(ruth, "ELIGIBILITY_CONFIRMED");
        beginKeeping(ruth, "CONTRACT_MADE");
        assertThat(ruth.refusedBy("#save")).as("nobody signs yet").contains("under whose name");
        beginKeeping(ruth, "OBLIGOR_CHOSEN");
        ruth.page().selectOption("#obligor", ruth.page().locator("#obligor option:has-text('Lakas')").getAttribute("value"));
        ruth.page().selectOption("#service", "E_SERVICE");
        ruth.press("#save");
        keep(ruth, "CONTRACT_MADE");
        keep(ruth, "PAYMENT_MADE");
        keep(ruth, "PAYMENT_REJECTED");
        requireSoundBooks();
        keep(ruth, "PAYMENT_MADE");
        keep(ruth, "RECEIPT_ARRIVED");
        record(lea, tab, "RELEASED");
        requireSoundBooks();

        beginKeeping(ruth, "DEMAND_ARRIVED");
        assertThat(ruth.refusedBy("#save")).as("a demand has a day").isNotBlank();
        ruth.page().fill("#dueOn", "2027-01-15");
        ruth.press("#save");
        Pictures.take(ruth.page(), "fund-bonds-running");
        lea.open(tab);
        assertThat(lea.page().innerText("#tasks")).contains("I-340");
        record(lea, tab, "DEMAND_MET");
        begin(lea, tab, "CANCELLATION");
        lea.page().selectOption("#reason", "PROCEEDINGS_TERMINATED");
        lea.press("#save");

        keep(ruth, "CANCELLATION_NOTICE");
        beginKeeping(ruth, "REFUND_ARRIVED");
        ruth.page().fill("#amount", "9500");
        assertThat(ruth.refusedBy("#save")).as("more than was posted").contains("9000.00");
        ruth.page().fill("#amount", "9000");
        ruth.page().fill("#interest", "120.50");
        ruth.press("#save");
        keep(ruth, "BOND_CLOSED");
        requireSoundBooks();
        assertThat(ruth.page().locator("#running tr:has-text('" + PERSON + "')").count()).isZero();

        lea.open(tab);
        assertThat(lea.page().innerText(".tg-bond")).contains("Closed").contains("Payment came back");
        assertThat(Accessibility.faults(lea.page())).isEmpty();
        Pictures.take(lea.page(), "bond");
        lea.close();
        priya.close();
        marco.close();
        ruth.close();
    }

    @Test
    void whoAsksDoesNotSeeFundsAndAPhoneShowsTheBond() {
        StaffPage tomas = StaffPage.signedIn("tomas@bayanihan.example", 390, 844, ColorScheme.DARK);
        String tab = tomas.openPerson("Dalia") + "&tab=BOND";
        tomas.open(tab + "&do=bond-open");
        tomas.press("#save");
        assertThat(tomas.page().innerText(".tg-bond")).contains("Fianza");
        assertThat(Accessibility.faults(tomas.page())).isEmpty();
        assertThat((int) (Integer) tomas.page().evaluate("() => document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        Pictures.take(tomas.page(), "bond-phone");
        assertThat(tomas.page().request().get("/funds/bonds").status()).isEqualTo(403);
        tomas.close();
    }
}
