package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Accessibility;
import org.tanggol.testing.Pictures;

/** Two sides say different things about a bond hearing; both are on record, and Tanggol says that it says nothing. */
class BondAssertionBrowserIT {

    private static void record(StaffPage staff, String tab, String standing, String by, String court, String on) {
        staff.open(tab + "&do=bond");
        Page page = staff.page();
        page.selectOption("#standing", standing);
        page.selectOption("#authority", "INA_235_B_2");
        page.fill("#assertedBy", by);
        page.fill("#court", court);
        page.selectOption("#circuit", "NINTH");
        page.fill("#on", on);
        page.fill("#cited", "Matter of Yajure Hurtado, 29 I&N Dec. 216");
        page.fill("#argued", "Whether 235(b)(2) reaches somebody who was arrested years after crossing");
        staff.press("#save");
    }

    @Test
    void whatIsAssertedStandsSideBySide() {
        StaffPage lawyer = StaffPage.signedIn("samira@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
        String tab = lawyer.openPerson("Khalid") + "&tab=CUSTODY";
        Page page = lawyer.page();
        assertThat(lawyer.open(tab + "&do=bond").refusedBy("#save")).as("nothing typed").isNotBlank();
        assertThat(Accessibility.faults(page)).isEmpty();

        record(lawyer, tab, "NOT_ELIGIBLE", "ICE", "", "2026-11-02");
        record(lawyer, tab, "ELIGIBLE", "IJ Lindgren", "Tule Valley Immigration Court", "2026-11-20");

        assertThat(page.innerText("#bond")).contains("Tanggol does not work out who may get a bond hearing");
        assertThat(page.innerText("#bond li:nth-child(1)")).contains("Eligible for bond").contains("Asserted by IJ Lindgren, Tule Valley Immigration Court, 9th Circuit, on").contains("INA 235(b)(2)")
            .contains("citing Matter of Yajure Hurtado").contains("arrested years after crossing");
        assertThat(page.innerText("#bond li:nth-child(2)")).contains("Not eligible for bond").contains("Asserted by ICE, 9th Circuit, on");
        page.locator("#bond").scrollIntoViewIfNeeded();
        Pictures.take(page, "bond-assertions");
        assertThat(Accessibility.faults(page)).isEmpty();

        lawyer.press("#bond li:nth-child(2) a");
        assertThat(lawyer.refusedBy("#save")).as("without a reason").isNotBlank();
        page.fill("#why", "It was said of her cousin");
        lawyer.press("#save");
        assertThat(page.innerText("#bond li:nth-child(2)")).contains("Withdrawn").contains("It was said of her cousin").contains("Asserted by ICE");
        assertThat(page.locator("#bond li:nth-child(2) a").count()).as("once").isZero();
        lawyer.close();
    }
}
