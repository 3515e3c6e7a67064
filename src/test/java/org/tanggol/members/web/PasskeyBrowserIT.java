package org.tanggol.members.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tanggol.testing.Accessibility;
import org.tanggol.testing.FreshServer;

/** Passkeys, with a device that the browser pretends to have. Everybody is fictional. */
@TestMethodOrder(MethodOrderer.MethodName.class)      // the first signs in for the first time
class PasskeyBrowserIT {

    private static FreshServer server;
    private static Somebody admin;

    @BeforeAll
    static void anAdministratorHasAPassword() {
        server = new FreshServer("it-passkey", "localhost");
        admin = new Somebody(server, "amihan@kalinga.example");
        Page page = admin.browser();
        page.navigate(server.setUpLink());
        page.fill("#organization", "Kalinga House");
        page.fill("#name", "Amihan Reyes");
        page.fill("#email", admin.email);
        page.fill("#password", admin.password);
        page.waitForNavigation(() -> page.click("#go"));
        page.context().close();
    }

    @AfterAll
    static void end() {
        if (server != null) {
            server.close();
        }
    }

    private static JsonObject object(String key, Object value) {
        JsonObject object = new JsonObject();
        if (value instanceof Boolean yes) {
            object.addProperty(key, yes);
        } else {
            object.addProperty(key, String.valueOf(value));
        }
        return object;
    }

    /** A device in the browser that says yes at once. */
    private static void withDevice(Page page) {
        CDPSession devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        JsonObject device = object("protocol", "ctap2");
        device.addProperty("transport", "internal");
        for (String able : List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation")) {
            device.addProperty(able, true);
        }
        JsonObject options = new JsonObject();
        options.add("options", device);
        devtools.send("WebAuthn.addVirtualAuthenticator", options);
    }

    @Test
    void anAdministratorMustMakeOneAndIsLetInByItAndByNoCodeAfterwards() throws Exception {
        Page page = admin.browser(390, ColorScheme.DARK);
        List<String> console = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {      // signing out has the browser say what it cleared
                console.add(message.text());
            }
        });
        withDevice(page);
        admin.showPassword(page);
        admin.enrol(page);
        page.waitForNavigation(() -> page.click("#kept"));
        assertThat(page.url()).contains("/passkey");
        page.navigate("/admin/organization");
        assertThat(page.url()).as("nothing opens without").contains("/passkey");
        assertThat(Accessibility.faults(page)).isEmpty();
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth + 1")).isFalse();
        page.waitForNavigation(() -> page.click("#passkey"));
        assertThat(page.url()).endsWith("/admin/organization");
        page.navigate("/my-day");
        page.click(".tg-account summary");
        page.waitForNavigation(() -> page.click("#sign-out"));

        admin.showPassword(page);
        assertThat(page.url()).contains("/second-step");
        page.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target/second-step-passkey.png")));
        assertThat(Accessibility.faults(page)).isEmpty();
        admin.enterCode(page, admin.code());
        assertThat(page.innerText("main")).as("a code can be fished").contains("Your role needs the passkey");
        page.navigate("/second-step");
        page.waitForNavigation(() -> page.click("#passkey"));
        assertThat(page.url()).endsWith("/my-day");
        page.navigate("/admin/account");
        assertThat(page.innerText("#passkeys")).contains("Chrome on Linux", "last used");
        assertThat(Accessibility.faults(page)).isEmpty();
        page.waitForNavigation(() -> page.locator("#passkeys li button").click());
        assertThat(page.innerText("main")).as("the last one of an administrator stays").contains("the password alone is not enough");
        assertThat(console).isEmpty();

        Page other = admin.browser();
        admin.showPassword(other);
        admin.enterCode(other, admin.recoveryCodes.get(0));
        assertThat(other.url()).as("a recovery code is the way in without the device").endsWith("/my-day");
        other.context().close();
        page.context().close();
    }

    @Test
    void anAnswerForAnotherChallengeOrOfAnotherDeviceIsRefused() throws Exception {
        Page page = admin.browser();
        admin.showPassword(page);
        if (page.url().contains("/enrol")) {
            admin.enrol(page);
            page.waitForNavigation(() -> page.click("#kept"));
        } else {
            admin.enterCode(page, admin.recoveryCodes.get(1));
        }
        page.navigate("/passkey");
        withDevice(page);
        page.evaluate("() => { const b = document.getElementById('passkey'), o = JSON.parse(b.dataset.options); o.challenge = 'A'.repeat(43); b.dataset.options = JSON.stringify(o); }");
        page.waitForNavigation(() -> page.click("#passkey"));
        assertThat(page.innerText("main")).contains("This passkey was not accepted");
        long before = passkeys();
        page.waitForNavigation(() -> page.click("#passkey"));
        assertThat(passkeys()).as("the page has a new challenge and goes on").isEqualTo(before + 1);
        page.context().close();
    }

    private static long passkeys() throws Exception {
        try (Connection connection = server.database(); Statement statement = connection.createStatement();
             var rows = statement.executeQuery("select count(*) from passkey")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
