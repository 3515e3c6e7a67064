package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Accessibility;
import org.tanggol.testing.Pictures;

/** Dates of law, by a lawyer with a decision in hand and by one who enters a hearing. */
class DueDateBrowserIT {

    private static void happened(StaffPage staff, String event, String day) {
        staff.page().selectOption("#event", new SelectOption().setValue(event));
        staff.page().waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
        staff.page().fill("#at", day);
    }

    @Test
    void aDecisionGivesBothDatesWithTheirLaw() {
        StaffPage lea = StaffPage.signedIn("lea@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
        lea.open("/calendar/calendar");
        lea.page().waitForNavigation(() -> lea.page().click("a[href$='/calendar/due-date']"));
        assertThat(lea.refusedBy("#work")).as("nothing chosen").isNotBlank();
        happened(lea, "ij_decision_oral_rendered", "2026-10-27");
        lea.press("#work");
        String dates = lea.page().innerText("#dates");
        assertThat(dates).contains("Friday 6 November").contains("Protective: safe either way").contains("Vacated by a court");
        assertThat(dates).contains("Friday 27 November").contains("Held to govern").contains("8 CFR 1003.38(b)").contains("Tue 27 Oct 2026 + 30 = Thu 26 Nov (Thanksgiving) -> Fri 27 Nov");
        assertThat(lea.page().inputValue("#at")).as("what was typed is kept").isEqualTo("2026-10-27");
        assertThat(Accessibility.faults(lea.page())).isEmpty();
        Pictures.take(lea.page(), "due-date");
        lea.page().selectOption("#asylumAdjudicated", new SelectOption().setValue("true"));
        lea.press("#work");
        assertThat(lea.page().innerText("#dates")).doesNotContain("Friday 6 November").contains("Friday 27 November");
        lea.close();
    }

    @Test
    void onAPhoneInTheDarkAndInSpanish() {
        StaffPage tomas = StaffPage.signedIn("tomas@bayanihan.example", 390, 844, ColorScheme.DARK);
        tomas.open("/calendar/due-date?event=ij_decision_oral_rendered&on=2026-10-27");
        assertThat(tomas.page().innerText("#dates")).contains("mar 27 oct 2026 + 10").contains("Anulada por un tribunal");
        assertThat(Accessibility.faults(tomas.page())).isEmpty();
        assertThat((int) (Integer) tomas.page().evaluate("() => document.documentElement.scrollWidth")).as("wider than the screen: %s", tomas.page().evaluate(
            "() => [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > 390).map(e => e.tagName + '.' + e.className).join(' ')")).isLessThanOrEqualTo(390);
        Pictures.take(tomas.page(), "due-date-phone");
        tomas.close();
    }

    @Test
    void aHearingSaysByWhenItsPapersAreDue() {
        StaffPage lea = StaffPage.signedIn("lea@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
        String person = lea.openPerson("Maria Elena");
        lea.open(person + "&tab=DOCKET&do=hearing");
        lea.page().selectOption("#type", "INDIVIDUAL");
        lea.page().fill("#time", "09:00");
        lea.page().fill("#day", LocalDate.now().plusYears(1).toString());
        lea.page().locator("#day").blur();
        lea.page().waitForCondition(() -> lea.page().locator("#filings").count() == 1);
        assertThat(lea.page().innerText("#filings")).as("she is in custody").contains("the court orders the dates");
        lea.close();
    }
}
