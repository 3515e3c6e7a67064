package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Accessibility;
import org.tanggol.testing.Pictures;

/** What families wrote is answered, given to a colleague and translated by a person. Everybody is fictional. */
class FamilyMessagesBrowserIT {

    private static StaffPage lea(int width, ColorScheme scheme) {
        return StaffPage.signedIn("lea@bayanihan.example", width, 900, scheme);
    }

    private static Locator row(StaffPage staff, String person) {
        return staff.page().locator("#waiting li", new Page.LocatorOptions().setHasText(person));
    }

    private static void idle(StaffPage staff) {
        staff.page().waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
    }

    @Test
    void aMessageIsAnsweredInTheLanguageOfTheFamily() {
        StaffPage lea = lea(1440, ColorScheme.LIGHT);
        lea.open("/people/messages");
        assertThat(row(lea, "Maria Elena Tzoc").innerText()).contains("carta de la iglesia");
        assertThat(lea.page().locator("#familyWaiting").innerText()).isNotBlank();
        assertThat(Accessibility.faults(lea.page())).isEmpty();
        Pictures.take(lea.page(), "family-messages");

        lea.page().waitForNavigation(() -> row(lea, "Maria Elena Tzoc").locator("a.ui-button").click());
        assertThat(lea.refusedBy("#save")).as("nothing is written yet").isNotBlank();
        lea.page().selectOption("#template", "BRING_PAPERS");
        idle(lea);
        assertThat(lea.page().inputValue("#text")).as("in Spanish").startsWith("Traiga por favor");
        lea.page().fill("#text", lea.page().inputValue("#text") + " la carta de la iglesia, hoy a las 4.");
        assertThat(Accessibility.faults(lea.page())).isEmpty();
        Pictures.take(lea.page(), "family-message-dialog");
        lea.press("#save");
        assertThat(lea.page().locator("#familyMessages").innerText()).contains("hoy a las 4", "Not read yet", "Lea Santos");
        lea.open("/people/messages");
        assertThat(row(lea, "Maria Elena Tzoc").count()).as("is answered").isZero();
        lea.close();
    }

    @Test
    void whoDoesNotReadTheLanguageAsksAPersonWhoDoes() {
        StaffPage lea = lea(390, ColorScheme.DARK);
        lea.open("/people/messages");
        assertThat((int) (Integer) lea.page().evaluate("() => document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        assertThat(Accessibility.faults(lea.page())).isEmpty();
        Pictures.take(lea.page(), "family-messages-mobile-dark");
        lea.page().waitForNavigation(() -> row(lea, "Amina Warsame").locator("a.ui-button").click());
        assertThat(lea.page().locator("#dialog").innerText()).as("no ready words in Somali").contains("they come in English");
        lea.page().selectOption("#assignee", new SelectOption().setLabel("Tomás Beltrán"));
        lea.press("#handOver");
        assertThat(lea.page().locator("#familyMessages").innerText()).contains("Tomás Beltrán was asked");
        lea.close();

        StaffPage tomas = StaffPage.signedIn("tomas@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
        tomas.open("/people/messages");
        tomas.page().waitForNavigation(() -> row(tomas, "Amina Warsame").locator("a.ui-button").click());
        tomas.page().fill("#translation", "I want to know when the court is.");
        tomas.press("#translate");
        assertThat(tomas.page().locator("#familyMessages").innerText()).contains("I want to know when the court is.", "Waan doonayaa");
        tomas.close();
    }
}
