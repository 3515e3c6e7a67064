package org.tanggol.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Browser;
import org.tanggol.testing.Pictures;
import org.tanggol.testing.Server;

/** Facilities, the review list and the ICE workbook, as an administrator of the demonstration uses them. */
class FacilitiesBrowserIT {

    private static final Path WORKBOOK = Path.of("src/test/resources/reference/FY26_detentionStats_04092026.xlsx");

    private static Page page;

    @BeforeAll
    static void signIn() {
        page = Browser.open(1440, 900, ColorScheme.LIGHT, "en-US");
        page.navigate("/sign-in");
        Matcher password = Pattern.compile("Password of all: (\\S+)").matcher(Server.output());
        assertThat(password.find()).isTrue();
        page.fill("#email", "rosario@bayanihan.example");
        page.fill("#password", password.group(1));
        page.click("#go");
        page.waitForURL("**/my-day");
    }

    @AfterAll
    static void close() {
        page.context().close();
    }

    private static String message() {
        Locator said = page.locator("#messages li, #messages .ui-messages-info-summary").first();
        said.waitFor();
        return said.innerText();
    }

    private static void openFacility(String code) {
        page.navigate("/facilities/list?older=1&text=" + code);
        page.click("td .tg-person a");
        page.waitForURL("**/facilities/facility?id=*");
    }

    @Test
    void theUrlReproducesTheList() {
        page.navigate("/facilities/list?state=TX&run=company");

        assertThat(page.locator(".ui-chip b").allInnerTexts()).containsExactly("TX", "Private company");
        assertThat(page.locator("tbody tr").count()).isPositive();
        assertThat(page.locator("tbody td:nth-child(2)").allInnerTexts()).allMatch(place -> place.contains(", TX"));
    }

    @Test
    void fortyMoreAreLoadedOnDemand() {
        page.navigate("/facilities/list");
        assertThat(page.locator("tbody tr").count()).isEqualTo(40);
        Pictures.take(page, "facilities");

        page.click(".tg-loadmore a");

        page.waitForURL("**shown=80**");
        assertThat(page.locator("tbody tr").count()).isEqualTo(80);
    }

    @Test
    void everyFactShowsItsSourceAndDate() {
        openFacility("ADAMSMS");

        Locator population = page.locator("tr", new Page.LocatorOptions().setHasText("Average daily population")).first();
        assertThat(population.innerText()).contains("1,878.2 people", "ICE detention statistics", "July 2026");
        Pictures.take(page, "facility");
    }

    @Test
    void aCorrectionIsSharedAndSaysWhoMadeIt() {
        openFacility("WCCPBFL");
        page.click("a:has-text('Correct')");
        page.fill("#phone", "(954) 555-0100");

        page.click("#saveFacility");

        assertThat(message()).isEqualTo("Saved for all organizations.");
        assertThat(page.locator(".tg-history li").first().innerText()).contains("Rosario Aquino", "(954) 555-0100");
        assertThat(page.locator(".tg-dl").innerText()).contains("Corrected by hand");
    }

    @Test
    void anotherOperatorEndsTheOneBefore() {
        openFacility("CACTYCA");
        page.click("a:has-text('Change')");
        page.fill("#operator", "Somebody Else");
        page.fill("#from", "2026-10-01");

        page.click("#saveOperator");

        assertThat(message()).isEqualTo("Saved for all organizations.");
        assertThat(page.locator("section:has(h2:text('Operator and owner'))").innerText()).contains("Somebody Else", "CoreCivic", "30 Sep 2026");
    }

    @Test
    void aCodeThatIsTakenIsRefusedBesideItsField() {
        page.navigate("/facilities/list?act=new");
        page.fill("#name", "Another Place");
        page.fill("#code", "ADLNTCA");

        page.click("#add");

        Locator refusal = page.locator(".tg-field:has(#code) .ui-message");
        refusal.waitFor();
        assertThat(refusal.innerText()).isEqualTo("Another facility has this code.");
        assertThat(page.inputValue("#name")).isEqualTo("Another Place");
    }

    @Test
    void theAddressOfANeighbourEntersTheRecordOnlyByDecision() {
        page.navigate("/facilities/review?open=1&kind=ADDRESS_OF_NEIGHBOUR");
        Pictures.take(page, "review-list");
        page.click("tr:has-text('Otero County Processing Center') >> text=Decide");
        Pictures.take(page, "review-decision");
        assertThat(page.inputValue("#value")).isEqualTo("26 McGregor Range Road, Chaparral, NM 88081");

        page.click(".answer-CORRECTED");

        assertThat(message()).startsWith("Decided.");
        page.navigate("/facilities/review?decided=1");
        assertThat(page.locator("tbody tr").first().innerText()).contains("Otero County Processing Center", "Corrected", "Rosario Aquino");
        page.navigate("/facilities/list?text=otero county processing");
        assertThat(page.locator("tbody").innerText()).contains("Chaparral, NM");
    }

    @Test
    void whatIsNoWorkbookIsRefusedInWords() {
        page.navigate("/facilities/workbook");
        page.setInputFiles("#file", new FilePayload("list.xlsx", "text/plain", "Name,Address".getBytes(StandardCharsets.UTF_8)));

        page.click("#upload");

        Locator refusal = page.locator(".tg-field:has(#file) .ui-message");
        refusal.waitFor();
        assertThat(refusal.innerText()).isEqualTo("This file cannot be read as an Excel workbook (.xlsx).");
    }

    @Test
    void theIceWorkbookIsShownFirstAndAppliedOnce() {
        page.navigate("/facilities/workbook");
        page.setInputFiles("#file", WORKBOOK);
        page.click("#upload");
        page.waitForURL("**/facilities/workbook?id=*");
        assertThat(page.locator("h1").innerText()).isEqualTo("ICE workbook, data of 2 Apr 2026");
        assertThat(page.locator(".tg-views li").first().innerText()).contains("203");
        Pictures.take(page, "workbook");

        page.click("#apply");

        assertThat(message()).isEqualTo("Applied exactly as shown.");
        assertThat(page.locator("#apply").count()).isZero();
    }
}
