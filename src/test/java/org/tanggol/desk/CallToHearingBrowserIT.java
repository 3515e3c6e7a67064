package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Browser;

/** From a call about an unknown man to a hearing that the court moves, as a caseworker does it. */
class CallToHearingBrowserIT {

    @Test
    void aCallIsTakenThePersonFoundNamedAndTheHearingMoved() {
        StaffPage staff = StaffPage.lea();
        Page page = staff.page();
        staff.open("/people/intake");
        assertThat(staff.refusedBy("#save")).isEqualTo("Write a name, or what is known of the person.");

        page.fill("#description", "Man, about 40, blue cap, taken at the bus stop (fictional)");
        page.fill("#callerName", "Carla Mena");
        page.fill("#said", "He was taken at 7 am.");
        page.locator("#said").blur();
        page.waitForCondition(() -> page.locator("#draft").innerText().contains("Draft kept"));
        page.reload();
        assertThat(page.inputValue("#description")).as("the draft comes back").startsWith("Man, about 40");
        staff.press("#save");
        String person = page.url();
        assertThat(page.locator("h1").innerText()).contains("Man, about 40");
        assertThat(page.locator(".tg-strip").innerText()).contains("Unlocated");

        for (int i = 0; i < 3; i++) {
            staff.open(person + "&do=check").press("#save");
        }
        assertThat(page.locator("section:has-text('Locator checks') li").allInnerTexts().stream().filter(text -> text.contains("Not found"))).hasSize(3);

        staff.open(person + "&do=check");
        page.selectOption("#result", "FOUND");
        assertThat(staff.refusedBy("#save")).isEqualTo("Found: say at which facility.");
        chooseFacility(page, "stewart", "Stewart Detention Center");
        staff.press("#save");
        assertThat(page.url()).as("a find offers the move").contains("do=move");
        staff.press("#save");
        assertThat(page.locator(".tg-stay.is-now").innerText()).contains("Stewart Detention Center");

        staff.open(person + "&do=edit");
        page.fill("#given", "Ramiro");
        page.fill("#family", "Jiménez");
        page.fill("#aNumber", "A 900 000 417");
        assertThat(staff.refusedBy("#save")).isEqualTo("Another record of your organization has this A-number.");
        assertThat(page.inputValue("#given")).as("what was typed stays").isEqualTo("Ramiro");
        page.fill("#aNumber", "900000999");
        staff.press("#save");
        assertThat(page.locator("h1").innerText()).contains("Ramiro Jiménez");
        assertThat(page.locator(".tg-mask").innerText()).contains("999").doesNotContain("900");

        staff.open(person + "&do=proceeding").press("#save");
        staff.open(person + "&do=hearing");
        page.selectOption("#court", new com.microsoft.playwright.options.SelectOption().setLabel("Stewart Immigration Court"));
        page.waitForCondition(() -> page.inputValue("#zone").equals("America/New_York"));
        page.fill("#day", "2027-03-14");
        page.fill("#time", "02:30");
        page.selectOption("#source", "NOTICE");
        assertThat(staff.refusedBy("#save")).startsWith("That hour does not exist");
        page.fill("#day", "2027-03-15");
        page.fill("#time", "09:30");
        staff.press("#save");
        assertThat(page.locator("main").innerText()).contains("Mon 15 Mar 2027").contains("9:30 am ET");

        page.navigate(page.locator("a[href*='do=hearing&hearing']").first().getAttribute("href"));
        page.fill("#day", "2027-03-17");
        page.selectOption("#source", "COURT");
        staff.press("#save");
        assertThat(page.locator("section:has-text('Coming')").first().innerText()).contains("Wed 17 Mar 2027");
        assertThat(page.locator("section:has-text('Past')").first().innerText()).contains("Mon 15 Mar 2027").contains("Moved");

        staff.open(person + "&tab=HISTORY");
        assertThat(page.locator(".tg-history").innerText()).contains("moved Master hearing from Mon 15 Mar 2027, 9:30 am ET to Wed 17 Mar 2027, 9:30 am ET");
        staff.open(person.replace("/person?", "/card?"));
        assertThat(page.locator("article").innerText()).contains("Ramiro Jiménez").contains("Wed 17 Mar 2027").doesNotContain("900 000");
        staff.close();
    }

    @Test
    void aTwoSecondLookIsLoggedFromMyDay() {
        StaffPage staff = StaffPage.lea();
        Page page = staff.page();
        page.locator("#unlocated summary").first().click();
        staff.press("#unlocated button");
        assertThat(staff.message()).contains("The check is logged.");
        staff.close();
    }

    @Test
    void aNameIsFoundBySoundAndOrderAndNothingOfItStandsInTheAddress() {
        StaffPage staff = StaffPage.lea();
        Page page = staff.page();
        page.keyboard().press("Control+k");
        page.keyboard().type("ajanel tzok");
        page.waitForCondition(() -> page.locator("#results a").count() > 0);
        assertThat(page.locator("#results").innerText()).contains("Maria Elena Tzoc Ajanel");
        assertThat(page.url()).doesNotContain("tzok");
        staff.close();
    }

    @Test
    void twoPeopleWhoChangeOneHearingSeeBothVersions() {
        StaffPage first = StaffPage.lea();
        StaffPage second = StaffPage.signedIn("daniel@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
        String person = first.openPerson("Lucía Hernández");
        first.open(person + "&tab=DOCKET");
        String hearing = first.page().locator("a[href*='do=hearing&hearing']").first().getAttribute("href");
        first.open(hearing);
        second.open(hearing);
        second.page().fill("#room", "Courtroom 9");
        second.press("#save");
        first.page().fill("#room", "Courtroom 5");
        first.page().locator("#save").click();
        first.page().waitForCondition(() -> first.page().locator("#dialog").innerText().contains("meanwhile"));
        assertThat(first.page().inputValue("#room")).as("what was typed stays").isEqualTo("Courtroom 5");
        first.close();
        second.close();
    }

    @Test
    void whoOnlyTakesCallsSeesNoNotes() {
        StaffPage lea = StaffPage.lea();
        String person = lea.openPerson("Maria Elena");
        lea.open(person + "&tab=NOTES");
        assertThat(lea.page().locator("main").innerText()).contains("Rosa called.").as("a caseworker is no lawyer").doesNotContain("threats of 2024");
        StaffPage ines = StaffPage.signedIn("ines@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
        for (String tab : List.of("OVERVIEW", "NOTES")) {
            ines.open(person + "&tab=" + tab);
            assertThat(ines.page().locator("main").innerText()).as(tab).contains("Maria Elena").doesNotContain("Rosa called.");
        }
        lea.close();
        ines.close();
    }

    @Test
    void aHearingOnASaturdayIsWarnedOfAndStaysInSight() {
        StaffPage staff = StaffPage.lea();
        Page page = staff.page();
        String person = staff.openPerson("Khalid Noorzai");
        String saturday = LocalDate.now(ZoneId.of("America/Los_Angeles")).plusDays(7).with(TemporalAdjusters.next(DayOfWeek.SATURDAY)).toString();
        staff.open(person + "&do=hearing");
        page.selectOption("#court", new com.microsoft.playwright.options.SelectOption().setLabel("Tacoma Immigration Court"));
        page.waitForCondition(() -> page.inputValue("#zone").equals("America/Los_Angeles"));
        page.fill("#time", "09:00");
        page.fill("#day", saturday);
        page.selectOption("#source", "FAMILY");
        page.locator("#room").focus();
        page.waitForCondition(() -> page.locator("#impact").innerText().contains("is on a weekend"));
        staff.press("#save");
        staff.open("/calendar/calendar");
        assertThat(page.locator("#weekend").innerText()).contains("Khalid Noorzai").contains("9:00 am");
        staff.open("/calendar/calendar?view=agenda");
        assertThat(page.locator("main").innerText()).contains("Khalid Noorzai");
        staff.close();
    }

    @Test
    void aSecondFilterKeepsTheFirstAndTheAddressReproducesBoth() {
        StaffPage staff = StaffPage.lea();
        Page page = staff.page();
        staff.open("/people/list?language=ht");
        page.locator("summary", new Page.LocatorOptions().setHasText("Filter")).click();
        assertThat(page.inputValue("#language")).isEqualTo("ht");
        page.selectOption("#days", "90");
        staff.press("#apply");
        assertThat(page.url()).contains("language=ht").contains("days=90");
        String rows = page.locator("#table").innerText();
        assertThat(rows).contains("Jean-Baptiste Desrosiers").doesNotContain("Maria Elena");
        StaffPage other = StaffPage.signedIn("daniel@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
        other.open(page.url());
        assertThat(other.page().locator("#table").innerText()).isEqualTo(rows);
        staff.close();
        other.close();
    }

    @Test
    void anotherOrganizationsFileLooksLikeNone() {
        StaffPage lea = StaffPage.lea();
        String person = lea.openPerson("Maria Elena");
        StaffPage grace = StaffPage.signedIn("grace@harborstreet.example", 1440, 900, ColorScheme.LIGHT);
        String foreign = body(grace.page(), person);
        String invented = body(grace.page(), "/people/person?file=01a20c8a-95b6-73c8-a48b-e2f38b4392d6");
        assertThat(foreign).isEqualTo(invented).contains("Not here");
        grace.page().navigate("/people/list?view=EVERYBODY");
        assertThat(grace.page().locator("main").innerText()).contains("Ewa Nowicka").doesNotContain("Maria");
        lea.close();
        grace.close();
    }

    private static String body(Page page, String path) {
        assertThat(page.navigate(path).status()).isEqualTo(404);
        return page.locator("body").innerText();
    }

    @Test
    void whoIsNotSignedInSeesTheSignInPageAndNothingElse() {
        Page page = Browser.open();
        for (String path : List.of("/", "/my-day", "/people/list", "/calendar/calendar", "/admin/organization", "/facilities/list")) {
            page.navigate(path);
            assertThat(page.url()).as(path).contains("/sign-in");
        }
        page.fill("#email", "lea@bayanihan.example");
        page.fill("#password", "wrong wrong wrong wrong");
        page.click("#go");
        String wrongPassword = page.locator("#messages").innerText();
        page.fill("#email", "nobody@bayanihan.example");
        page.fill("#password", "wrong wrong wrong wrong");
        page.click("#go");
        assertThat(page.locator("#messages").innerText()).isEqualTo(wrongPassword).contains("E-mail or password is not right.");
        page.context().close();
    }

    private static void chooseFacility(Page page, String typed, String name) {
        page.locator("#facility_input").click();
        page.keyboard().type(typed);
        page.locator(".ui-autocomplete-item", new Page.LocatorOptions().setHasText(name)).first().click();
    }
}
