package org.tanggol.members.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.code.HashingAlgorithm;
import java.util.ArrayList;
import java.util.List;
import org.tanggol.testing.Browser;
import org.tanggol.testing.FreshServer;

/** A member with a password, an authenticator app and a few browsers, at a server without a demonstration. Everybody is fictional. */
final class Somebody {

    static final String PASSWORD = "plum kettle orbit seven";
    private static final long STEP = 30;

    private final FreshServer server;
    final String email;
    String password = PASSWORD;
    private String secret;
    private long lastStep;
    List<String> recoveryCodes = List.of();

    Somebody(FreshServer server, String email) {
        this.server = server;
        this.email = email;
    }

    /** A browser without cookies. */
    Page browser() {
        return browser(1280, ColorScheme.LIGHT);
    }

    Page browser(int width, ColorScheme colors) {
        return Browser.open(server.url(), width, 844, colors, "en-US");
    }

    /** Shows the password; where that leads is for the caller to look at. */
    void showPassword(Page page) {
        page.navigate("/sign-in");
        submitPassword(page);
    }

    void submitPassword(Page page) {
        page.fill("#email", email);
        page.fill("#password", password);
        page.waitForNavigation(() -> page.click("#go"));
    }

    /** Sets the app up on the page that is open, and keeps the recovery codes. */
    void enrol(Page page) {
        secret = page.innerText("#secret").replace(" ", "");
        lastStep = 0;
        enterCode(page, code());
        recoveryCodes = new ArrayList<>(page.locator("#codes code").allInnerTexts());
    }

    void enterCode(Page page, String code) {
        page.fill("#code", code);
        page.waitForNavigation(() -> page.click("#go"));
    }

    /** The next code that was not used yet; waits for it if need be. */
    String code() {
        try {
            long step = Math.max(System.currentTimeMillis() / 1000 / STEP, lastStep + 1);
            while (step > System.currentTimeMillis() / 1000 / STEP + 1) {
                Thread.sleep(500);
            }
            lastStep = step;
            return new DefaultCodeGenerator(HashingAlgorithm.SHA1, 6).generate(secret, step);
        } catch (InterruptedException | dev.samstevens.totp.exceptions.CodeGenerationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All the way in, on a browser that may be new. */
    Page signedIn(Page page) {
        showPassword(page);
        if (page.url().contains("/enrol")) {
            enrol(page);
            page.waitForNavigation(() -> page.click("#kept"));
        } else {
            enterCode(page, code());
        }
        if (!page.url().endsWith("/my-day")) {
            throw new AssertionError("Not in, but at " + page.url() + "\n" + page.innerText("main"));
        }
        return page;
    }

    String secret() {
        return secret;
    }
}
