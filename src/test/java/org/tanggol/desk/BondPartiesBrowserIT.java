package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tanggol.ledger.LedgerChecks;
import org.tanggol.testing.Accessibility;
import org.tanggol.testing.Pictures;
import org.tanggol.testing.Program;
import org.tanggol.testing.Server;

/** Who stands in a bond beside the fund: those who pay a part of it, and those under whose name it is. After what moves money the script that knows nothing of the application finds the books sound. */
class BondPartiesBrowserIT {

    private static final String PERSON = "Amina";

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

    private static void begin(StaffPage staff, String tab, String step) {
        staff.open(tab);
        staff.press(".tg-bond a[href*='bond-step']");
        choose(staff, step);
    }

    private static void beginKeeping(StaffPage treasurer, String step) {
        treasurer.open("/funds/bonds");
        treasurer.press("#running tr:has-text('" + PERSON + "') a, #requests li:has-text('" + PERSON + "') a");
        choose(treasurer, step);
    }

    private static void keep(StaffPage treasurer, String step) {
        beginKeeping(treasurer, step);
        treasurer.press("#save");
    }

    private static void keepOf(StaffPage treasurer, String step, String coFunder) throws Exception {
        beginKeeping(treasurer, step);
        treasurer.page().selectOption("#coFunder", new SelectOption().setLabel(treasurer.page().locator("#coFunder option:has-text('" + coFunder + "')").innerText()));
        treasurer.press("#save");
        requireSoundBooks();
    }

    private static void requireSoundBooks() throws Exception {
        try (Connection connection = Server.database()) {
            assertThat(LedgerChecks.violations(connection)).isEmpty();
        }
    }

    /** What the script says when somebody changes this behind the application. */
    private static void requireFound(String invariant, String change) throws Exception {
        try (Connection connection = Server.database(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertThat(statement.executeUpdate(change)).isPositive();
            assertThat(LedgerChecks.violations(connection)).anyMatch(found -> found.startsWith(invariant + " "));
            connection.rollback();
        }
    }

    private static void share(StaffPage staff, String tab, String name, String share, String returned) {
        staff.open(tab);
        staff.press(".tg-co-funder");
        staff.page().fill("#name", name);
        staff.page().fill("#share", share);
        staff.page().selectOption("#returned", returned);
    }

    private static void approve(String who) {
        StaffPage approver = as(who);
        approver.open("/funds/bonds");
        approver.press("#requests li:has-text('" + PERSON + "') .tg-approve-now");
        approver.close();
    }

    @Test
    void coFundersPayAPartAndAreNotForgottenWhenItComesBack() throws Exception {
        StaffPage lea = as("lea");
        String tab = lea.openPerson(PERSON) + "&tab=BOND";
        lea.open(tab + "&do=bond-open");
        lea.press("#save");
        begin(lea, tab, "BOND_SET");
        lea.page().fill("#amount", "6000");
        lea.page().selectOption("#authority", "DHS");
        lea.press("#save");
        share(lea, tab, "Parish of the aunt", "6,000", "SHARE");
        assertThat(lea.refusedBy("#save")).as("nothing would be left for the fund").contains("6000.00");
        lea.page().fill("#share", "1,000");
        assertThat(Accessibility.faults(lea.page())).isEmpty();
        lea.press("#save");
        share(lea, tab, "Aunt in Fresno", "500", "SHARE_AND_INTEREST");
        lea.press("#save");
        share(lea, tab, "Somebody who cannot", "300", "SHARE");
        lea.press("#save");
        begin(lea, tab, "FUND_ASKED");
        lea.page().fill("#amount", "4000");
        lea.page().selectOption("#fund", lea.page().locator("#fund option:has-text('Lakas')").first().getAttribute("value"));
        lea.press("#save");
        lea.open(tab);
        lea.press(".tg-shares li:has-text('Somebody who cannot') a");
        lea.press("#save");
        assertThat(lea.page().innerText(".tg-bond")).as("the fund gives what is missing").doesNotContain("Somebody who cannot").contains("$4,500");

        approve("priya");
        approve("marco");
        StaffPage ruth = as("ruth");
        keepOf(ruth, "SHARE_PAID_IN", "Parish");
        keepOf(ruth, "SHARE_PAID_IN", "Aunt");
        beginKeeping(ruth, "OBLIGOR_CHOSEN");
        ruth.page().selectOption("#obligor", ruth.page().locator("#obligor option:has-text('Lakas')").getAttribute("value"));
        ruth.page().selectOption("#service", "MAIL");
        assertThat(Accessibility.faults(ruth.page())).isEmpty();
        ruth.press("#save");
        keep(ruth, "ELIGIBILITY_SENT");
        keep(ruth, "ELIGIBILITY_CONFIRMED");
        keep(ruth, "CONTRACT_MADE");
        keep(ruth, "PAYMENT_MADE");
        keep(ruth, "RECEIPT_ARRIVED");
        requireSoundBooks();
        assertThat(ruth.page().innerText("#running tr:has-text('" + PERSON + "')")).contains("$6,000").contains("$1,500");
        begin(lea, tab, "CANCELLATION");
        lea.page().selectOption("#reason", "DEPARTED");
        lea.press("#save");
        keep(ruth, "CANCELLATION_NOTICE");
        beginKeeping(ruth, "REFUND_ARRIVED");
        ruth.page().fill("#amount", "6000");
        ruth.page().fill("#interest", "100.01");
        ruth.press("#save");
        requireSoundBooks();
        lea.open(tab);
        assertThat(lea.page().innerText(".tg-shares")).as("a twelfth of the interest, rounded down").contains("$508.33");
        requireFound("J18", "update bond_co_funder set due_cents = due_cents + 1 where state = 'DUE'");
        beginKeeping(ruth, "BOND_CLOSED");
        assertThat(ruth.refusedBy("#save")).as("two are still to be paid").isNotBlank();
        keepOf(ruth, "CO_FUNDER_PAID", "Parish");
        keepOf(ruth, "CO_FUNDER_PAID", "Aunt");
        keep(ruth, "BOND_CLOSED");
        requireSoundBooks();
        lea.open(tab);
        assertThat(lea.page().innerText(".tg-shares")).contains("Paid out");
        assertThat(Accessibility.faults(lea.page())).isEmpty();
        Pictures.take(lea.page(), "bond-shares");
        lea.close();
        ruth.close();
    }

    /** What the API says is out under the fund's own name, as the page shows it. */
    private static String exposure() {
        JsonObject own = Program.first().http().get("/api/v1/obligors").json().getJsonArray("data").getValuesAs(JsonObject.class).stream().filter(one -> one.getString("name").contains("Lakas")).findFirst().orElseThrow();
        assertThat(own.getInt("bonds")).isPositive();
        BigDecimal amount = new BigDecimal(own.getJsonObject("exposure").getString("amount"));
        return "$" + new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.US)).format(amount);
    }

    @Test
    void theRegisterOfObligorsKeepsAddressesAndLetters() {
        StaffPage ruth = as("ruth");
        ruth.open("/funds/obligors?do=ADD");
        ruth.page().selectOption("#kind", "ORGANIZATION");
        ruth.page().waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
        ruth.page().fill("#name", "Congregation by the Orchard");
        ruth.page().fill("#mailbox", "bonds@orchard.example");
        assertThat(ruth.refusedBy("#save")).as("ICE writes to an address").isNotBlank();
        ruth.page().fill("#address", "7 Orchard Lane");
        assertThat(Accessibility.faults(ruth.page())).isEmpty();
        ruth.press("#save");
        String row = "#obligors tr:has-text('Orchard')";
        assertThat(ruth.page().innerText(row)).contains("7 Orchard Lane").contains("No letter in force").contains("no bond");
        ruth.press(row + " a[href*=MOVE]");
        ruth.page().fill("#address", "9 Harvest Road");
        ruth.press("#save");
        assertThat(ruth.page().innerText(row)).contains("9 Harvest Road").contains("Before: 7 Orchard Lane");
        ruth.press(row + " a[href*=LETTER]");
        ruth.page().fill("#signer", "Elder Amado");
        ruth.page().fill("#expiresOn", LocalDate.now(ZoneId.of("America/Los_Angeles")).minusDays(3).toString());
        assertThat(ruth.refusedBy("#save")).as("ends before it begins").isNotBlank();
        ruth.page().fill("#expiresOn", LocalDate.now(ZoneId.of("America/Los_Angeles")).plusDays(20).toString());
        ruth.press("#save");
        assertThat(ruth.page().innerText(row)).contains("Renew").contains("Elder Amado");
        assertThat(ruth.page().innerText("#obligors tr:has-text('Lakas')")).as("what is out under the fund's own name").contains(exposure());
        assertThat(Accessibility.faults(ruth.page())).isEmpty();
        Pictures.take(ruth.page(), "obligors");
        ruth.close();
    }

    @Test
    void anApproverReadsTheRegisterInSpanishOnAPhoneInTheDark() {
        StaffPage marco = StaffPage.signedIn("marco@bayanihan.example", 390, 844, ColorScheme.DARK);
        marco.open("/funds/obligors");
        assertThat(marco.page().innerText("main")).contains("Garantes").contains("Carta de autorización");
        assertThat(marco.page().locator("#add").count()).as("adds nobody").isZero();
        assertThat(Accessibility.faults(marco.page())).isEmpty();
        assertThat((int) (Integer) marco.page().evaluate("() => document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        Pictures.take(marco.page(), "obligors-phone");
        marco.close();
    }
}
