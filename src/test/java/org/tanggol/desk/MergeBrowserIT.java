package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tanggol.testing.Problems.assertProblem;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Accessibility;
import org.tanggol.testing.Http;
import org.tanggol.testing.Pictures;
import org.tanggol.testing.Program;

/** Two calls about one arrest become one record, and two again; and who is known already is said before a second is made. */
class MergeBrowserIT {

    private static final String PERSON = "/people/person?file=";
    private StaffPage staff;
    private Page page;
    private Http http;

    @BeforeEach
    void signIn() {
        staff = StaffPage.lea();
        page = staff.page();
        http = Program.first().http();
    }

    @AfterEach
    void signOut() {
        staff.close();
    }

    private String person(String given, String family, String second, String born, String number, String phone) {
        JsonObjectBuilder name = Json.createObjectBuilder().add("given", given).add("family", family);
        if (second != null) {
            name.add("second_family", second);
        }
        JsonObjectBuilder body = Json.createObjectBuilder().add("name", name).add("birth_date", born).add("country_of_birth", "GT");
        if (number != null) {
            body.add("a_number", number);
        }
        if (phone != null) {
            body.add("phone", phone);
        }
        return post("/api/v1/people", body).getString("id");
    }

    private JsonObject post(String path, JsonObjectBuilder body) {
        Http.Answer answer = http.post(path, body.build());
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(201);
        return answer.json();
    }

    private String everything(String file) {
        post("/api/v1/stays", Json.createObjectBuilder().add("case_id", file).add("kind", "HOLD_ROOM").add("place", "Hold room, third floor").add("date", "2026-11-01")
            .add("time_zone", "America/Los_Angeles").add("source", "FAMILY").add("confidence", "LIKELY"));
        post("/api/v1/notes", Json.createObjectBuilder().add("case_id", file).add("tier", "TEAM").add("kind", "CALL").add("text", "Her cousin called twice."));
        post("/api/v1/tasks", Json.createObjectBuilder().add("case_id", file).add("title", "Ask the cousin for papers").add("due_on", "2027-01-10"));
        JsonObject proceeding = post("/api/v1/proceedings", Json.createObjectBuilder().add("case_id", file).add("kind", "REMOVAL"));
        return post("/api/v1/hearings", Json.createObjectBuilder().add("proceeding_id", proceeding.getString("id")).add("type", "MASTER").add("source", "NOTICE")
            .add("local_date_time", "2027-02-16T09:30").add("time_zone", "America/Los_Angeles").add("room", "Courtroom 3")).getString("id");
    }

    private String main(String path) {
        staff.open(path);
        return page.locator("main").innerText();
    }

    @Test
    void twoRecordsBecomeOneAndTwoAgain() {
        String first = person("Petrona", "Ixcoy", "Tum", "1991-04-07", "A900000711", "(213) 555-0171");
        String second = person("Petrona", "Ixcoi", "Tum", "1991-07-04", "A900000771", "(213) 555-0172");
        everything(first);
        String hearing = everything(second);

        String suspects = main("/people/merge?file=" + first);
        assertThat(suspects).contains("Petrona Ixcoi").contains("name sounds alike").contains("day and month of birth exchanged").contains("A-number one digit off").contains("same country");
        Pictures.take(page, "merge-choose");
        page.navigate(page.locator(".tg-suspects a", new Page.LocatorOptions().setHasText("Petrona Ixcoi")).first().getAttribute("href"));
        assertThat(page.locator("main").innerText()).contains("This record stays").contains("711").contains("771");
        assertThat(Accessibility.faults(page)).isEmpty();
        page.check("input[name='choose-BIRTH'][value='GONE']");
        page.check("input[name='choose-PHONE'][value='GONE']");
        Pictures.take(page, "merge");
        String address = page.url();
        staff.press("#join");
        assertThat(page.url()).contains(first);
        assertThat(staff.message()).contains("are one now");

        String overview = main(PERSON + first);
        assertThat(overview).contains("Petrona Ixcoy Tum").contains("Petrona Ixcoi Tum").contains("Her cousin called twice.").contains("A ••• ••• 771").doesNotContain("A 900 000 771");
        assertProblem(http.post("/api/v1/people", Json.createObjectBuilder().add("description", "somebody else").add("a_number", "A900000771").build()), 409, "a-number-taken");
        assertThat(main(PERSON + first + "&do=edit")).isNotEmpty();
        assertThat(page.inputValue("#birthDate")).isEqualTo("1991-07-04");
        assertThat(page.inputValue("#phone")).isEqualTo("+12135550172");
        assertThat(main(PERSON + first + "&tab=CUSTODY")).contains("as recorded a second time");
        assertThat(page.locator(".tg-stay").count()).as("one arrest").isEqualTo(1);
        assertThat(main(PERSON + first + "&tab=DOCKET").split("9:30 am", -1)).as("both hearings").hasSizeGreaterThan(2);
        assertThat(main(PERSON + second + "&tab=CUSTODY")).contains("Petrona Ixcoy Tum");
        assertThat(page.url()).as("the old id leads to the new").contains(first).contains("tab=CUSTODY");
        assertThat(main("/people/list?view=EVERYBODY")).contains("Petrona Ixcoy Tum").doesNotContain("Petrona Ixcoi Tum");

        Http.Answer gone = http.get("/api/v1/people/" + second);
        assertProblem(gone, 410, "file-merged");
        assertThat(gone.json().getString("superseded_by")).isEqualTo(first);
        assertProblem(http.get("/api/v1/cases/" + second), 410, "file-merged");
        assertThat(http.get("/api/v1/stays?case=" + second).body()).as("nothing hangs on the old id").doesNotContain(hearing).doesNotContain("HOLD_ROOM");
        assertThat(http.get("/api/v1/hearings/" + hearing).json().getString("case_id")).isEqualTo(first);
        assertThat(page.navigate(address).status()).as("it cannot be done twice").isEqualTo(404);

        assertThat(main(PERSON + first + "&tab=HISTORY")).contains("joined file");
        assertThat(main(PERSON + first)).contains("Joined records").contains("Can be undone until");
        staff.press("#merges button");
        assertThat(page.url()).contains(second);
        assertThat(staff.message()).contains("are two again, as they were");
        assertThat(main(PERSON + second)).contains("Petrona Ixcoi Tum").contains("Her cousin called twice.").contains("•••").contains("771");
        assertThat(main(PERSON + second + "&tab=DOCKET")).contains("9:30 am");
        assertThat(main(PERSON + second + "&tab=CUSTODY")).doesNotContain("a second time").contains("Hold room, third floor");
        assertThat(main(PERSON + first)).contains("Petrona Ixcoy Tum").doesNotContain("Ixcoi");
        assertThat(http.get("/api/v1/people/" + second).status()).isEqualTo(200);
        assertThat(http.get("/api/v1/hearings/" + hearing).json().getString("case_id")).isEqualTo(second);
        assertThat(main("/people/list?view=EVERYBODY")).contains("Petrona Ixcoy Tum").contains("Petrona Ixcoi Tum");
    }

    @Test
    void anUndoLeavesBothRecordsAsTheyWere() {
        String amina = staff.openPerson("Amina");
        String lucia = staff.openPerson("Lucía Hernández");
        Map<String, String> before = tabs(amina, lucia);
        staff.open(amina.replace("/person?", "/merge?") + "&other=" + lucia.substring(lucia.indexOf("file=") + 5));
        for (String field : List.of("NAME", "BIRTH", "A_NUMBER", "OPEN_STAY")) {
            page.check("input[name='choose-" + field + "'][value='GONE']");
        }
        staff.press("#join");
        assertThat(page.locator("h1").innerText()).contains("Lucía Hernández Mejía");
        assertThat(page.locator(".tg-mask").innerText()).contains("455");
        assertThat(main(amina)).contains("Amina Warsame").contains("A ••• ••• 204").contains("Ask for the child's school letter").contains("Carmen Mejía").contains("Hodan Warsame");
        assertThat(main(amina + "&tab=CUSTODY")).contains("as recorded a second time").contains("Otay Mesa").contains("Winn");
        staff.open(amina);
        staff.press("#merges button");
        assertThat(staff.message()).contains("as they were");
        assertThat(tabs(amina, lucia)).isEqualTo(before);
    }

    private Map<String, String> tabs(String... people) {
        Map<String, String> tabs = new TreeMap<>();
        for (String person : people) {
            for (String tab : List.of("OVERVIEW", "CUSTODY", "DOCKET", "NOTES", "TEAM")) {
                tabs.put(person + tab, main(person + "&tab=" + tab));
            }
        }
        return tabs;
    }

    @Test
    void whatHasBeenChangedSinceStaysAndIsNamed() {
        String first = person("Zenaida", "Cuxum", null, "1988-02-03", null, null);
        String second = person("Senaida", "Cuxum", null, "1988-02-03", null, null);
        String hearing = everything(second);
        staff.open("/people/merge?file=" + first + "&other=" + second);
        staff.press("#join");
        JsonObject before = http.get("/api/v1/hearings/" + hearing).json();
        assertThat(http.patch("/api/v1/hearings/" + hearing, Json.createObjectBuilder().add("room", "Courtroom 9").build(), before.getString("etag")).status()).isEqualTo(200);
        staff.open(PERSON + first);
        staff.press("#merges button");
        assertThat(staff.message()).contains("Changed since").contains("hearings 1").contains("proceedings 1");
        assertThat(http.get("/api/v1/hearings/" + hearing).json().getString("case_id")).as("it stays where it was changed").isEqualTo(first);
        assertThat(main(PERSON + second)).contains("Senaida Cuxum").contains("Her cousin called twice.");
    }

    @Test
    void whoeverLookedBeforeAChangeComparesAgain() {
        String first = person("Ofelia", "Batz", null, "1979-05-06", null, null);
        String second = person("Ofelia", "Bats", null, "1979-05-06", null, null);
        staff.open("/people/merge?file=" + first + "&other=" + second);
        JsonObject there = http.get("/api/v1/people/" + second).json();
        assertThat(http.patch("/api/v1/people/" + second, Json.createObjectBuilder().add("pronouns", "she/her").build(), there.getString("etag")).status()).isEqualTo(200);
        page.locator("#join").click();
        page.waitForCondition(() -> page.locator("#messages").innerText().contains("Somebody else saved"));
        assertThat(page.locator("main").innerText()).contains("she/her");
        staff.press("#join");
        assertThat(staff.message()).contains("are one now");
    }

    @Test
    void whoTakesACallSeesWhoIsKnownAlreadyAndIsAskedOnce() {
        String known = person("Eulalia", "Chávez", "Quej", "1990-01-02", "A900000733", "(213) 555-0177");
        staff.open("/people/intake");
        page.fill("#given", "Eulalia");
        page.fill("#family", "Chaves");
        page.fill("#phone", "213 555 0177");
        page.locator("#phone").blur();
        page.waitForCondition(() -> page.locator("#known").innerText().contains("same phone"));
        assertThat(page.locator("#known").innerText()).contains("Eulalia Chávez Quej").contains("name");
        assertThat(page.locator("#known a").first().getAttribute("href")).contains(known);
        StaffPage again = StaffPage.lea();
        again.open("/people/conflict");
        assertThat(again.page().inputValue("#persons")).as("taken over from the call").isEqualTo("Eulalia Chaves");
        again.close();
        Pictures.take(page, "intake-known");
        page.locator("#save").click();
        page.waitForCondition(() -> page.locator("#ask").count() > 0);
        assertThat(page.locator("#ask").innerText()).contains("save again");
        staff.press("#save");
        assertThat(page.locator("h1").innerText()).contains("Eulalia Chaves");

        staff.open("/people/intake");
        page.fill("#given", "Eulalia");
        page.fill("#family", "Chavez");
        page.fill("#phone", "213 555 0177");
        page.locator("#phone").blur();
        page.waitForCondition(() -> page.locator("#somebodyElse").count() > 0);
        page.locator("#somebodyElse").click();
        page.waitForCondition(() -> page.locator("#known").innerText().contains("You said: somebody else."));
        staff.press("#save");
        assertThat(page.locator("h1").innerText()).as("not asked again").contains("Eulalia Chavez");
    }

    @Test
    void aConflictCheckFindsPeopleAndFamiliesAndKeepsTheResult() {
        String person = staff.openPerson("Lucía");
        staff.open(person.replace("/person?", "/conflict?"));
        assertThat(page.inputValue("#persons")).contains("Lucía Hernández Mejía");
        assertThat(page.inputValue("#family")).contains("Carmen Mejía");
        page.fill("#adverse", "Rosa Tsoc\nKhalid Nurzai");
        page.locator("#look-up").click();
        page.waitForCondition(() -> page.locator("#hits").innerText().contains("What looks alike"));
        assertThat(page.locator("#hits").innerText()).contains("Khalid Noorzai").contains("Rosa Tzoc, in the family of").contains("Maria Elena Tzoc Ajanel");
        assertThat(page.url()).doesNotContain("Rosa");
        Pictures.take(page, "conflict-check");
        assertThat(Accessibility.faults(page)).isEmpty();
        assertThat(staff.refusedBy("#save")).isEqualTo("This is needed.");
        page.selectOption("#result", "NEEDS_REVIEW");
        page.fill("#reason", "The same aunt may be in two files.");
        staff.press("#save");
        assertThat(page.locator("#checks").innerText()).contains("Needs review").contains("The same aunt may be in two files.");
        assertThat(main(person + "&tab=HISTORY")).contains("checked for conflicts of interest: Needs review");
    }

    @Test
    void theComparisonFitsThePhoneAndTheDark() {
        String first = person("Marcelina", "Xol", "Caal", "1991-04-07", "A900000741", "(213) 555-0181");
        String second = person("Marselina", "Xol", "Kaal", "1991-07-04", "A900000742", "(213) 555-0182");
        everything(first);
        everything(second);
        for (StaffPage other : new StaffPage[] {StaffPage.signedIn("lea@bayanihan.example", 390, 844, ColorScheme.LIGHT),
                StaffPage.signedIn("lea@bayanihan.example", 1440, 900, ColorScheme.DARK)}) {
            String suffix = other.page().viewportSize().width == 390 ? "-phone" : "-dark";
            other.open("/people/merge?file=" + first);
            assertThat(Accessibility.faults(other.page())).isEmpty();
            other.open("/people/merge?file=" + first + "&other=" + second);
            assertThat(Accessibility.faults(other.page())).isEmpty();
            assertThat((Boolean) other.page().evaluate("() => document.documentElement.scrollWidth > innerWidth + 1")).as("wider than the window" + suffix).isFalse();
            Pictures.take(other.page(), "merge" + suffix);
            other.open("/people/conflict?file=" + first);
            other.page().fill("#adverse", "Marcelina Shol");
            other.page().locator("#look-up").click();
            other.page().waitForCondition(() -> other.page().locator("#hits").innerText().contains("Marselina"));
            assertThat((Boolean) other.page().evaluate("() => document.documentElement.scrollWidth > innerWidth + 1")).isFalse();
            Pictures.take(other.page(), "conflict-check" + suffix);
            other.close();
        }
    }

    @Test
    void whoOnlyTakesCallsMergesNothing() {
        String first = person("Rufina", "Sis", null, "1970-01-02", null, null);
        String second = person("Rufina", "Siss", null, "1970-01-02", null, null);
        StaffPage ines = StaffPage.signedIn("ines@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
        assertThat(ines.page().navigate("/people/merge?file=" + first + "&other=" + second).status()).isEqualTo(403);
        ines.close();
        StaffPage grace = StaffPage.signedIn("grace@harborstreet.example", 1440, 900, ColorScheme.LIGHT);
        grace.open("/people/conflict");
        grace.page().fill("#persons", "Rufina Sis");
        grace.page().locator("#look-up").click();
        grace.page().waitForCondition(() -> grace.page().locator("#hits").innerText().contains("Nobody looks alike"));
        grace.close();
    }
}
