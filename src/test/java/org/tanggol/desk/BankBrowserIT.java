package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Accessibility;
import org.tanggol.testing.Http;
import org.tanggol.testing.Pictures;
import org.tanggol.testing.Program;
import org.tanggol.testing.Statements;

/** The bank month of a treasurer: a statement comes in, each line is said to be something, the month is finished and closed. */
class BankBrowserIT {

    private static StaffPage as(String who) {
        return StaffPage.signedIn(who + "@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
    }

    /** @return address of the bank of a new fund, in October */
    private static String bankOf(StaffPage staff, String fundName) {
        Page page = staff.page();
        staff.open("/funds/list?do=open");
        page.fill("#name", fundName);
        page.fill("#bank", "First Bank, 0417");
        staff.press("#save");
        String fund = page.url().substring(page.url().indexOf("/funds/"));
        return fund.replace("/funds/fund", "/funds/bank") + "&month=2026-10";
    }

    private static void post(StaffPage staff, String bank, String deed, String amount, String day, String document) {
        staff.open(bank.replace("/funds/bank", "/funds/fund").replace("&month=2026-10", "") + "&do=" + deed);
        staff.page().fill("#amount", amount);
        staff.page().fill("#on", day);
        staff.page().fill("#document", document);
        staff.press("#save");
    }

    private static void account(StaffPage staff, String bank) {
        staff.open(bank + "&do=account");
        staff.page().fill("#name", "First Bank, checking");
        staff.page().fill("#digits", "0417");
        staff.page().fill("#comparedFrom", "2026-10-01");
        staff.press("#save");
    }

    private static void upload(StaffPage staff, String bank, String name, String content) {
        staff.open(bank);
        staff.page().setInputFiles("#file", new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8)));
        staff.press("#read");
    }

    private static String ofx(String account, String... lines) {
        StringBuilder all = new StringBuilder("OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nSECURITY:NONE\nENCODING:USASCII\nCHARSET:1252\nCOMPRESSION:NONE\nOLDFILEUID:NONE\nNEWFILEUID:NONE\n\n"
            + "<OFX><BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STMTRS><CURDEF>USD<BANKACCTFROM><BANKID>1<ACCTID>" + account + "<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST>");
        for (String line : lines) {
            String[] parts = line.split(",");
            all.append("<STMTTRN><TRNTYPE>OTHER<DTPOSTED>").append(parts[0]).append("<TRNAMT>").append(parts[1]).append("<FITID>").append(parts[2]).append("<NAME>").append(parts[3]).append("</STMTTRN>");
        }
        return all + "</BANKTRANLIST><LEDGERBAL><BALAMT>935.00<DTASOF>20261031</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>";
    }

    private static final String OCTOBER = ofx("998870417", "20261006,1000.00,A1,DEPOSIT SLIP 7041", "20261020,-15.00,A2,WIRE FEE", "20261025,-50.00,A3,CHARGED BY MISTAKE");

    private static String row(String text) {
        return "#lines tr:has-text('" + text + "') ";
    }

    @Test
    void aMonthIsComparedFinishedAndClosed() throws Exception {
        StaffPage ruth = as("ruth");
        Page page = ruth.page();
        String bank = bankOf(ruth, "Fund at the bank");
        post(ruth, bank, "GIFT", "1000", "2026-10-05", "Slip 7041");
        post(ruth, bank, "FEE", "15", "2026-10-20", "Statement October");
        post(ruth, bank, "GIFT", "120", "2026-10-31", "Slip 7050");
        post(ruth, bank, "GIFT", "80", "2026-10-31", "Slip 7051");
        ruth.open(bank);
        assertThat(page.innerText("main")).contains("No account at a bank yet");
        ruth.open(bank + "&do=account");
        page.fill("#name", "First Bank");
        page.fill("#digits", "417");
        assertThat(ruth.refusedBy("#save")).contains("last four digits");
        assertThat(Accessibility.faults(page)).isEmpty();
        account(ruth, bank);

        ruth.open(bank);
        page.setInputFiles("#file", new FilePayload("other.ofx", "application/octet-stream", OCTOBER.replace("998870417", "998879999").getBytes(StandardCharsets.UTF_8)));
        page.click("#read");
        page.waitForLoadState();
        assertThat(page.innerText("main")).contains("of another account");
        upload(ruth, bank, "october.ofx", OCTOBER);
        assertThat(ruth.message()).contains("3 lines read, 3 of them new");
        upload(ruth, bank, "october.ofx", OCTOBER);
        assertThat(ruth.message()).as("the same file adds nothing").contains("none of them new");
        upload(ruth, bank, "october-again.ofx", OCTOBER + "\n");
        assertThat(ruth.message()).as("nor another one with the same lines").contains("3 lines read, none of them new");
        assertThat(page.locator("#lines tbody tr").count()).isEqualTo(3);

        assertThat(page.innerText(row("7041"))).contains("one day apart").contains("its paper is named");
        assertThat(page.innerText(row("MISTAKE"))).contains("Nothing like it");
        assertThat(page.innerText("#between")).contains("Slip 7050").contains("Not at the bank yet");
        assertThat(Accessibility.faults(page)).isEmpty();
        Pictures.take(page, "bank-month");
        ruth.press(row("7041") + ".tg-accept");
        assertThat(page.innerText(row("7041"))).contains("Slip 7041").doesNotContain("That is it");
        ruth.press(row("7041") + ".tg-undo");
        assertThat(page.innerText(row("7041"))).contains("That is it");
        ruth.press(row("7041") + ".tg-accept");
        ruth.press(row("WIRE FEE") + ".tg-accept");
        page.click("#finish");
        page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
        assertThat(ruth.message()).contains("still open: 1");

        ruth.press(row("MISTAKE") + ".tg-notours");
        assertThat(ruth.refusedBy("#save")).as("not without a reason").isNotBlank();
        page.fill("#reason", "bank took it from the wrong account");
        assertThat(Accessibility.faults(page)).isEmpty();
        ruth.press("#save");
        assertThat(page.innerText(row("MISTAKE"))).contains("wrong account");
        assertThat(page.innerText("#difference")).isEqualTo("0.00");
        assertThat(page.innerText("#between")).contains("CHARGED BY MISTAKE");
        page.fill("#closing", "936.50");
        assertThat(ruth.refusedBy("#finish")).contains("1.50");
        page.fill("#closing", "$935.00");
        ruth.press("#finish");
        assertThat(page.innerText("main")).contains("Finished by Ruth Whitfield");
        assertThat(page.locator(".tg-undo").count()).as("what is finished stays").isZero();
        assertThat(Accessibility.faults(page)).isEmpty();
        Pictures.take(page, "bank-finished");

        upload(ruth, bank.replace("2026-10", "2026-11"), "november.csv", "Date,Description,Amount\n11/02/2026,SLIPS 7050 7051,200.00\n");
        assertThat(page.innerText("#rows")).contains("SLIPS 7050 7051");
        assertThat(Accessibility.faults(page)).isEmpty();
        Pictures.take(page, "bank-columns");
        page.selectOption("#amount", "");
        assertThat(ruth.refusedBy("#confirm")).contains("which column");
        page.selectOption("#amount", "2");
        ruth.press("#confirm");
        assertThat(ruth.message()).contains("One line read, one of them new");
        ruth.press(row("7050") + ".tg-choose");
        page.locator("label:has-text('Slip 7050') input").check();
        assertThat(ruth.refusedBy("#save")).contains("80.00 is missing");
        page.locator("label:has-text('Slip 7050') input").check();
        page.locator("label:has-text('Slip 7051') input").check();
        assertThat(Accessibility.faults(page)).isEmpty();
        ruth.press("#save");
        assertThat(page.innerText(row("7050"))).contains("Slip 7050").contains("Slip 7051");
        ruth.open(bank);
        assertThat(page.innerText("#difference")).as("October is what it was").isEqualTo("0.00");
        upload(ruth, bank, "late.ofx", ofx("998870417", "20261030,-1.00,A9,LATE"));
        assertThat(page.innerText("main")).as("nothing comes into a finished month").contains("compared for good");

        post(ruth, bank, "GIFT", "5", "2026-10-30", "Slip late");
        ruth.open(bank);
        assertThat(page.locator("#void").count()).as("the books say something else by now").isEqualTo(1);
        ruth.press("#closeMonth");
        assertThat(ruth.refusedBy("#save")).contains("compared with the bank");
        ruth.open(bank.replace("/funds/bank", "/funds/fund"));
        ruth.press("#journals tr:has-text('Slip late') a");
        page.fill("#on", "2026-10-30");
        page.fill("#document", "Slip late");
        ruth.press("#save");
        ruth.open(bank);
        ruth.press("#closeMonth");
        ruth.press("#save");
        assertThat(page.innerText(".tg-pagehead")).as("closed without a reason, because bank and books agree").contains("Closed through");
        ruth.close();
    }

    /** A bond of somebody new, out of this fund, in October; approved by Priya and Marco and paid by Ruth. */
    private static void payABond(StaffPage ruth, String fund) {
        Http http = Program.first().http();
        String person = "Otilia " + (char) ('A' + ThreadLocalRandom.current().nextInt(26)) + "quist";
        String file = http.post("/api/v1/people", Json.createObjectBuilder().add("name", Json.createObjectBuilder().add("given", person).add("family", "Probe"))
            .add("a_number", "A" + ThreadLocalRandom.current().nextInt(200_000_000, 299_999_999)).build()).json().getString("id");
        JsonObject bond = http.post("/api/v1/bonds", Json.createObjectBuilder().add("case_id", file).add("kind", "DELIVERY").build()).json();
        JsonObject sum = Json.createObjectBuilder().add("amount", "1500").add("currency", "USD").build();
        step(http, bond, 0, Json.createObjectBuilder().add("step", "BOND_SET").add("amount", sum).add("authority", "DHS"));
        step(http, bond, 1, Json.createObjectBuilder().add("step", "FUND_ASKED").add("amount", sum).add("fund_id", fund));
        for (String approver : List.of("priya", "marco")) {
            StaffPage staff = as(approver);
            staff.open("/funds/bonds");
            staff.press("#requests li:has-text('" + person + "') .tg-approve-now");
            staff.close();
        }
        for (String step : List.of("ELIGIBILITY_SENT", "ELIGIBILITY_CONFIRMED", "OBLIGOR_CHOSEN", "CONTRACT_MADE", "PAYMENT_MADE")) {
            ruth.open("/funds/bonds");
            ruth.press("#running tr:has-text('" + person + "') a");
            ruth.page().selectOption("#step", step);
            ruth.page().waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
            ruth.page().selectOption("#source", "BANK");
            ruth.page().fill("#document", "paper of the step");
            ruth.page().fill("#on", "2026-10-20");
            if (step.equals("OBLIGOR_CHOSEN")) {
                ruth.page().selectOption("#obligor", ruth.page().locator("#obligor option:has-text('Lakas')").getAttribute("value"));
                ruth.page().selectOption("#service", "MAIL");
            }
            ruth.press("#save");
        }
    }

    private static void step(Http http, JsonObject bond, int seen, JsonObjectBuilder step) {
        Http.Answer answer = http.send("POST", "/api/v1/bonds/" + bond.getString("id") + "/steps", step.add("day", "2026-10-10").add("source", "ICE_NOTICE").add("document", "paper of the step").build().toString(),
            Map.of("Content-Type", "application/json", "If-Match", "\"" + seen + "\"", "Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void whoPaidABondDoesNotFinishTheMonth() {
        StaffPage ruth = as("ruth");
        String bank = bankOf(ruth, "Fund of three people");
        post(ruth, bank, "GIFT", "2000", "2026-10-05", "Slip 1");
        account(ruth, bank);
        payABond(ruth, bank.substring(bank.indexOf("fund=") + 5, bank.indexOf("&month")));
        ruth.open(bank);
        ruth.page().fill("#closing", "2000");
        ruth.page().click("#finish");
        ruth.page().waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
        assertThat(ruth.message()).contains("approved or paid a bond of this month");
        ruth.open(bank.replace("2026-10", "2026-09"));
        ruth.page().fill("#closing", "0");
        ruth.press("#finish");
        assertThat(ruth.page().innerText("main")).as("a month in which no money of it moved").contains("Finished by Ruth Whitfield");
        ruth.close();
    }

    @Test
    void whoReadsDoesNotChange() {
        StaffPage priya = as("priya");
        priya.open("/funds/list");
        String fund = priya.page().locator("#funds a:has-text('Lakas')").getAttribute("href");
        priya.open(fund);
        priya.press("#toBank");
        assertThat(priya.page().locator("#openAccount").count()).as("accounts are for treasurers").isZero();
        priya.close();
        StaffPage lea = as("lea");
        assertThat(lea.page().request().get(fund.replace("/funds/fund", "/funds/bank")).status()).isEqualTo(403);
        lea.close();
    }

    /** In every look, in Spanish too: axe finds nothing, it fits a phone; and few statements make it. */
    @Test
    void theMonthIsReadInEveryLook() throws Exception {
        StaffPage ruth = as("ruth");
        String bank = bankOf(ruth, "Fund in every look");
        post(ruth, bank, "GIFT", "1000", "2026-10-05", "Slip 7041");
        account(ruth, bank);
        upload(ruth, bank, "october.ofx", OCTOBER);
        assertThat(ruth.page().locator("#lines tbody tr").count()).isEqualTo(3);
        Map<String, Long> sent = new LinkedHashMap<>();
        try (Statements statements = new Statements()) {
            long fewest = Long.MAX_VALUE;
            for (int look = 0; look < 3 || fewest > 8 && look < 12; look++) {
                long before = statements.sent();
                ruth.open(bank);
                fewest = Math.min(fewest, statements.sent() - before);
            }
            sent.put("bank", fewest);
        }
        ruth.close();
        assertThat(sent.values()).as("statements by page, of %s", sent).allMatch(each -> each <= 8 && each > 0);
        List<String> faults = new ArrayList<>();
        for (ColorScheme colors : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {1440, 390}) {
                StaffPage staff = StaffPage.signedIn((width == 390 ? "marco" : "ruth") + "@bayanihan.example", width, width == 390 ? 844 : 900, colors);
                staff.open(bank);
                Accessibility.faults(staff.page()).forEach(fault -> faults.add(colors + " " + width + " " + fault));
                if ((Boolean) staff.page().evaluate("() => document.documentElement.scrollWidth > innerWidth + 1")) {
                    faults.add("wider than " + width);
                }
                assertThat(staff.page().innerText("main")).contains(width == 390 ? "Líneas del banco" : "Lines of the bank");
                Pictures.take(staff.page(), "bank" + (colors == ColorScheme.DARK ? "-dark" : "") + (width == 390 ? "-mobile-es" : ""));
                staff.close();
            }
        }
        assertThat(faults).isEmpty();
    }
}
