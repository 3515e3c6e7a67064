package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Accessibility;

/** What we learn later about where somebody was: a gap is filled, a place known wrong is corrected, and nothing typed is lost. */
class PastPlaceBrowserIT {

    private static final String NAME = "Fatoumata Bah";

    @Test
    void aGapIsFilledAndTheRestOfItStaysUnknown() {
        StaffPage staff = StaffPage.lea();
        Page page = staff.open(staff.openPerson(NAME) + "&tab=CUSTODY").page();
        assertThat(places(page).allInnerTexts()).containsExactly("Unlocated", "Field office hold room");

        page.locator("a[href*='do=past']").click();
        page.selectOption("#placeKind", "HOSPITAL");
        page.fill("#place", "County hospital (fictional)");
        page.fill("#toDay", "2020-01-01");
        assertThat(staff.refusedBy("#save")).contains("The end comes after the beginning");
        assertThat(page.inputValue("#place")).isEqualTo("County hospital (fictional)");
        assertThat(page.inputValue("#toDay")).as("the refused field too").isEqualTo("2020-01-01");
        assertThat(Accessibility.faults(page)).as("with the refusal on it").isEmpty();

        page.fill("#toDay", page.inputValue("#day"));
        staff.press("#save");
        assertThat(staff.message()).isEqualTo("The past place is on record.");
        assertThat(places(page).allInnerTexts()).containsExactly("Unlocated", "County hospital (fictional)", "Field office hold room");

        staff.open(staff.openPerson(NAME) + "&tab=HISTORY");
        assertThat(page.locator("main").innerText()).contains("Lea Santos");

        staff.open(staff.openPerson(NAME) + "&tab=CUSTODY");
        page.locator(".tg-stay", new Page.LocatorOptions().setHasText("County hospital")).locator("a[href*='do=correct']").click();
        assertThat(page.inputValue("#place")).isEqualTo("County hospital (fictional)");
        page.fill("#place", "Mercy hospital (fictional)");
        staff.press("#save");
        assertThat(staff.message()).isEqualTo("The place is corrected.");
        assertThat(places(page).allInnerTexts()).containsExactly("Unlocated", "Mercy hospital (fictional)", "Field office hold room");
        staff.close();
    }

    private static Locator places(Page page) {
        return page.locator(".tg-stay h3");
    }
}
