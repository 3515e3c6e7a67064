package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Accessibility;
import org.tanggol.testing.Pictures;
import org.tanggol.testing.PostOffice;
import org.tanggol.testing.Server;

/** A hearing is moved: those on the team hear of it, outside in words that say nothing, and one of them says so. */
class NoticesBrowserIT {

    private static final String NEWS = "Tanggol: something on your calendar changed. Sign in to read it.";
    private static final int PATIENCE = 30;

    private static void chooseAtOnce(StaffPage staff) {
        staff.open("/admin/reminders");
        staff.page().fill("#quietFrom", "00:00");
        staff.page().fill("#quietTo", "00:00");
        staff.press("#saveReminders");
        assertThat(staff.message()).matches("(?s).*(Saved|Guardado)\\..*");
        assertThat(staff.page().inputValue("#quietFrom")).isEqualTo("00:00");
    }

    private static long mails(String address) {
        return Server.post().got(address).stream().map(PostOffice::text).filter(NEWS::equals).count();
    }

    private static void await(String address, long count) throws InterruptedException {
        for (int second = 0; second < PATIENCE && mails(address) < count; second++) {
            Thread.sleep(1_000);
        }
        assertThat(mails(address)).as("news to %s", address).isEqualTo(count);
    }

    @Test
    void aMovedHearingIsToldAndAcknowledged() throws Exception {
        StaffPage daniel = StaffPage.signedIn("daniel@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
        chooseAtOnce(daniel);
        long before = mails("daniel@bayanihan.example");
        long mine = mails("lea@bayanihan.example");

        StaffPage lea = StaffPage.lea();
        String person = lea.openPerson("Maria Elena");
        lea.open(person + "&tab=DOCKET");
        lea.open(lea.page().locator("a[href*='do=hearing&hearing']").first().getAttribute("href"));
        lea.page().fill("#day", LocalDate.now().plusDays(40).with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.TUESDAY)).toString());
        lea.page().selectOption("#source", "COURT");
        lea.press("#save");

        await("daniel@bayanihan.example", before + 1);
        assertThat(mails("lea@bayanihan.example")).as("whoever moved it knows").isEqualTo(mine);
        for (MimeMessage mail : Server.post().got("daniel@bayanihan.example")) {
            assertThat(PostOffice.text(mail) + mail.getSubject()).doesNotContain("Maria").doesNotContain("Tzoc").doesNotContain("900").doesNotContain("http");
        }

        daniel.page().waitForCondition(() -> {
            daniel.open("/my-day");
            return daniel.page().locator("#bell").getAttribute("aria-label").contains("new");
        });
        daniel.page().waitForNavigation(() -> daniel.page().click("#bell"));
        assertThat(daniel.page().locator("#told li").first().innerText()).contains("Hearing moved").contains("Maria Elena Tzoc Ajanel").contains("new").contains("I know");
        assertThat(Accessibility.faults(daniel.page())).isEmpty();
        Pictures.take(daniel.page(), "inbox");
        daniel.press("#told .tg-acknowledge");
        assertThat(daniel.message()).contains("Noted: you know");
        assertThat(daniel.page().locator("#told li").first().innerText()).contains("acknowledged").doesNotContain("I know");
        daniel.press("#seeAll");
        assertThat(daniel.page().locator("#told .is-fresh").count()).isZero();
        assertThat(daniel.page().locator("#bell").getAttribute("aria-label")).isEqualTo("Inbox");
        daniel.open(person + "&tab=HISTORY");
        assertThat(daniel.page().locator(".tg-history").innerText()).contains("acknowledged: Hearing moved");
        daniel.page().waitForNavigation(() -> {
            daniel.open("/inbox");
            daniel.page().locator("#told li a").first().click();
        });
        assertThat(daniel.page().url()).contains("tab=DOCKET");
        lea.close();
        daniel.close();
    }

    /** Tomás is on her team too, and no lawyer or caseworker: he is told, and nobody waits for his answer. */
    @Test
    void whoWantsTextMessagesGetsThem() throws Exception {
        String number = "+12135550149";
        StaffPage tomas = StaffPage.signedIn("tomas@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
        chooseAtOnce(tomas);
        tomas.page().selectOption("[data-kind=CANCELLED]", new SelectOption().setValue("SMS"));
        tomas.page().fill("#phone", number);
        tomas.press("#saveReminders");
        StaffPage lea = StaffPage.lea();
        String person = lea.openPerson("Maria Elena");
        LocalDate day = LocalDate.now().plusDays(60).with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.TUESDAY));
        lea.open(person + "&do=hearing");
        lea.page().fill("#day", day.toString());
        lea.page().fill("#time", "09:00");
        lea.page().selectOption("#source", "COURT");
        lea.press("#save");
        lea.open(person + "&tab=DOCKET");
        lea.open(lea.page().locator("a[href*='do=hearing&hearing']").last().getAttribute("href"));
        assertThat(lea.page().inputValue("#day")).as("the one just entered is the last").isEqualTo(day.toString());
        lea.press("#vacate");
        for (int second = 0; second < PATIENCE && Server.post().texts(number).isEmpty(); second++) {
            Thread.sleep(1_000);
        }
        assertThat(Server.post().texts(number)).hasSize(1);
        assertThat(Server.post().texts(number).get(0).getString("text")).isEqualTo("Tanggol: algo cambió en su calendario. Inicie sesión para leerlo.");
        assertThat(Server.post().texts(number).get(0).getString("channel")).isEqualTo("SMS");
        tomas.open("/inbox");
        assertThat(tomas.page().locator("#told li").first().innerText()).contains("Audiencia retirada del calendario").doesNotContain("Lo sé");
        lea.close();
        tomas.close();
    }

    @Test
    void everybodyChoosesHowAndWhen() {
        StaffPage samira = StaffPage.signedIn("samira@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
        samira.open("/admin/account");
        samira.page().waitForNavigation(() -> samira.page().click("main a[href$='/admin/reminders']"));
        samira.page().selectOption("[data-kind=WEEK_BEFORE]", new SelectOption().setValue("DIGEST"));
        samira.page().fill("#quietFrom", "20:30");
        samira.page().fill("#digestAt", "06:15");
        samira.page().selectOption("#quietZone", "America/Phoenix");
        samira.press("#saveReminders");
        assertThat(samira.page().inputValue("[data-kind=WEEK_BEFORE]")).isEqualTo("DIGEST");
        assertThat(samira.page().inputValue("[data-kind=DAY_BEFORE]")).isEqualTo("EMAIL");
        assertThat(samira.page().inputValue("#quietFrom")).isEqualTo("20:30");
        assertThat(samira.page().inputValue("#quietZone")).isEqualTo("America/Phoenix");
        assertThat(samira.page().inputValue("#digestAt")).isEqualTo("06:15");
        assertThat(Accessibility.faults(samira.page())).isEmpty();
        Pictures.take(samira.page(), "reminders");
        samira.page().selectOption("[data-kind=MOVED]", new SelectOption().setValue("SMS"));
        assertThat(samira.refusedBy("#saveReminders")).as("a text message needs a number").isNotBlank();
        samira.page().fill("#phone", "(213) 555-0147");
        samira.press("#saveReminders");
        assertThat(samira.page().inputValue("#phone")).isEqualTo("+12135550147");
        samira.page().fill("#digestAt", "");
        assertThat(samira.refusedBy("#saveReminders")).isNotBlank();
        samira.close();
    }

    @Test
    void administratorsSeeWhomNobodyReachedAndSendAgain() throws Exception {
        StaffPage rosario = StaffPage.signedIn("rosario@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
        try (Connection connection = Server.database(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into notice_message (org_id, id, member_id, channel, about, made_at, state, attempts, next_at, outcome, ended_at)"
                + " select s.org_id, unhex(replace(uuid(), '-', '')), s.member_id, 'EMAIL', 'SOON', utc_timestamp(6), 'FAILED', 1, utc_timestamp(6), 'REFUSED', utc_timestamp(6)"
                + " from membership s join organization o on o.id = s.org_id where o.name like 'Bayanihan%' and s.role = 'LAWYER' order by s.member_id limit 1");
        }
        rosario.open("/admin/organization");
        rosario.page().waitForNavigation(() -> rosario.page().click("main a[href$='/admin/notices']"));
        assertThat(rosario.page().locator("#unreached").innerText()).contains("Refused by the other side").contains("E-mail");
        assertThat(Accessibility.faults(rosario.page())).isEmpty();
        Pictures.take(rosario.page(), "reminders-sent");
        rosario.press("#unreached .tg-again");
        assertThat(rosario.message()).contains("It is sent again");
        assertThat(rosario.page().locator("#unreached").innerText()).contains("Everybody was reached");
        rosario.close();
        StaffPage lea = StaffPage.lea();
        assertThat(lea.page().navigate("/admin/notices").status()).isEqualTo(403);
        lea.close();
    }

    @Test
    void onAPhoneInTheDarkAndInSpanish() {
        StaffPage tomas = StaffPage.signedIn("tomas@bayanihan.example", 390, 844, ColorScheme.DARK);
        for (String page : List.of("inbox", "admin/reminders")) {
            tomas.open("/" + page);
            assertThat(tomas.page().innerText("h1")).isIn("Bandeja", "Recordatorios");
            assertThat(Accessibility.faults(tomas.page())).isEmpty();
            Page shown = tomas.page();
            assertThat((int) (Integer) shown.evaluate("() => document.documentElement.scrollWidth")).as("wider than the screen: %s", shown.evaluate(
                "() => [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > 390).map(e => e.tagName + '.' + e.className).join(' ')")).isLessThanOrEqualTo(390);
            Pictures.take(shown, page.replace("admin/", "") + "-phone");
        }
        tomas.close();
    }
}
