package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tanggol.ledger.LedgerChecks;
import org.tanggol.testing.Accessibility;
import org.tanggol.testing.Pictures;
import org.tanggol.testing.Server;
import org.tanggol.testing.Statements;

/** What a treasurer does with a fund, and what waits for a second person; nobody else sees any of it. */
class FundBrowserIT {

    private static StaffPage treasurer() {
        return StaffPage.signedIn("ruth@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
    }

    /** A fund of this test's own, open in the browser. @return its address */
    private static String opened(StaffPage staff, String name) {
        staff.open("/funds/list?do=open");
        staff.page().fill("#name", name);
        staff.page().fill("#bank", "First Bank, 0099");
        staff.page().fill("#minimumReserve", "500");
        staff.press("#save");
        assertThat(staff.page().locator("h1").innerText()).isEqualTo(name);
        return staff.page().url().substring(staff.page().url().indexOf("/funds/"));
    }

    private static String number(Page page, int card) {
        return page.locator("#balances dd").nth(card).innerText();
    }

    private static void paper(Page page, String document) {
        page.fill("#on", "2026-11-02");
        page.fill("#document", document);
    }

    @Test
    void aTreasurerRecordsWhatMovesAndAWrongEntryIsTakenBack() throws Exception {
        StaffPage ruth = treasurer();
        Page page = ruth.page();
        String fund = opened(ruth, "Fund for gifts");

        ruth.open(fund + "&do=GIFT");
        page.fill("#amount", "12.345");
        paper(page, "Deposit slip 7");
        page.fill("#memo", "harvest festival");
        assertThat(ruth.refusedBy("#save")).contains("two decimals");
        assertThat(page.inputValue("#amount")).as("what was typed stays").isEqualTo("12.345");
        assertThat(page.inputValue("#document")).isEqualTo("Deposit slip 7");
        assertThat(Accessibility.faults(page)).isEmpty();
        page.fill("#amount", "$1,200.50");
        ruth.press("#save");
        assertThat(number(page, 0)).contains("$1,200.50");
        assertThat(page.innerText("#journals")).contains("Gift, harvest festival").contains("Deposit slip 7").contains("1010 Cash available").contains("4000 Gifts received").contains("1,200.50");

        ruth.open(fund + "&do=FILL");
        page.fill("#amount", "1100");
        paper(page, "Minutes 3");
        ruth.press("#save");
        ruth.open(fund + "&do=RELEASE");
        page.fill("#amount", "700");
        paper(page, "Minutes 4");
        assertThat(ruth.refusedBy("#save")).contains("minimum");
        page.fill("#amount", "100");
        ruth.press("#save");
        assertThat(number(page, 0)).contains("$200.50").contains("$1,000 in reserve");

        ruth.open(fund + "&do=FEE");
        page.fill("#amount", "300.50");
        paper(page, "Statement line 2");
        ruth.press("#save");
        assertThat(number(page, 0)).as("a fee that available cash cannot bear comes from the reserve first").contains("$0").contains("$900 in reserve");

        page.locator("#journals a:has-text('Take back')").last().click();
        assertThat(page.innerText("#undone")).contains("harvest festival");
        paper(page, "Deposit slip 7");
        page.locator("#save").click();
        page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
        assertThat(ruth.message()).as("it would be spent money").contains("available");

        ruth.open(fund + "&do=BORROW");
        page.fill("#amount", "5,000");
        page.fill("#lenderName", "Sunrise Congregation");
        page.fill("#maturesOn", "2031-11-02");
        paper(page, "Loan agreement");
        ruth.press("#save");
        ruth.open(fund + "&do=GIFT");
        page.fill("#amount", "100");
        paper(page, "Slip 8");
        ruth.press("#save");
        ruth.open(fund + "&do=REPAY");
        page.selectOption("#lender", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.fill("#amount", "5,000.01");
        paper(page, "Wire 9");
        assertThat(ruth.refusedBy("#save")).contains("more than is owed");
        page.fill("#amount", "1,000");
        ruth.press("#save");
        assertThat(number(page, 0)).contains("$4,100");
        checked();
        ruth.close();
    }

    @Test
    void entriesByHandNeedTwoPeople() throws Exception {
        StaffPage ruth = treasurer();
        Page page = ruth.page();
        String fund = opened(ruth, "Fund of two people");
        ruth.open(fund + "&do=GIFT");
        page.fill("#amount", "900");
        paper(page, "Slip 1");
        ruth.press("#save");

        ruth.open(fund + "&do=journal");
        page.locator("select[id$=account]").nth(0).selectOption("GIFTS");
        page.locator("input[id$=debit]").nth(0).fill("900");
        page.locator("select[id$=account]").nth(1).selectOption("NET_ASSETS");
        page.locator("input[id$=credit]").nth(1).fill("800");
        paper(page, "Closing of the year");
        assertThat(ruth.refusedBy("#save")).contains("not equal");
        assertThat(page.locator("input[id$=debit]").nth(0).inputValue()).as("what was typed stays").isEqualTo("900");
        assertThat(Accessibility.faults(page)).isEmpty();
        page.locator("input[id$=credit]").nth(1).fill("900");
        ruth.press("#save");
        assertThat(page.innerText("#proposals")).contains("$900").contains("Ruth Whitfield").contains("Somebody else");
        assertThat(page.locator("#proposals .tg-post").count()).as("who proposed it cannot post it").isZero();
        assertThat(page.innerText("#journals")).doesNotContain("By hand");

        StaffPage priya = StaffPage.signedIn("priya@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
        priya.open(fund);
        assertThat(priya.page().locator("#gift").count()).as("an approver records nothing").isZero();
        assertThat(Accessibility.faults(priya.page())).isEmpty();
        priya.page().evaluate("() => { document.querySelector('#proposals input[type=hidden][name^=print]').value = 'something else'; }");
        priya.page().locator("#proposals .tg-post").click();
        priya.page().waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
        assertThat(priya.message()).as("what is posted is what was seen").contains("changed");
        priya.open(fund);
        priya.press("#proposals .tg-post");
        assertThat(priya.page().innerText("#journals")).contains("By hand").contains("3000 Net assets without restriction");
        assertThat(priya.page().innerText("#proposals")).contains("Nothing waits");
        checked();
        ruth.close();
        priya.close();
    }

    @Test
    void aClosedMonthTakesNothingMoreAndIsNotOpenedAgain() throws Exception {
        StaffPage ruth = treasurer();
        Page page = ruth.page();
        String fund = opened(ruth, "Fund that closes");
        ruth.open(fund + "&do=close");
        page.fill("#month", "2026-10");
        assertThat(ruth.refusedBy("#save")).contains("compared with the bank");
        page.selectOption("#why", "ON_PAPER");
        page.fill("#month", "2099-01");
        assertThat(ruth.refusedBy("#save")).contains("not over");
        page.fill("#month", "2026-10");
        ruth.press("#save");
        assertThat(page.locator(".tg-pagehead").innerText()).contains("Closed through").contains("31 Oct");
        ruth.open(fund + "&do=GIFT");
        page.fill("#amount", "10");
        page.fill("#on", "2026-10-31");
        page.fill("#document", "Slip 2");
        assertThat(ruth.refusedBy("#save")).contains("closed through");
        page.fill("#on", "2026-11-01");
        ruth.press("#save");
        assertThat(number(page, 0)).contains("$10");
        ruth.open(fund + "&do=close");
        page.fill("#month", "2026-10");
        page.selectOption("#why", "ON_PAPER");
        assertThat(ruth.refusedBy("#save")).contains("closed through");
        checked();
        ruth.close();
    }

    @Test
    void aRateIsEnteredWithItsSourceAndWhatWasTypedStaysWhenItIsRefused() {
        StaffPage ruth = treasurer();
        Page page = ruth.page();
        String fund = opened(ruth, "Fund with interest");
        ruth.open(fund.replace("/funds/fund?", "/funds/interest?") + "&quarter=2026-Q1");
        assertThat(page.locator("#bonds").innerText()).contains("2026-Q1").contains("No bond earns interest");
        page.fill("#percent", "3.5");
        page.fill("#source", "Notice of December, fictional");
        assertThat(ruth.refusedBy("#saveRate")).contains("from 0 to 3 percent");
        assertThat(page.inputValue("#source")).isEqualTo("Notice of December, fictional");
        page.fill("#percent", "2.875");
        ruth.press("#saveRate");
        assertThat(page.locator("#rates").innerText()).contains("2026-Q1").contains("2.875 %").contains("Notice of December, fictional");
        ruth.close();
    }

    @Test
    void theJournalLeavesAsAFileWithoutWordsUnlessThereIsAReason() throws Exception {
        StaffPage ruth = treasurer();
        String fund = opened(ruth, "Fund that leaves");
        Page page = ruth.page();
        ruth.open(fund + "&do=GIFT");
        page.fill("#amount", "10");
        paper(page, "Slip of Zqwhoever");
        ruth.press("#save");
        ruth.open(fund + "&do=export");
        Download plain = page.waitForDownload(() -> page.click("#csv"));
        assertThat(Files.readString(plain.path())).contains("GIFT_RECEIVED").doesNotContain("Zqwhoever");
        ruth.open(fund + "&do=export");
        page.selectOption("#reason", "REPORT");
        Download full = page.waitForDownload(() -> page.click("#csv"));
        assertThat(Files.readString(full.path())).contains("Zqwhoever");
        ruth.close();
    }

    @Test
    void nobodyElseSeesFunds() {
        for (String who : List.of("lea", "daniel", "rosario")) {
            StaffPage other = StaffPage.signedIn(who + "@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
            other.open("/my-day");
            assertThat(other.page().locator("nav a[href$='/funds/list']").count()).as(who).isZero();
            assertThat(other.page().navigate("/funds/list").status()).as(who).isEqualTo(403);
            other.close();
        }
    }

    /** The demonstration's fund in every look: axe finds nothing, it fits a phone, and few statements make it. */
    @Test
    void theFundIsReadInEveryLook() throws Exception {
        List<String> faults = new ArrayList<>();
        for (ColorScheme colors : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {1440, 390}) {
                StaffPage staff = StaffPage.signedIn("ruth@bayanihan.example", width, width == 390 ? 844 : 900, colors);
                pages(staff).forEach((name, path) -> {
                    staff.open(path);
                    Accessibility.faults(staff.page()).forEach(fault -> faults.add(name + " " + colors + " " + width + " " + fault));
                    if ((Boolean) staff.page().evaluate("() => document.documentElement.scrollWidth > innerWidth + 1")) {
                        faults.add(name + " is wider than " + width);
                    }
                    Pictures.take(staff.page(), name + (colors == ColorScheme.DARK ? "-dark" : "") + (width == 390 ? "-mobile" : ""));
                });
                staff.close();
            }
        }
        assertThat(faults).isEmpty();
    }

    private static Map<String, String> pages(StaffPage staff) {
        staff.open("/funds/list");
        String fund = staff.page().locator("#funds a:has-text('Lakas')").getAttribute("href");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("funds", "/funds/list");
        pages.put("fund", fund);
        pages.put("fund-gift", fund + "&do=GIFT");
        pages.put("fund-by-hand", fund + "&do=journal");
        pages.put("fund-terms", fund + "&do=change");
        pages.put("interest", fund.replace("/funds/fund?", "/funds/interest?"));
        return pages;
    }

    @Test
    void aFundOpensWithAFewStatements() throws Exception {
        StaffPage staff = treasurer();
        Map<String, Long> tooMany = new LinkedHashMap<>();
        try (Statements statements = new Statements()) {
            for (Map.Entry<String, String> page : pages(staff).entrySet()) {
                long fewest = Long.MAX_VALUE;
                for (int look = 0; look < 3 || fewest > 8 && look < 12; look++) {
                    long before = statements.sent();
                    staff.open(page.getValue());
                    fewest = Math.min(fewest, statements.sent() - before);
                }
                tooMany.put(page.getKey(), fewest);
            }
        }
        staff.close();
        assertThat(tooMany.values()).as("statements by page, of %s", tooMany).allMatch(sent -> sent <= 8 && sent > 0);
    }

    private static void checked() throws Exception {
        try (Connection connection = Server.database()) {
            assertThat(LedgerChecks.violations(connection)).isEmpty();
        }
    }
}
