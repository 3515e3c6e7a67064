package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Accessibility;
import org.tanggol.testing.House;
import org.tanggol.testing.Pictures;
import org.tanggol.testing.Program;

/** Whose case it is: the summary of another team's case, an emergency and who takes notice of it, teams that end, and the way to another organization. */
class AccessBrowserIT {

    private static final String HARBOR = "Harbor Street Legal Clinic";

    private static StaffPage signedIn(String name, int width, ColorScheme colors) {
        return StaffPage.signedIn(name + "@harborstreet.example", width, 900, colors);
    }

    /** Somebody of the second organization whom nobody has on a team. */
    private static JsonObject somebody(String family) {
        return Program.other().http().post("/api/v1/people", Json.createObjectBuilder().add("name", Json.createObjectBuilder().add("given", "Odile").add("family", family))
            .build()).json();
    }

    private static String address(JsonObject person) {
        return "/people/person?file=" + person.getString("id");
    }

    @Test
    void anotherTeamsCaseShowsASummaryAndOpensInAnEmergencyThatSomebodyTakesNoticeOf() throws Exception {
        StaffPage june = signedIn("june", 1440, ColorScheme.LIGHT);
        StaffPage arun = signedIn("arun", 1440, ColorScheme.LIGHT);
        String ewa = june.openPerson("Ewa Nowicka");
        assertThat(june.page().locator(".tg-case-meta").innerText()).contains("A ••• ••• 909");

        arun.open(ewa);
        assertThat(arun.page().url()).contains("/people/summary?file=");
        assertThat(arun.page().locator("main").innerText()).contains("Ewa Nowicka").contains("June Calloway").doesNotContain("909");
        assertThat(Accessibility.faults(arun.page())).isEmpty();
        Pictures.take(arun.page(), "summary");

        assertThat(arun.refusedBy("#breakGlass")).isNotBlank();
        arun.page().fill("#reason", "Her sister is at the gate and the team is at court (fictional)");
        arun.press("#breakGlass");
        assertThat(arun.page().url()).contains("/people/person?file=");
        assertThat(arun.page().locator(".tg-case-meta").innerText()).contains("A ••• ••• 909");
        arun.open(ewa + "&tab=TEAM");
        arun.page().selectOption("#member", new com.microsoft.playwright.options.SelectOption().setLabel("Arun Mehta"));
        assertThat(arun.refusedBy("#joinTeam")).contains("emergency");

        june.open("/my-day");
        assertThat(june.page().locator("#emergencies").innerText()).contains("Arun Mehta").contains("Her sister is at the gate");
        StaffPage hana = signedIn("hana", 390, ColorScheme.DARK);
        assertThat(hana.page().locator("#emergencies").innerText()).contains("Arun Mehta").doesNotContain("Ewa");
        assertThat((int) (Integer) hana.page().evaluate("() => document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        assertThat(Accessibility.faults(hana.page())).isEmpty();
        hana.page().waitForNavigation(() -> hana.page().locator("#emergencies li", new Page.LocatorOptions().setHasText("Arun Mehta")).locator("button").click());
        assertThat(hana.page().locator("main").innerText()).doesNotContain("Arun Mehta");
        june.open("/my-day");
        assertThat(june.page().locator("main").innerText()).doesNotContain("Arun Mehta");

        arun.open(ewa);
        try (House house = new House(HARBOR)) {
            house.endEmergencies(UUID.fromString(ewa.substring(ewa.indexOf("file=") + 5)));
        }
        arun.page().waitForURL("**/people/summary?file=*", new Page.WaitForURLOptions().setTimeout(6_000));
        // as it would stand there: states of forms in the source of the page have any three digits by chance
        assertThat(arun.page().content()).doesNotContain("••• 909");
        assertThat(arun.page().locator("main").innerText()).doesNotContain("909");
        june.close();
        arun.close();
        hana.close();
    }

    @Test
    void anEmergencyIsOpenedByNumberToo() {
        JsonObject person = somebody("Renaudel");
        StaffPage talia = signedIn("talia", 390, ColorScheme.LIGHT);
        talia.open("/people/emergency");
        assertThat((int) (Integer) talia.page().evaluate("() => document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        talia.page().fill("#number", "1999-0001");
        talia.page().fill("#reason", "A hearing was moved to today (fictional)");
        assertThat(talia.refusedBy("#breakGlass")).contains("No case has this number");
        assertThat(talia.page().inputValue("#reason")).contains("moved to today");
        assertThat(Accessibility.faults(talia.page())).isEmpty();
        Pictures.take(talia.page(), "emergency");
        talia.page().fill("#number", person.getString("case_number"));
        talia.press("#breakGlass");
        assertThat(talia.page().locator("h1").innerText()).contains("Odile Renaudel");
        talia.close();
    }

    @Test
    void anAdministratorPutsSomebodyOnACaseAndAPageThatStandsOpenEmptiesWhenTheSeatEnds() throws Exception {
        JsonObject person = somebody("Quatremer");
        StaffPage pilar = signedIn("pilar", 1440, ColorScheme.LIGHT);
        pilar.open(address(person));
        assertThat(pilar.page().locator("body").innerText()).doesNotContain("Quatremer");

        StaffPage hana = signedIn("hana", 1440, ColorScheme.LIGHT);
        hana.open("/admin/organization");
        hana.page().fill("#caseNumber", person.getString("case_number"));
        hana.page().selectOption("#caseMember", new com.microsoft.playwright.options.SelectOption().setLabel("Hana Sokolova"));
        assertThat(hana.refusedBy("#assign")).isNotBlank();
        hana.page().selectOption("#caseMember", new com.microsoft.playwright.options.SelectOption().setLabel("Pilar Ocampo"));
        hana.press("#assign");
        hana.open(address(person));
        assertThat(hana.page().locator("body").innerText()).doesNotContain("Quatremer");
        hana.close();

        pilar.open(address(person));
        assertThat(pilar.page().locator("h1").innerText()).contains("Quatremer");
        Page list = pilar.page().context().newPage();
        list.navigate("/people/list?view=EVERYBODY");
        assertThat(list.locator("main").innerText()).contains("Quatremer");
        try (House house = new House(HARBOR)) {
            house.clear(UUID.fromString(person.getString("id")));
        }
        list.waitForCondition(() -> !list.locator("body").innerText().contains("Quatremer"), new Page.WaitForConditionOptions().setTimeout(6_000));
        list.waitForURL("**/people/list?view=EVERYBODY");
        pilar.page().waitForCondition(() -> !pilar.page().locator("body").innerText().contains("Quatremer"), new Page.WaitForConditionOptions().setTimeout(6_000));
        pilar.close();
    }

    @Test
    void whoTakesACallIsOnItsTeamAndSeesItAgain() {
        StaffPage pilar = signedIn("pilar", 1440, ColorScheme.LIGHT);
        pilar.open("/people/intake");
        pilar.page().fill("#given", "Nadège");
        pilar.page().fill("#family", "Vauquelin");
        pilar.press("#save");
        assertThat(pilar.page().locator("h1").innerText()).contains("Nadège Vauquelin");
        pilar.open("/people/list?view=EVERYBODY");
        assertThat(pilar.page().locator("main").innerText()).contains("Nadège Vauquelin").doesNotContain("Ewa");
        StaffPage yuki = signedIn("yuki", 1440, ColorScheme.LIGHT);
        yuki.open("/people/list?view=EVERYBODY");
        assertThat(yuki.page().locator("main").innerText()).contains("Ewa Nowicka").doesNotContain("Vauquelin").doesNotContain("909");
        yuki.close();
        pilar.close();
    }

    @Test
    void whoWorksInTwoOrganizationsGoesFromOneToTheOtherAndTakesNothingAlong() {
        StaffPage tomas = StaffPage.signedIn("tomas@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
        String maria = tomas.openPerson("Maria Elena");
        tomas.page().locator(".tg-account summary").click();
        tomas.press(".tg-move");
        assertThat(tomas.page().locator(".tg-org").innerText()).contains(HARBOR);
        tomas.open("/people/list?view=EVERYBODY");
        assertThat(tomas.page().locator("main").innerText()).contains("Ewa Nowicka").doesNotContain("Maria Elena");
        tomas.open(maria);
        assertThat(tomas.page().locator("body").innerText()).doesNotContain("Maria Elena");
        tomas.page().navigate("/my-day");
        tomas.page().locator(".tg-account summary").click();
        tomas.press(".tg-move");
        assertThat(tomas.page().locator(".tg-org").innerText()).contains("Bayanihan Alliance");
        tomas.open(maria);
        assertThat(tomas.page().locator("h1").innerText()).contains("Maria Elena");
        tomas.close();
    }
}
