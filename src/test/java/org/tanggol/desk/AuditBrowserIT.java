package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Accessibility;
import org.tanggol.testing.Browser;
import org.tanggol.testing.Program;
import org.tanggol.testing.Statements;

/** Who saw what: for administrators on a page of its own, for everybody else on the page of the person. */
class AuditBrowserIT {

    private static final String NAME = "Maria Elena";
    private static final ZoneId HOME = ZoneId.of("America/Los_Angeles");

    private StaffPage rosario;
    private Statements rows;

    @BeforeEach
    void signIn() throws Exception {
        rows = new Statements();
        rosario = StaffPage.signedIn("rosario@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
    }

    @AfterEach
    void signOut() throws Exception {
        rosario.close();
        rows.close();
    }

    private long written(String action) throws Exception {
        return rows.count("select count(*) from audit_event where action = '" + action + "'");
    }

    private void await(String action, long number) throws Exception {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (written(action) < number && System.nanoTime() < deadline) {
            Thread.sleep(100);
        }
        assertThat(written(action)).as(action).isEqualTo(number);
    }

    @Test
    void whatOneMemberDidStandsThereByNumberAndNeverByName() throws Exception {
        String path = rosario.openPerson(NAME);
        String number = rosario.page().locator("main").innerText().replaceAll("(?s).*?(\\d{4}-\\d{4}).*", "$1");
        assertThat(rows.count("select count(*) from audit_event where action = 'LIST_OPENED' and length(files) = 16 * cast(details as unsigned)"))
            .as("a list's row says whom it showed").isPositive().isEqualTo(rows.count("select count(*) from audit_event where action = 'LIST_OPENED'"));
        rosario.open("/admin/audit");
        rosario.page().selectOption("#who", new SelectOption().setLabel("Rosario Aquino"));
        rosario.press("#apply");
        String report = rosario.page().locator("#report").innerText();
        assertThat(report).contains("Rosario Aquino").contains("saw");
        assertThat(rosario.page().locator("#events").innerText()).contains("signed in").contains("opened the file");
        assertThat(report + rosario.page().locator("#events").innerText()).as("numbers and no names").contains(number).doesNotContain(NAME).doesNotContain("Cruz");
        assertThat(rosario.page().url()).contains("who=");
        assertThat(Accessibility.faults(rosario.page())).isEmpty();

        rosario.open("/admin/audit?number=" + number);
        assertThat(rosario.page().locator("#events li").count()).isPositive();
        rosario.open("/admin/audit?number=nobody");
        assertThat(rosario.page().locator("main").innerText()).contains("No case has this number");
        assertThat(path).isNotEmpty();
    }

    @Test
    void itLeavesAsAFileWithoutNamesAndThatIsWrittenDown() throws Exception {
        rosario.openPerson(NAME);
        long before = written("AUDIT_EXPORTED");
        rosario.open("/admin/audit");
        Download download = rosario.page().waitForDownload(() -> rosario.page().click("#export"));
        String csv = Files.readString(download.path());
        assertThat(csv).contains("at,member_id,member,client_id,action").contains("FILE_OPENED").contains("SIGNED_IN").doesNotContain(NAME);
        assertThat(written("AUDIT_EXPORTED")).isEqualTo(before + 1);
    }

    @Test
    void whatStrikesStandsOnTop() throws Exception {
        String night = LocalDate.now(HOME).minusDays(1).atTime(LocalTime.of(2, 0)).atZone(HOME).withZoneSameInstant(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
        int put = rows.change("insert into audit_event (org_id, id, at, actor_id, action, file_id) with recursive n (i) as (select 1 union all select i + 1 from n where i < 101)"
            + " select e.org_id, unhex(concat(left(hex(e.id), 12), lpad(hex(n.i + 1000000), 20, '7'))), '" + night + "', e.actor_id, 'FILE_OPENED', unhex(lpad(hex(n.i), 32, '0'))"
            + " from (select org_id, id, actor_id from audit_event where action = 'SIGNED_IN' order by id desc limit 1) e, n");
        assertThat(put).isEqualTo(101);

        String alerts = rosario.open("/admin/audit").page().locator("#alerts").innerText();

        assertThat(alerts).contains("Rosario Aquino opened 101 files from").contains("Rosario Aquino opened 101 files at night").contains("2:00 am PT");
        assertThat(Accessibility.faults(rosario.page())).isEmpty();
        rosario.page().locator("#alerts li", new Page.LocatorOptions().setHasText("Rosario Aquino opened 101 files from")).locator("a").first().click();
        assertThat(rosario.page().locator("#report").innerText()).contains("saw 101 files");
    }

    @Test
    void whoeverMayNotReadItIsRefusedAndThatIsWrittenDown() throws Exception {
        StaffPage lea = StaffPage.lea();
        long before = written("ACCESS_DENIED");
        assertThat(lea.page().locator("a[href$='/admin/audit']").count()).isZero();
        assertThat(lea.page().navigate("/admin/audit").status()).isEqualTo(403);
        await("ACCESS_DENIED", before + 1);
        UUID nobody = UUID.randomUUID();
        assertThat(lea.page().navigate("/people/person?file=" + nobody).status()).isEqualTo(404);
        await("ACCESS_DENIED", before + 2);
        assertThat(rows.count("select count(*) from audit_event where action = 'ACCESS_DENIED' and file_id = x'" + nobody.toString().replace("-", "") + "'")).isEqualTo(1);
        lea.close();
        UUID other = UUID.randomUUID();
        assertThat(Program.first().http().get("/api/v1/people/" + other).status()).isEqualTo(404);
        await("ACCESS_DENIED", before + 3);
        assertThat(rows.count("select count(*) from audit_event where client_id is not null and action = 'ACCESS_DENIED' and file_id = x'" + other.toString().replace("-", "") + "'"))
            .isEqualTo(1);
        assertThat(rosario.open("/admin/audit?action=ACCESS_DENIED").page().locator("#events").innerText()).contains("Lea Santos asked in vain").contains(nobody.toString());
    }

    @Test
    void comingInBeingRefusedAndLeavingAreWrittenDownAndNoTypedName() throws Exception {
        long in = written("SIGNED_IN");
        long refused = written("SIGN_IN_REFUSED");
        long out = written("SIGNED_OUT");
        Page page = Browser.open(1440, 900, ColorScheme.LIGHT, "en-US");
        for (String email : new String[] {"nobody@example.org", "lea@bayanihan.example"}) {
            page.navigate("/sign-in");
            page.fill("#email", email);
            page.fill("#password", "not the password");
            page.click("#go");
            page.locator(".ui-message-error-summary, .ui-messages-error-summary, #messages li").first().waitFor();
        }
        await("SIGN_IN_REFUSED", refused + 1);
        page.context().close();
        StaffPage lea = StaffPage.lea();
        await("SIGNED_IN", in + 1);
        lea.page().click(".tg-account summary");
        lea.press("#sign-out");
        await("SIGNED_OUT", out + 1);
        lea.close();
        assertThat(rows.count("select count(*) from audit_event where details like '%example%'")).isZero();
    }

    @Test
    void whoeverWorksWithThePersonSeesWhoSawThem() {
        StaffPage lea = StaffPage.lea();
        String path = lea.openPerson(NAME);
        lea.open(path);
        lea.close();
        rosario.openPerson(NAME);
        rosario.open(path + "&tab=HISTORY").page().locator("#history a[href*='saw=1']").click();
        String lookers = rosario.page().locator("#history").innerText();
        assertThat(lookers).contains("Who saw this").contains("Lea Santos").containsPattern("Opened it \\d+ times, first on .+, last on .+").contains("On the team since")
            .contains("By what the organization lets its staff see");
    }

    @Test
    void anAuditorReadsItOnAPhoneInTheDark() {
        StaffPage phone = StaffPage.signedIn("rosario@bayanihan.example", 390, 844, ColorScheme.DARK);
        phone.open("/admin/audit");
        assertThat((Boolean) phone.page().evaluate("() => document.documentElement.scrollWidth <= innerWidth + 1")).isTrue();
        assertThat(Accessibility.faults(phone.page())).isEmpty();
        phone.close();
    }
}
