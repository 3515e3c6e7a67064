package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Accessibility;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;
import org.tanggol.testing.Receiver;
import org.tanggol.testing.Server;

/** An administrator lets partners' programs in: into the sandbox first, and with calls when something changes. */
class PartnerProgramsBrowserIT {

    private StaffPage staff;

    @BeforeEach
    void signIn() {
        staff = StaffPage.signedIn("rosario@bayanihan.example", 1440, 1000, ColorScheme.LIGHT);
    }

    @AfterEach
    void signOut() {
        staff.close();
    }

    private Page page() {
        return staff.page();
    }

    @Test
    void aSandboxHasFictionalPeopleAndTouchesNobodyElse() {
        Program first = sandbox("Sandbox one (fictional)");
        Http http = first.http();
        Http.Answer token = first.token(null);
        assertThat(token.json().getBoolean("sandbox")).isTrue();

        Http.Answer list = http.get("/api/v1/people?limit=200&count=true");
        assertThat(list.header("Tanggol-Sandbox")).isEqualTo("true");
        assertThat(list.json().getInt("total")).isGreaterThanOrEqualTo(20);
        assertThat(http.get("/api/v1/hearings?count=true").json().getInt("total")).isPositive();
        assertThat(ids(list)).doesNotContainAnyElementsOf(ids(Program.first().http().get("/api/v1/people?limit=200")));

        JsonObject person = http.post("/api/v1/people", Json.createObjectBuilder().add("description", "somebody in a sandbox").build()).json();
        assertThat(Program.first().http().get("/api/v1/people/" + person.getString("id")).status()).isEqualTo(404);

        Program second = sandbox("Sandbox two (fictional)");
        assertThat(second.http().get("/api/v1/people/" + person.getString("id")).status()).as("one sandbox for an organization").isEqualTo(200);
        assertThat(page().locator("#clients").innerText()).contains("Sandbox two (fictional)");
        assertThat(Accessibility.faults(page())).isEmpty();
    }

    private Program sandbox(String name) {
        staff.open("/admin/organization");
        page().fill("#clientName", name);
        page().selectOption("#scopes", new String[] {"CASES_WRITE", "WEBHOOKS_MANAGE"});
        page().check("#sandbox");
        page().click("#addClient");
        page().waitForSelector("#newClient code");
        List<String> shown = page().locator("#newClient code").allInnerTexts();
        Program program = new Program(shown.get(0), shown.get(1));
        staff.open("/admin/organization");
        return program;
    }

    @Test
    void aWebhookIsAddedTestedSwitchedOffAndOn() throws Exception {
        try (Receiver receiver = new Receiver()) {
            staff.open("/admin/organization");
            page().fill("#url", receiver.url());
            page().selectOption("#types", new String[] {"HEARING_SCHEDULED", "HEARING_RESCHEDULED"});
            page().click("#addWebhook");
            page().waitForSelector("#webhookList code");
            String secret = page().locator("#webhookList code").innerText();
            assertThat(receiver.await(1, call -> call.type().equals("webhook.test")).get(0).isSignedWith(secret)).isTrue();

            staff.open("/admin/organization");
            assertThat(page().locator("#webhookList").innerText()).contains(receiver.url()).doesNotContain("whsec_");
            assertThat(Accessibility.faults(page())).isEmpty();
            staff.press("button[aria-label='Switch off " + receiver.url() + "']");
            assertThat(staff.message()).contains("The webhook is switched off.");
            receiver.answers(500, java.util.Map.of());
            staff.press("button[aria-label='Switch on " + receiver.url() + "']");
            assertThat(staff.message()).contains("was not answered");
            receiver.answers(200, java.util.Map.of());
            staff.press("button[aria-label='Send a test " + receiver.url() + "']");
            assertThat(staff.message()).contains("the webhook is on");

            page().locator("a", new Page.LocatorOptions().setHasText("Deliveries " + receiver.url())).click();
            page().waitForSelector("#deliveryList");
            assertThat(page().locator("#deliveryList").innerText()).contains("webhook.test").contains("refused 500");
            assertThat(Accessibility.faults(page())).isEmpty();
            staff.open("/admin/organization");
            staff.press("button[aria-label='Switch off " + receiver.url() + "']");
        }
    }

    @Test
    void theListOfPeopleLeavesAsAWorkbook() throws Exception {
        staff.open("/people/list?view=RELEASED");
        int matching = Integer.parseInt(page().locator(".tg-views .ui-state-active .ui-badge").innerText().strip());
        staff.press("#export");
        assertThat(page().locator("main").innerText()).contains(matching + " ");
        page().waitForNavigation(() -> page().click("#take"));
        assertThat(page().locator(".ui-message-error-summary").first().innerText()).as("a reason is asked for").isNotBlank();
        page().selectOption("#reason", "REPORT");
        Download file = page().waitForDownload(() -> page().click("#take"));
        assertThat(file.suggestedFilename()).isEqualTo("people.xlsx");
        try (InputStream in = Files.newInputStream(file.path()); ReadableWorkbook book = new ReadableWorkbook(in)) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(matching + 1);
            assertThat(rows.get(0).getCellText(1)).isEqualTo("case_number");
        }
        try (Connection connection = Server.database(); var statement = connection.createStatement();
             ResultSet kept = statement.executeQuery("select details from audit_event where action = 'PEOPLE_EXPORTED' order by id desc limit 1")) {
            kept.next();
            assertThat(kept.getString(1)).as("rows, reason and query").isEqualTo(matching + "\u001fREPORT\u001fview=RELEASED");
        }
    }

    private static Set<String> ids(Http.Answer list) {
        Set<String> ids = new HashSet<>();
        list.json().getJsonArray("data").getValuesAs(JsonObject.class).forEach(row -> ids.add(row.getString("id")));
        return ids;
    }
}
