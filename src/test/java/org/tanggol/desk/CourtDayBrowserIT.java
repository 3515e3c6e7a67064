package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Accessibility;
import org.tanggol.testing.Pictures;

/** One notice moves a court's day, and hearings are looked up by how much it matters. */
class CourtDayBrowserIT {

    private static void schedule(StaffPage staff, String person, LocalDate day, String time) {
        String docket = staff.openPerson(person) + "&tab=DOCKET";
        staff.open(docket + "&do=hearing");
        staff.page().selectOption("#type", "MASTER");
        staff.page().selectOption("#court", new SelectOption().setLabel(staff.page().locator("#court option:has-text('Krome')").first().innerText()));
        staff.page().fill("#day", day.toString());
        staff.page().fill("#time", time);
        staff.page().selectOption("#source", "NOTICE");
        staff.press("#save");
    }

    @Test
    void aWholeDayMovesOrNothingDoes() {
        StaffPage daniel = StaffPage.signedIn("daniel@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
        LocalDate day = LocalDate.of(2027, 6, 7);
        schedule(daniel, "Tigist", day, "09:00");
        schedule(daniel, "Pierre", day, "10:30");
        daniel.open("/calendar/move");
        assertThat(daniel.refusedBy("#show")).as("nothing chosen").isNotBlank();
        daniel.page().fill("#from", day.toString());
        daniel.page().selectOption("#court", new SelectOption().setLabel(daniel.page().locator("#court option:has-text('Krome')").first().innerText()));
        daniel.press("#show");
        assertThat(daniel.page().innerText("#hearings")).contains("Tigist").contains("Pierre");

        daniel.page().fill("#day", "2027-06-21");
        daniel.page().locator("#day").blur();
        daniel.page().waitForCondition(() -> daniel.page().locator("#list li").count() > 0);
        assertThat(daniel.page().innerText("#list")).as("what follows for each").isNotBlank();
        assertThat(Accessibility.faults(daniel.page())).isEmpty();
        Pictures.take(daniel.page(), "move-day");
        assertThat(daniel.refusedBy("#moveThem")).as("without a source").isNotBlank();
        assertThat(daniel.page().inputValue("#day")).isEqualTo("2027-06-21");
        daniel.page().locator("#list tr:has-text('Pierre') input").uncheck();
        daniel.page().selectOption("#source", "NOTICE");
        daniel.press("#moveThem");
        assertThat(daniel.message()).contains("One hearing moved");
        daniel.open("/calendar/move?from=2027-06-21&court=" + court(daniel));
        assertThat(daniel.page().innerText("#hearings")).contains("Tigist").contains("9:00").doesNotContain("Pierre");
        daniel.close();
    }

    private static String court(StaffPage staff) {
        return staff.page().locator("#court option:has-text('Krome')").count() > 0 ? staff.page().locator("#court option:has-text('Krome')").first().getAttribute("value") : courtOfMove(staff);
    }

    private static String courtOfMove(StaffPage staff) {
        staff.open("/calendar/move");
        return staff.page().locator("#court option:has-text('Krome')").first().getAttribute("value");
    }

    @Test
    void aChecklistBecomesTasksThatMoveWithTheHearing() {
        StaffPage lea = StaffPage.lea();
        String docket = lea.openPerson("Farid") + "&tab=DOCKET";
        lea.open(docket);
        lea.press("a[href*='do=checklist']");
        assertThat(Accessibility.faults(lea.page())).isEmpty();
        lea.page().locator("#items label:has-text('Witness list')").click();      // not this one
        lea.press("#take");
        assertThat(lea.message()).contains("tasks were added");
        assertThat(lea.page().innerText("aside")).contains("Interpreter confirmed").contains("moves with the hearing").doesNotContain("Witness list");
        lea.close();
    }

    @Test
    void whatWasFoundTakesAHearingOffTheList() {
        StaffPage tomas = StaffPage.signedIn("tomas@bayanihan.example", 390, 844, ColorScheme.DARK);
        tomas.open("/calendar/checks");
        int before = tomas.page().locator("#queue tbody tr").count();
        assertThat(before).isPositive();
        assertThat(Accessibility.faults(tomas.page())).isEmpty();
        assertThat((int) (Integer) tomas.page().evaluate("() => document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        Pictures.take(tomas.page(), "checks-phone");
        tomas.press("#queue tbody tr >> nth=0 >> button >> nth=0");
        assertThat(tomas.page().locator("#queue tbody tr").count()).isEqualTo(before - 1);
        tomas.press("#queue tbody tr >> nth=0 >> button >> nth=1");
        assertThat(tomas.page().url()).contains("do=hearing");
        tomas.close();
    }
}
