package org.tanggol.partners.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanggol.platform.Rule;
import org.tanggol.testing.Accessibility;
import org.tanggol.testing.Browser;
import org.tanggol.testing.Http;
import org.tanggol.testing.Server;

/** Pages for those who write programs: open to everybody, in both languages, and nothing comes from elsewhere. */
class DevelopersBrowserIT {

    @Test
    void everyTypeOfAProblemLeadsToItsLine() {
        String page = new Http().get("/developers/problems").body();
        for (Rule rule : Rule.values()) {
            Http.Answer answer = new Http().get("/problems/" + rule.slug());
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.header("Location")).endsWith("/developers/problems#" + rule.slug());
            assertThat(page).contains("id=\"" + rule.slug() + "\"");
        }
        assertThat(new Http().get("/problems/http-411").header("Location")).endsWith("#http");
        assertThat(new Http().get("/problems/no-such-code").status()).isEqualTo(404);
        assertThat(page).doesNotContain("[rule.", "[fix.", "{0}");
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT, en-US", "1280, DARK, es-MX", "390, LIGHT, es-MX", "390, DARK, en-US"})
    void theyAreAccessibleAndFitTheScreen(int width, ColorScheme colours, String locale) {
        Page page = Browser.open(width, 900, colours, locale);
        List<String> faults = new ArrayList<>();
        page.onConsoleMessage(message -> faults.add(message.text()));
        page.onRequest(request -> {
            if (!request.url().startsWith(Server.url()) && !request.url().startsWith("data:")) {
                faults.add(request.url());
            }
        });
        for (String path : new String[] {"/developers/api", "/developers/problems"}) {
            assertThat(page.navigate(path).headerValue("Content-Security-Policy")).contains("script-src 'self'");
            page.locator("details > summary").all().stream().limit(4).forEach(call -> call.click());
            Accessibility.faults(page).forEach(fault -> faults.add(path + " " + fault));
            assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(width);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(locale.substring(0, 2));
        }
        page.context().close();
        assertThat(faults).isEmpty();
    }

    @Test
    void whoReadsAnOperationFindsItsScopesAndObjects() {
        Page page = Browser.open();
        page.navigate("/developers/api#changeHearing");
        page.locator("#changeHearing > summary").click();

        assertThat(page.locator("#changeHearing").innerText()).contains("PATCH", "/api/v1/hearings/{id}", "cases:write", "If-Match", "428", "HearingPatch");
        page.locator("#changeHearing a[href='#HearingPatch']").click();
        assertThat(page.locator("#HearingPatch").innerText()).contains("local_date_time", "correction");
        page.context().close();
    }
}
