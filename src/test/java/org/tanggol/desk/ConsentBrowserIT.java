package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Accessibility;
import org.tanggol.testing.Pictures;

/** What a person lets relatives see, as staff write it down and see it. Everybody is fictional. */
class ConsentBrowserIT {

    private static final String REVOKE = "Taken back";

    private static Locator row(StaffPage lea, String name) {
        return lea.page().locator("#consents tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText(name));
    }

    private static String family(StaffPage lea) {
        String address = lea.openPerson("Maria Elena Tzoc") + "&tab=FAMILY";
        lea.open(address);
        return address;
    }

    @Test
    void whatEachRelativeSeesIsWrittenDownAndTakenBack() {
        StaffPage lea = StaffPage.signedIn("lea@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
        String address = family(lea);
        assertThat(row(lea, "Rosa Tzoc").locator(".pi-check").count()).isEqualTo(5);
        assertThat(row(lea, "Tomasa Ajanel").locator(".pi-check").count()).isEqualTo(2);
        assertThat(row(lea, "Héctor Ralón").innerText()).contains("Never contact").doesNotContain(REVOKE);
        assertThat(lea.page().locator("#family").innerText()).contains("sees nothing");
        assertThat(Accessibility.faults(lea.page())).isEmpty();
        Pictures.take(lea.page(), "consent");

        lea.page().waitForNavigation(() -> row(lea, "Anselmo Quiroga").locator("a").click());
        assertThat(lea.refusedBy("#save")).isNotBlank();
        lea.page().selectOption("#answer", "GIVEN");
        lea.page().selectOption("#way", "VIDEO");
        lea.page().fill("#lastDay", LocalDate.now().plusYears(2).toString());
        assertThat(lea.refusedBy("#save")).contains("a year at most");
        assertThat(lea.page().inputValue("#way")).as("what was chosen stays").isEqualTo("VIDEO");
        assertThat(Accessibility.faults(lea.page())).isEmpty();
        Pictures.take(lea.page(), "consent-dialog");
        lea.page().fill("#lastDay", LocalDate.now().plusDays(60).toString());
        lea.page().locator("#blocks input[value=PLACE]").check();
        lea.press("#save");
        assertThat(row(lea, "Anselmo Quiroga").locator(".pi-check").count()).isEqualTo(2);
        assertThat(lea.page().locator("#endedConsents").innerText()).contains("Anselmo Quiroga");
        lea.page().waitForNavigation(() -> row(lea, "Anselmo Quiroga").locator("button").click());
        assertThat(row(lea, "Anselmo Quiroga").locator(".pi-check").count()).isZero();
        assertThat(row(lea, "Anselmo Quiroga").innerText()).contains("Not asked yet");
        lea.open(address.replace("&tab=FAMILY", ""));
        assertThat(lea.page().locator("main").innerText()).contains("Never contact");
        lea.close();
    }

    @Test
    void itReadsOnAPhoneInTheDark() {
        StaffPage lea = StaffPage.signedIn("lea@bayanihan.example", 390, 900, ColorScheme.DARK);
        family(lea);
        assertThat((int) (Integer) lea.page().evaluate("() => document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        assertThat(Accessibility.faults(lea.page())).isEmpty();
        Pictures.take(lea.page(), "consent-mobile-dark");
        lea.close();
    }
}
