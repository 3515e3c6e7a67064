package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tanggol.imports.Samples;
import org.tanggol.testing.Accessibility;

/** An office moves in: three sheets as they lie around go in, mistakes and all, and come out again. Everybody is fictional. */
class ImportBrowserIT {

    private static final Path PICTURES = Path.of("docs/pictures");
    private StaffPage staff;

    @BeforeEach
    void signIn() {
        staff = StaffPage.lea();
    }

    @AfterEach
    void signOut() {
        staff.close();
    }

    private Page page() {
        return staff.page();
    }

    private void upload(String name, byte[] content) {
        staff.open("/imports/list");
        page().setInputFiles("#file", new FilePayload(name, "application/octet-stream", content));
        staff.press("#upload");
    }

    private void waitFor(String selector) {
        page().waitForSelector(selector, new Page.WaitForSelectorOptions().setTimeout(60_000));
    }

    private int count(String outcome) {
        return Integer.parseInt(page().locator(".tg-views a[href*='show=" + outcome + "'] .ui-badge").innerText().strip());
    }

    private void look(String name) {
        assertThat(Accessibility.faults(page())).as(name).isEmpty();
        page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }

    @Test
    void theExportOfACaseSystemGoesInAndOutAgain() {
        upload("clients.csv", Samples.file("case-system-export.csv"));
        assertThat(page().locator("h1").innerText()).isEqualTo("clients.csv");
        assertThat(page().locator("#columns").innerText()).contains("Client Last Name").contains("K'iche'");
        look("import-columns");
        staff.press("#check");
        waitFor("#fix");
        assertThat(count("REJECTED")).isEqualTo(3);
        assertThat(count("NEW")).isEqualTo(3);
        assertThat(page().locator("#people").innerText()).contains("This is no date").contains("No facility is known").contains("Another row has this A-number");
        look("import-check");

        page().locator("input[value='No Such Place Anywhere']").fill("ADLNTCA");
        page().locator("input[value='13/45/1990']").fill("1990-05-13");
        staff.press("#fix");
        assertThat(staff.message()).contains("Check again");
        assertThat(page().locator("#commit").count()).as("what was found no longer holds").isZero();
        staff.press("#checkAgain");
        waitFor("#commit");
        assertThat(count("REJECTED")).isEqualTo(1);
        assertThat(count("NEW")).isEqualTo(5);
        assertThat(page().locator("#commit").innerText()).contains("Import 5 people");
        staff.press("#commit");
        waitFor("#undo");
        assertThat(page().locator("main").innerText()).contains("5 people are new on record");
        look("import-done");
        String path = page().url();

        String person = staff.openPerson("Rosalinda Quixtan");
        staff.open(person + "&tab=DOCKET");
        assertThat(page().locator("main").innerText()).contains("17 Dec").contains("9:00 am");
        staff.open(person + "&tab=CUSTODY");
        assertThat(page().locator("main").innerText()).contains("Adelanto");

        page().navigate(path);
        staff.press("#undo");
        page().waitForSelector("text=The import was taken back", new Page.WaitForSelectorOptions().setTimeout(60_000));
        staff.open("/people/list?view=EVERYBODY");
        assertThat(page().locator("main").innerText()).doesNotContain("Rosalinda Quixtan");
    }

    @Test
    void aSpanishListInWindowsLettersIsRememberedForTheNextOne() {
        upload("lista.csv", Samples.file("lista-detenidos-1252.csv"));
        page().selectOption("#nameOrder", "GIVEN_FIRST_TWO_FAMILIES");
        staff.press("#check");
        waitFor("#fix");
        assertThat(count("NEW")).isEqualTo(2);
        assertThat(page().locator("input[value='desconocida']").count()).isEqualTo(1);
        page().locator("input[value='desconocida']").fill("");
        staff.press("#fix");
        staff.press("#checkAgain");
        waitFor("#commit");
        staff.press("#commit");
        waitFor("#undo");
        assertThat(page().locator("main").innerText()).contains("3 people are new on record");
        staff.press("#undo");
        page().waitForSelector("text=The import was taken back", new Page.WaitForSelectorOptions().setTimeout(60_000));
    }

    @Test
    void twoPeopleOfARowAreTwoPeople() {
        upload("casos.xlsx", Samples.handKept());
        staff.press("#check");
        waitFor("#commit");
        assertThat(count("NEW")).isEqualTo(4);
        staff.open(page().url().replaceAll("^https?://[^/]+", "") + "&show=all");
        assertThat(page().locator("#people").innerText()).contains("Delfina Ixcoy").contains("Baltazar Caal");
        staff.press("#commit");
        waitFor("#undo");
        assertThat(page().locator("main").innerText()).contains("4 people are new on record");
        staff.press("#undo");
        page().waitForSelector("text=The import was taken back", new Page.WaitForSelectorOptions().setTimeout(60_000));
    }

    @Test
    void anOfficeInAHurryLeavesToTheNotesWhatCannotBeRead() {
        upload("hurry.csv", Samples.file("case-system-export.csv"));
        staff.press("#check");
        waitFor("#unreadToNotes");
        assertThat(count("REJECTED")).isEqualTo(3);
        staff.press("#unreadToNotes");
        waitFor("#commit");
        assertThat(count("REJECTED")).as("whose number it is must be known").isEqualTo(1);
        assertThat(count("NEW")).isEqualTo(5);
        assertThat(page().locator("#unreadToNotes").count()).isZero();
        staff.press("#commit");
        waitFor("#undo");
        String path = page().url();
        String person = staff.openPerson("Marisol Tzunun");
        staff.open(person + "&tab=NOTES");
        assertThat(page().locator("main").innerText()).contains("Date of Birth: 13/45/1990");
        page().navigate(path);
        staff.press("#undo");
        page().waitForSelector("text=The import was taken back", new Page.WaitForSelectorOptions().setTimeout(60_000));
    }

    @Test
    void aPhoneInTheDarkShowsTheSame() {
        StaffPage phone = StaffPage.signedIn("lea@bayanihan.example", 390, 844, ColorScheme.DARK);
        phone.open("/imports/list");
        phone.page().setInputFiles("#file", new FilePayload("clients.csv", "text/csv", Samples.file("case-system-export.csv")));
        phone.press("#upload");
        assertThat(Accessibility.faults(phone.page())).isEmpty();
        phone.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/import-columns-phone.png")).setFullPage(true));
        phone.press("#check");
        phone.page().waitForSelector("#fix", new Page.WaitForSelectorOptions().setTimeout(60_000));
        assertThat((Integer) phone.page().evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        assertThat(Accessibility.faults(phone.page())).isEmpty();
        phone.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/import-check-phone.png")).setFullPage(true));
        phone.press("#discard");
        phone.close();
    }
}
