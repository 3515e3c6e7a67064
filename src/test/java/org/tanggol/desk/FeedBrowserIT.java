package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Accessibility;
import org.tanggol.testing.Http;
import org.tanggol.testing.NodeTools;
import org.tanggol.testing.Pictures;

/** A lawyer subscribes from a calendar program: shown once, as much as chosen, gone when taken away. */
class FeedBrowserIT {

    private static String made(StaffPage staff, String whose, String detail) {
        staff.open("/admin/reminders");
        staff.page().selectOption("#whose", whose);
        staff.page().selectOption("#detail", detail);
        staff.press("#makeFeed");
        String address = staff.page().inputValue("#feedAddress");
        return address.substring(address.indexOf("/api/"));
    }

    private static List<String[]> read(String text) throws Exception {
        Path file = Files.createTempFile("feed", ".ics");
        Files.writeString(file, text);
        Path program = NodeTools.folder().resolve("read-calendar.mjs");      // libraries are found beside the program
        Files.copy(NodeTools.SOURCES.resolve("read-calendar.mjs"), program, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return NodeTools.run(NodeTools.folder(), List.of("node", program.toString(), file.toString())).lines().map(line -> line.split("\\|", -1)).toList();
    }

    @Test
    void aLawyersCalendarIsReadByOthersPrograms() throws Exception {
        StaffPage daniel = StaffPage.signedIn("daniel@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
        String busy = made(daniel, "MINE", "BUSY");
        Pictures.take(daniel.page(), "private-calendar");
        assertThat(Accessibility.faults(daniel.page())).isEmpty();
        daniel.open("/admin/reminders");
        assertThat(daniel.page().locator("#feedAddress").count()).as("shown once").isZero();

        Http.Answer answer = new Http().get(busy);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/calendar");
        assertThat(answer.body()).contains("BEGIN:VTIMEZONE").doesNotContain("Maria").doesNotContain("Lindgren").doesNotContain("2026-0001");
        List<String[]> entries = read(answer.body());
        assertThat(entries).as("his hearings and deadlines").hasSizeGreaterThan(4).allSatisfy(entry -> assertThat(entry[5]).isIn("Court", "Deadline"));
        assertThat(entries).extracting(entry -> entry[0]).doesNotHaveDuplicates();
        assertThat(new Http().send("GET", busy, null, Map.of("If-None-Match", answer.header("ETag"))).status()).as("nothing new").isEqualTo(304);

        String full = made(daniel, "TEAM", "FULL");
        assertThat(new Http().get(full).body()).contains("Maria Elena");
        String initials = made(daniel, "TEAM", "INITIALS");
        assertThat(new Http().get(initials).body()).contains("M.E.T.A.").doesNotContain("Maria");

        daniel.open("/admin/reminders");
        assertThat(daniel.page().innerText("#feeds")).contains("last asked");
        int before = daniel.page().locator("#feedList li").count();
        daniel.press("#feedList li:has-text('Busy only') button");
        assertThat(daniel.page().locator("#feedList li").count()).isEqualTo(before - 1);
        assertThat(new Http().get(busy).status()).as("taken away").isEqualTo(404);
        assertThat(new Http().get("/api/v1/calendar-feeds/nobody-made-this.ics").status()).isEqualTo(404);
        daniel.close();
    }

    @Test
    void aHearingThatIsMovedAndThenOffKeepsItsEntry() throws Exception {
        StaffPage samira = StaffPage.signedIn("samira@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
        String feed = made(samira, "TEAM", "FULL");
        String[] before = entry(read(new Http().get(feed).body()), "Anjali");

        String docket = samira.openPerson("Anjali") + "&tab=DOCKET";
        samira.open(docket);
        samira.press("a[href*='do=hearing'][href*='hearing=']");
        samira.page().fill("#time", "11:15");
        samira.page().selectOption("#source", "COURT");
        samira.press("#save");
        String[] moved = entry(read(new Http().get(feed).body()), "Anjali");
        assertThat(moved[0]).as("the same entry").isEqualTo(before[0]);
        assertThat(Integer.parseInt(moved[1])).isGreaterThan(Integer.parseInt(before[1]));
        assertThat(moved[3]).isNotEqualTo(before[3]);
        assertThat(moved[4]).as("an alarm").isEqualTo("1");

        samira.open(docket);
        samira.press("a[href*='do=hearing'][href*='hearing=']");
        samira.press("#vacate");
        String[] off = entry(read(new Http().get(feed).body()), "Anjali");
        assertThat(off[0]).isEqualTo(before[0]);
        assertThat(off[2]).isEqualTo("CANCELLED");
        samira.close();
    }

    private static String[] entry(List<String[]> entries, String name) {
        return entries.stream().filter(entry -> entry[5].contains(name) && entry[3].contains("T")).findFirst().orElseThrow();
    }
}
