package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Pictures;
import org.tanggol.testing.Server;

/** Every page, light and dark and on a phone: axe finds nothing, nothing comes from elsewhere, the console stays empty. */
class PagesBrowserIT {

    private static Map<String, String> pages(StaffPage staff) {
        String person = staff.openPerson("Maria Elena");
        staff.open(person + "&tab=DOCKET");
        String hearing = staff.page().locator("a[href*='do=hearing&hearing']").first().getAttribute("href");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("my-day", "/my-day");
        pages.put("people-list", "/people/list");
        pages.put("people-list-empty", "/people/list?view=MINE&days=900");
        pages.put("person-overview", person);
        pages.put("person-custody", person + "&tab=CUSTODY");
        pages.put("person-docket", person + "&tab=DOCKET");
        pages.put("person-notes", person + "&tab=NOTES");
        pages.put("person-team", person + "&tab=TEAM");
        pages.put("person-history", person + "&tab=HISTORY");
        pages.put("hearing-change", hearing);
        pages.put("locator-check", person + "&do=check");
        pages.put("move", person + "&tab=CUSTODY&do=move");
        pages.put("release", person + "&tab=CUSTODY&do=release");
        pages.put("person-edit", person + "&do=edit");
        pages.put("intake", "/people/intake");
        pages.put("case-card", person.replace("/person?", "/card?"));
        pages.put("calendar", "/calendar/calendar");
        pages.put("calendar-agenda", "/calendar/calendar?view=agenda");
        pages.put("facilities", "/facilities/list");
        staff.open("/facilities/list?text=adelanto");
        pages.put("facility", staff.page().locator("main a[href*='/facilities/facility?id=']").first().getAttribute("href"));
        pages.put("review", "/facilities/review");
        pages.put("workbook", "/facilities/workbook");
        if (staff.mayAdminister()) {
            pages.put("administration", "/admin/organization");
        }
        pages.put("account", "/admin/account");
        return pages;
    }

    private static void look(StaffPage staff, String suffix) {
        Page page = staff.page();
        List<String> faults = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(page.url() + " " + message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(Server.url()) && !request.url().startsWith("data:")) {
                faults.add("asks elsewhere: " + request.url());
            }
        });
        pages(staff).forEach((name, path) -> {
            int status = page.navigate(path).status();
            if (status != 200) {
                faults.add(name + " answers " + status);
            }
            new AxeBuilder(page).analyze().getViolations().forEach(violation ->
                faults.add(name + " " + violation.getId() + " " + violation.getNodes().get(0).getTarget()));
            if (suffix != null) {
                Pictures.take(page, name + suffix);
            }
        });
        staff.close();
        assertThat(faults).isEmpty();
    }

    @Test
    void theyAreAccessibleInLight() {
        look(StaffPage.signedIn("rosario@bayanihan.example", 1440, 900, ColorScheme.LIGHT), "");
    }

    @Test
    void theyAreAccessibleInDark() {
        look(StaffPage.signedIn("rosario@bayanihan.example", 1440, 900, ColorScheme.DARK), "-dark");
    }

    @Test
    void theyFitAPhone() {
        StaffPage staff = StaffPage.signedIn("rosario@bayanihan.example", 390, 844, ColorScheme.LIGHT);
        List<String> wide = new ArrayList<>();
        pages(staff).forEach((name, path) -> {
            staff.open(path);
            if ((Boolean) staff.page().evaluate("() => document.documentElement.scrollWidth > innerWidth + 1")) {
                wide.add(name);
            }
            Pictures.take(staff.page(), name + "-mobile");
        });
        staff.close();
        assertThat(wide).isEmpty();
    }

    @Test
    void theySpeakSpanishToWhoeverWantsItAndAreAccessibleInIt() {
        StaffPage staff = StaffPage.signedIn("tomas@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
        assertThat(staff.page().locator("html").getAttribute("lang")).isEqualTo("es");
        assertThat(staff.page().locator("h1").innerText()).isEqualTo("Mi día");
        assertThat(staff.open("/people/list").page().locator("h1").innerText()).isEqualTo("Personas detenidas");
        look(staff, null);
    }
}
