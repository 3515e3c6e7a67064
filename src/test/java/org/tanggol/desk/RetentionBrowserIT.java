package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.ResultSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Accessibility;
import org.tanggol.testing.Pictures;
import org.tanggol.testing.Program;
import org.tanggol.testing.Server;

/** Keeping less, by somebody at the browser: a hold, what would go, and a case that is purged at once. */
class RetentionBrowserIT {

    private StaffPage rosario;
    private String file;
    private String number;

    @BeforeEach
    void signIn() throws Exception {
        rosario = StaffPage.signedIn("rosario@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
        file = Program.first().http().post("/api/v1/people", Json.createObjectBuilder().add("description", "man with a paper kite").build()).json().getString("id");
        number = text("select number from case_file where id = x'" + file.replace("-", "") + "'");
    }

    @AfterEach
    void signOut() {
        rosario.close();
    }

    private static String text(String sql) throws Exception {
        try (Connection connection = Server.database(); var statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void purge() {
        rosario.open("/admin/retention");
        rosario.page().fill("#purgeNumber", number);
        rosario.page().selectOption("#purgeReason", new SelectOption().setValue("PERSON_ASKED"));
    }

    @Test
    void aHeldCaseIsNotPurgedAndALiftedOneIsAsIfItHadNeverBeen() throws Exception {
        String person = "/people/person?file=" + file;
        rosario.open(person + "&do=hold");
        assertThat(Accessibility.faults(rosario.page())).isEmpty();
        assertThat(rosario.refusedBy("#setHold")).isNotBlank();
        rosario.page().fill("#holdReason", "A claim against the facility is being prepared");
        rosario.press("#setHold");
        assertThat(rosario.message()).isEqualTo("The case is held");
        assertThat(rosario.page().locator("#held").innerText()).contains("Legal hold");
        Pictures.take(rosario.page(), "person-held");
        rosario.open(person + "&tab=HISTORY");
        assertThat(rosario.page().locator("#history").innerText()).contains("put the case under a legal hold: “A claim against the facility is being prepared”");

        purge();
        assertThat(rosario.refusedBy("#purge")).contains("legal hold");

        rosario.open(person + "&do=hold");
        rosario.page().fill("#liftReason", "The claim is settled");
        rosario.press("#holds button");
        assertThat(rosario.message()).isEqualTo("The hold is lifted");
        assertThat(rosario.page().locator("#held").count()).isZero();
        rosario.open(person + "&do=hold");
        assertThat(rosario.page().locator("#holds").innerText()).contains("The claim is settled").contains("Rosario Aquino");

        purge();
        rosario.press("#purge");
        assertThat(rosario.message()).isEqualTo("Case " + number + " is purged");
        assertThat(rosario.page().navigate(person).status()).isEqualTo(404);
        assertThat(Program.first().http().get("/api/v1/people/" + file).status()).isEqualTo(404);
        rosario.open("/admin/audit");
        assertThat(rosario.page().locator("#events").innerText()).contains("purged case " + number + ": the person asked for it");
    }

    @Test
    void whatWouldGoIsShownAndNothingGoes() throws Exception {
        try (Connection connection = Server.database(); var statement = connection.createStatement()) {
            statement.executeUpdate("update case_file set status = 'CLOSED', closed_at = '2020-01-02 03:04:05' where id = x'" + file.replace("-", "") + "'");
        }
        rosario.open("/admin/retention");
        assertThat(Accessibility.faults(rosario.page())).isEmpty();
        rosario.page().fill("#CLOSED_CASES", "7");
        assertThat(rosario.refusedBy("#dryRun")).contains("30");
        rosario.page().fill("#CLOSED_CASES", "1825");
        rosario.page().click("#dryRun");
        rosario.page().waitForSelector("#wouldGo");
        assertThat(rosario.page().locator("#wouldGo").innerText()).contains(number);
        Pictures.take(rosario.page(), "retention");
        assertThat(text("select count(*) from retention")).as("nothing was chosen").isEqualTo("0");

        rosario.page().fill("#CLOSED_CASES", "36500");
        rosario.press("#saveRetention");
        assertThat(rosario.message()).isEqualTo("Kept so long from now on");
        assertThat(rosario.page().inputValue("#CLOSED_CASES")).isEqualTo("36500");
        assertThat(text("select days from retention where category = 'CLOSED_CASES'")).isEqualTo("36500");
        rosario.page().fill("#CLOSED_CASES", "");
        rosario.press("#saveRetention");
        assertThat(rosario.page().inputValue("#CLOSED_CASES")).isEmpty();
        try (Connection connection = Server.database(); var statement = connection.createStatement()) {
            statement.executeUpdate("delete from retention");
        }
    }
}
