package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Accessibility;
import org.tanggol.testing.Pictures;
import org.tanggol.testing.Server;

/** Every page, light and dark and on a phone: axe finds nothing, nothing comes from elsewhere, the console stays empty. */
class PagesBrowserIT {

    /** Classes that are about these pages take them with more on them; which picture stays must not depend on who comes last. */
    private static final Set<String> TAKEN_ELSEWHERE = Set.of("disclosures", "facilities", "facility", "inbox", "reminders", "reminders-sent", "retention", "workbook");

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
        Pages.of(staff).forEach((name, path) -> {
            int status = page.navigate(path).status();
            if (status != 200) {
                faults.add(name + " answers " + status);
            }
            Accessibility.faults(page).forEach(fault -> faults.add(name + " " + fault));
            if (suffix != null && !TAKEN_ELSEWHERE.contains(name + suffix)) {
                Pictures.take(page, name + suffix);
            }
        });
        staff.close();
        assertThat(faults).isEmpty();
    }

    @Test
    void everyTabOfTheListAnswersInEveryOrder() {
        StaffPage staff = StaffPage.lea();
        List<String> faults = new ArrayList<>();
        for (ListFilter.View view : ListFilter.View.values()) {
            for (ListFilter.Sort sort : ListFilter.Sort.values()) {
                String path = "/people/list?view=" + view + "&sort=" + sort;
                if (staff.page().navigate(path).status() != 200) {
                    faults.add(path);
                }
            }
        }
        staff.close();
        assertThat(faults).isEmpty();
    }

    @Test
    void anAddressMistypedOpensThePageWithoutADialogOrSaysNotFound() {
        StaffPage staff = StaffPage.lea();
        String person = staff.openPerson("Maria Elena");
        List<Integer> answers = new ArrayList<>();
        for (String slip : List.of("&do=detail", "&do=detail&kind=X", "&do=nothing", "&tab=X", "&do=hearing&hearing=X", "&do=hearing&precision=X")) {
            answers.add(staff.page().navigate(person + slip).status());
        }
        staff.close();
        assertThat(answers).containsExactly(200, 200, 200, 200, 404, 200);
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
        Pages.of(staff).forEach((name, path) -> {
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
