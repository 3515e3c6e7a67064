package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Accessibility;
import org.tanggol.testing.Pictures;

/** From asking for company in a case to the report of the volunteer, with a coordinator at a desk and a volunteer at a telephone. */
class CompanyBrowserIT {

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final String PLACE = "Reception desk by the fountain";

    private static StaffPage at(String who, int width, ColorScheme colors) {
        return StaffPage.signedIn(who + "@bayanihan.example", width, width == 390 ? 844 : 900, colors);
    }

    private static void requireSound(StaffPage staff) {
        assertThat(Accessibility.faults(staff.page())).isEmpty();
        int width = staff.page().viewportSize().width;
        assertThat((int) (Integer) staff.page().evaluate("() => document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
    }

    private static void fill(StaffPage staff, String field, String text) {
        staff.page().fill("#" + field, text);
    }

    @Test
    void aVolunteerIsAskedGoesAlongAndSaysHowItWent() {
        StaffPage lea = at("lea", 1440, ColorScheme.LIGHT);
        String tab = lea.openPerson("Esther") + "&tab=DOCKET";
        lea.open(tab + "&do=company");
        lea.page().selectOption("#kind", "VISIT");
        LocalDateTime begun = LocalDateTime.now(ZONE).minusMinutes(10);
        fill(lea, "day", begun.toLocalDate().toString());
        fill(lea, "time", begun.format(DateTimeFormatter.ofPattern("HH:mm")));
        lea.page().selectOption("#zone", ZONE.getId());
        fill(lea, "minutes", "240");
        fill(lea, "early", "0");
        fill(lea, "town", "San Bernardino");
        assertThat(lea.refusedBy("#save")).as("in which state").isNotBlank();
        fill(lea, "state", "ca");
        fill(lea, "place", PLACE);
        fill(lea, "safety", "Leave the telephone in the car.");
        assertThat(Accessibility.faults(lea.page())).isEmpty();
        Pictures.take(lea.page(), "company-ask");
        lea.press("#save");
        assertThat(lea.page().innerText("#company")).contains("San Bernardino").contains("0 of 1");
        assertThat(Accessibility.faults(lea.page())).isEmpty();

        StaffPage elena = at("elena", 1440, ColorScheme.LIGHT);
        elena.open("/volunteers/board");
        assertThat(elena.page().innerText("#requests")).contains("Oumar").contains("Esther").contains("Rodel");
        assertThat(elena.page().innerText("#companyToFill")).isNotBlank();
        elena.press("#requests a:has-text('Oumar')");
        assertThat(elena.page().innerText("#fits")).contains("Aïssatou Barry").contains("Fula").contains("miles");
        requireSound(elena);
        Pictures.take(elena.page(), "volunteer-board");
        elena.press("#requests a:has-text('Esther')");
        elena.press("#fits tr:has-text('Ayo Bankole') button");
        assertThat(elena.page().innerText("#invited")).contains("Ayo Bankole").contains("Asked");

        StaffPage ayo = at("ayo", 390, ColorScheme.LIGHT);
        ayo.open("/volunteers/mine");
        String card = ".tg-mine:has-text('Esther')";
        assertThat(ayo.page().innerText(card)).contains("San Bernardino").doesNotContain(PLACE).doesNotContain("Okonkwo").doesNotContain("telephone in the car");
        requireSound(ayo);
        Pictures.take(ayo.page(), "volunteer-asked");
        ayo.press(card + " .tg-accept");
        assertThat(ayo.page().innerText(card)).contains(PLACE).contains("telephone in the car").doesNotContain("Okonkwo");
        requireSound(ayo);
        Pictures.take(ayo.page(), "volunteer-accepted");
        ayo.press(card + " .tg-arrive");
        ayo.press(card + " .tg-report");
        fill(ayo, "minutes", "2");
        fill(ayo, "expenses", "12.345");
        assertThat(ayo.refusedBy("#send")).isNotBlank();
        fill(ayo, "expenses", "$6.50");
        fill(ayo, "note", "She was glad about the visit.");
        requireSound(ayo);
        Pictures.take(ayo.page(), "volunteer-report");
        ayo.press("#send");
        assertThat(ayo.page().innerText("main")).doesNotContain("Esther");
        ayo.open("/volunteers/board");
        assertThat(ayo.page().innerText("main")).as("the board is not for volunteers").doesNotContain("Oumar");
        ayo.close();

        elena.open("/volunteers/board?show=ALL");
        assertThat(elena.page().innerText("#requests li:has-text('Esther')")).contains("1 of 1");
        elena.open("/people/list?view=EVERYBODY");
        assertThat(elena.page().innerText("main")).as("of cases the coordinator sees no names").doesNotContain("Okonkwo");
        elena.close();
        lea.open(tab.replace("DOCKET", "COMPANY"));
        assertThat(lea.page().innerText("#company")).contains("It went as planned").contains("120").contains("$6.50").contains("She was glad");
        lea.press("#company button:has-text('Read')");
        assertThat(lea.page().locator("#company button:has-text('Read')").count()).isZero();
        lea.close();
    }

    @Test
    void theRegisterSaysWhoMayBeAskedAndWhatIsMissing() {
        StaffPage elena = at("elena", 1440, ColorScheme.DARK);
        elena.open("/volunteers/list");
        assertThat(elena.page().innerText("#volunteers tr:has-text('Selam')")).contains("Being checked").contains("Missing");
        requireSound(elena);
        Pictures.take(elena.page(), "volunteers");
        elena.open("/volunteers/list?do=ADD");
        fill(elena, "name", "Noor Example");
        assertThat(elena.refusedBy("#save")).isNotBlank();
        fill(elena, "town", "Monroe");
        fill(elena, "state", "LA");
        elena.page().selectOption("#languages", "ar");
        elena.page().selectOption("#fluency1", "NATIVE");
        elena.page().selectOption("#freeTuesday", "DAY");
        assertThat(Accessibility.faults(elena.page())).isEmpty();
        elena.press("#save");
        String row = "#volunteers tr:has-text('Noor Example')";
        elena.press(row + " a[href*='do=STATE']");
        elena.page().selectOption("#to", "SCREENING");
        elena.press("#save");
        elena.press(row + " a[href*='do=STATE']");
        elena.page().selectOption("#to", "CLEARED");
        assertThat(elena.refusedBy("#save")).contains("background check");
        elena.press("#dialog .ui-dialog-footer a");
        for (String kind : new String[] {"TRAINING", "BACKGROUND_CHECK", "AGREEMENT"}) {
            elena.press(row + " a[href*='do=PAPER']");
            elena.page().selectOption("#kind", kind);
            elena.press("#save");
        }
        elena.press(row + " a[href*='do=STATE']");
        elena.page().selectOption("#to", "CLEARED");
        elena.press("#save");
        assertThat(elena.page().innerText(row)).contains("Cleared").contains("Arabic (native)").doesNotContain("Missing");
        elena.close();
    }

    @Test
    void whatFollowsAReleaseBecomesDatedTasks() {
        StaffPage lea = at("lea", 1440, ColorScheme.LIGHT);
        String tab = lea.openPerson("Esther") + "&tab=DOCKET";
        lea.open(tab + "&do=after-release");
        assertThat(lea.page().innerText("#dialog")).as("the day comes from the rules").containsPattern("EOIR-33\\), by ");
        lea.page().locator("#duties input[value=CHECK_IN]").check();
        assertThat(lea.refusedBy("#save")).as("on which day").isNotBlank();
        fill(lea, "checkIn", LocalDateTime.now(ZONE).toLocalDate().plusDays(20).toString());
        lea.page().selectOption("#companion", new com.microsoft.playwright.options.SelectOption().setLabel("Tomás Beltrán"));
        assertThat(Accessibility.faults(lea.page())).isEmpty();
        Pictures.take(lea.page(), "after-release");
        lea.press("#save");
        assertThat(lea.page().innerText("#deadlines")).contains("EOIR-33");
        lea.open(tab.replace("&tab=DOCKET", ""));
        assertThat(lea.page().innerText("main")).contains("Motion to change venue").contains("Change of address to ICE");
        lea.close();
    }

    @Test
    void theBoardReadsOnATelephoneInTheDark() {
        StaffPage elena = at("elena", 390, ColorScheme.DARK);
        elena.open("/volunteers/board");
        requireSound(elena);
        Pictures.take(elena.page(), "volunteer-board-mobile-dark");
        elena.close();
        StaffPage ayo = at("ayo", 390, ColorScheme.DARK);
        ayo.open("/volunteers/mine");
        assertThat(ayo.page().innerText("main")).contains("Gurpreet");
        requireSound(ayo);
        Pictures.take(ayo.page(), "volunteer-asked-dark");
        ayo.close();
    }
}
