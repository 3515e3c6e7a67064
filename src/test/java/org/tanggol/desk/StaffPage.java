package org.tanggol.desk;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanggol.testing.Browser;
import org.tanggol.testing.Server;

/** A member of staff at the browser: signs in with what the demonstration printed, and does what people do. */
final class StaffPage {

    private final Page page;

    private StaffPage(Page page) {
        this.page = page;
    }

    /** Signs in as a member of the demonstration. */
    static StaffPage signedIn(String email, int width, int height, ColorScheme colors) {
        Page page = Browser.open(width, height, colors, "en-US");
        page.navigate("/sign-in");
        page.fill("#email", email);
        page.fill("#password", password());
        page.click("#go");
        page.waitForURL("**/my-day");
        return new StaffPage(page);
    }

    static StaffPage lea() {
        return signedIn("lea@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
    }

    static String password() {
        Matcher found = Pattern.compile("Password of all: (\\S+)").matcher(Server.output());
        if (!found.find()) {
            throw new AssertionError("The demonstration printed no password");
        }
        return found.group(1);
    }

    Page page() {
        return page;
    }

    StaffPage open(String path) {
        page.navigate(path);
        return this;
    }

    /** Opens the person whose name begins so, from the list, and gives the page's address. */
    String openPerson(String name) {
        page.navigate("/people/list?view=EVERYBODY");
        String href = page.locator("td .tg-person a", new Page.LocatorOptions().setHasText(name)).first().getAttribute("href");
        page.navigate(href);
        return href;
    }

    /** Presses a button that leads to another page, and waits for that page. */
    StaffPage press(String selector) {
        page.waitForNavigation(() -> page.locator(selector).first().click());
        return this;
    }

    /** Presses a button that is refused, and waits for the words of the refusal. */
    String refusedBy(String selector) {
        page.locator(selector).first().click();
        page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");      // else the words may be those of the time before
        return page.locator(".ui-message-error-summary").first().innerText();
    }

    boolean mayAdminister() {
        return page.locator(".tg-side a[href$='/admin/organization']").count() > 0;
    }

    String message() {
        return page.locator("#messages").innerText().strip();
    }

    void close() {
        page.context().close();
    }
}
