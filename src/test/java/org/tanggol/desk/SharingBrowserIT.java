package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Accessibility;
import org.tanggol.testing.House;
import org.tanggol.testing.Http;
import org.tanggol.testing.Pictures;
import org.tanggol.testing.Program;

/** A case is shown to another organization, read there by a guest, and no longer shown: on pages and by programs. Everybody is fictional. */
class SharingBrowserIT {

    private static final String BAYANIHAN = "Bayanihan Alliance";
    private static final String HARBOR = "Harbor Street Legal Clinic";

    private static JsonObject somebody(String family) {
        Http http = Program.first().http();
        JsonObject person = http.post("/api/v1/people", Json.createObjectBuilder().add("name", Json.createObjectBuilder().add("given", "Odalys").add("family", family))
            .add("a_number", Integer.toString(920_000_000 + (int) (System.nanoTime() % 9_000_000))).build()).json();
        for (String tier : List.of("TEAM", "PARTNER")) {
            assertThat(http.post("/api/v1/notes", Json.createObjectBuilder().add("case_id", person.getString("id")).add("tier", tier).add("kind", "NOTE")
                .add("text", "Written for the " + tier.toLowerCase() + " (fictional)").build()).status()).isEqualTo(201);
        }
        assertThat(http.post("/api/v1/tasks", Json.createObjectBuilder().add("case_id", person.getString("id")).add("title", "Ask the sister for the passport (fictional)").build())
            .status()).isEqualTo(201);
        return person;
    }

    /** Writes down that the person lets the clinic see so much, for ten days. */
    private static void agree(StaffPage lea, String address, String level) {
        lea.open(address + "&tab=FAMILY");
        lea.page().waitForNavigation(() -> lea.page().locator("#partnerForm li", new Page.LocatorOptions().setHasText(HARBOR)).locator("a").click());
        lea.page().selectOption("#answer", "GIVEN");
        lea.page().selectOption("#level", level);
        lea.page().selectOption("#way", "IN_PERSON");
        lea.page().fill("#lastDay", LocalDate.now().plusDays(10).toString());
        lea.press("#save");
    }

    private static void clear(JsonObject person) throws Exception {
        try (House house = new House(BAYANIHAN)) {
            house.clear(UUID.fromString(person.getString("id")));
        }
    }

    @Test
    void aLawyerElsewhereReadsWhatIsSharedAndNothingElse() throws Exception {
        JsonObject person = somebody("Vasconcelos");
        String address = "/people/person?file=" + person.getString("id");
        StaffPage lea = StaffPage.signedIn("lea@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
        lea.open(address + "&tab=TEAM");
        assertThat(lea.page().locator("#partner").innerText()).contains(HARBOR).doesNotContain(BAYANIHAN);
        assertThat(lea.refusedBy("#shareCase")).isNotBlank();
        lea.page().selectOption("#partner", new SelectOption().setLabel(HARBOR));
        lea.page().fill("#shareLastDay", "2020-01-01");
        assertThat(lea.refusedBy("#shareCase")).isNotBlank();
        assertThat(lea.page().inputValue("#shareLastDay")).as("what was typed stays").isEqualTo("2020-01-01");
        lea.page().fill("#shareLastDay", LocalDate.now().plusDays(30).toString());
        lea.page().selectOption("#shareLevel", "FULL");
        assertThat(lea.refusedBy("#shareCase")).as("the person was not asked").contains("has not agreed");
        agree(lea, address, "SUMMARY");
        lea.open(address + "&tab=TEAM");
        lea.page().selectOption("#partner", new SelectOption().setLabel(HARBOR));
        lea.page().selectOption("#shareLevel", "FULL");
        assertThat(lea.refusedBy("#shareCase")).as("the person agreed to less").contains("has not agreed");
        agree(lea, address, "FULL");
        lea.open(address + "&tab=TEAM");
        lea.page().selectOption("#partner", new SelectOption().setLabel(HARBOR));
        lea.page().selectOption("#shareLevel", "FULL");
        lea.press("#shareCase");
        assertThat(lea.page().locator("#sharedForm").innerText()).contains(HARBOR, "All that partners may see", "Lea Santos");
        assertThat(Accessibility.faults(lea.page())).isEmpty();
        Pictures.take(lea.page(), "share");
        lea.page().selectOption("#partner", new SelectOption().setLabel(HARBOR));
        assertThat(lea.refusedBy("#shareCase")).contains("already");

        StaffPage arun = StaffPage.signedIn("arun@harborstreet.example", 390, 900, ColorScheme.DARK);
        arun.open(address);
        assertThat(arun.page().locator("body").innerText()).as("at home it is not there").doesNotContain("Vasconcelos");
        arun.page().waitForTimeout(5_100);
        arun.open("/my-day");
        arun.page().click(".tg-account summary");
        Pictures.take(arun.page(), "shared-menu");
        arun.page().waitForNavigation(() -> arun.page().locator(".tg-move", new Page.LocatorOptions().setHasText(BAYANIHAN)).click());
        assertThat(arun.page().locator("#guest").innerText()).contains("guest of " + BAYANIHAN);
        assertThat(arun.page().locator("main").innerText()).contains("Odalys Vasconcelos").doesNotContain("Ewa");
        assertThat((int) (Integer) arun.page().evaluate("() => document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        assertThat(Accessibility.faults(arun.page())).isEmpty();
        arun.open(address);
        assertThat(arun.page().locator("h1").innerText()).contains("Vasconcelos");
        assertThat(arun.page().locator("body").innerText()).doesNotContain("passport");
        assertThat(arun.page().locator(".tg-casetabs").innerText()).doesNotContain("History");
        assertThat(Accessibility.faults(arun.page())).isEmpty();
        Pictures.take(arun.page(), "shared-person-mobile");
        arun.open(address + "&tab=NOTES");
        assertThat(arun.page().locator("main").innerText()).contains("Written for the partner").doesNotContain("Written for the team");
        arun.open(address + "&tab=TEAM");
        assertThat(arun.page().locator("#joinTeam, #shareCase, #sharedForm").count()).isZero();
        arun.open("/people/list?view=EVERYBODY");
        assertThat(arun.page().content()).as("who works there is not told, but for the team of what is shared").doesNotContain("Samira Haidari").doesNotContain("Rosario Aquino");
        arun.open("/calendar/calendar");
        assertThat(arun.page().content()).doesNotContain("Samira Haidari");
        arun.open(address + "&do=edit");
        assertThat(arun.page().locator("h1").innerText()).contains("Vasconcelos");
        assertThat(arun.page().locator(".ui-dialog, #dialog").count()).as("no form to change anything").isZero();

        lea.open(address + "&tab=HISTORY&readings=1");
        assertThat(lea.page().locator("main").innerText()).contains("Arun Mehta (" + HARBOR + ")").contains("shared the case with another organization");

        arun.open(address);
        lea.open(address + "&tab=FAMILY");
        assertThat(lea.page().locator("#partnerForm li", new Page.LocatorOptions().setHasText(HARBOR)).innerText()).contains("Allowed until");
        lea.page().waitForNavigation(() -> lea.page().locator("#partnerForm li", new Page.LocatorOptions().setHasText(HARBOR)).locator("button").click());
        lea.open(address + "&tab=TEAM");
        assertThat(lea.page().locator("#sharedForm").innerText()).as("what rests on it ends with it").contains("With nobody");
        arun.page().waitForCondition(() -> !arun.page().locator("body").innerText().contains("Vasconcelos"), new Page.WaitForConditionOptions().setTimeout(8_000));
        arun.open(address);
        assertThat(arun.page().locator("body").innerText()).doesNotContain("Vasconcelos");
        lea.close();
        arun.close();
        clear(person);
    }

    @Test
    void aProgramOfAPartnerReadsWhatIsSharedWithATokenForIt() throws Exception {
        JsonObject person = somebody("Itzep");
        String file = person.getString("id");
        Http home = Program.other().http();
        try (House house = new House(BAYANIHAN)) {
            house.share(UUID.fromString(file), HARBOR, "FULL", null, false);
        }
        JsonObject host = home.get("/api/v1/hosts").json().getJsonArray("data").getValuesAs(JsonObject.class).stream()
            .filter(one -> one.getString("name").equals(BAYANIHAN)).findFirst().orElseThrow();
        assertThat(host.getInt("cases")).isPositive();
        assertThat(home.get("/api/v1/people/" + file).status()).isEqualTo(404);

        Http guest = new Http().bearer(Program.other().tokenAt(host.getString("id")).json().getString("access_token"));
        assertThat(guest.get("/api/v1/people/" + file).json().toString()).contains("Itzep");
        assertThat(guest.get("/api/v1/people?limit=200").json().getJsonArray("data").toString()).contains(file).doesNotContain("Ewa");
        assertThat(guest.get("/api/v1/notes?case=" + file).json().getJsonArray("data").toString()).contains("for the partner").doesNotContain("for the team");
        assertThat(guest.get("/api/v1/tasks?case=" + file).json().getJsonArray("data")).isEmpty();
        assertThat(guest.post("/api/v1/notes", Json.createObjectBuilder().add("case_id", file).add("tier", "PARTNER").add("kind", "NOTE").add("text", "x").build()).status()).isEqualTo(403);
        assertThat(guest.get("/api/v1/exports/people.csv").status()).isEqualTo(403);
        List<JsonObject> changes = guest.get("/api/v1/changes?limit=200").json().getJsonArray("data").getValuesAs(JsonObject.class);
        assertThat(changes).isNotEmpty().noneMatch(change -> List.of("note", "task").contains(change.getString("object")));

        clear(person);
        Thread.sleep(5_200);
        assertThat(guest.get("/api/v1/people/" + file).status()).as("the only share has ended").isIn(401, 404);
        assertThat(Program.other().tokenAt(UUID.randomUUID().toString()).status()).isEqualTo(400);
    }
}
