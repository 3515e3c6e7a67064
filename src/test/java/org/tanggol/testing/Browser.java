package org.tanggol.testing;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The installed Chromium, driven by Playwright; one process for all tests of a fork, a fresh profile for each page opened. */
public final class Browser {
    private static final List<String> ARGUMENTS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
        "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-dev-shm-usage");
    private static Playwright playwright;
    private static com.microsoft.playwright.Browser chromium;

    private Browser() {
    }

    /**
     * A page in a profile of its own, without cookies; <code>page.context().close()</code> ends it. Paths are relative to
     * {@link Server#url()}, so <code>page.navigate("/people")</code> works.
     *
     * @param colorScheme light or dark
     * @param locale      a language tag such as en-US or es-MX
     */
    public static synchronized Page open(int width, int height, ColorScheme colorScheme, String locale) {
        return open(Server.url(), width, height, colorScheme, locale);
    }

    /** The same at another server. */
    public static synchronized Page open(String server, int width, int height, ColorScheme colorScheme, String locale) {
        Page page = chromium().newContext(new com.microsoft.playwright.Browser.NewContextOptions()
            .setBaseURL(server).setViewportSize(width, height).setColorScheme(colorScheme).setLocale(locale)
            .setTimezoneId("America/New_York")).newPage();
        page.setDefaultTimeout(20_000);
        page.setDefaultNavigationTimeout(60_000);
        return page;
    }

    /** A page as most people have it: 1280 pixels wide, light, English. */
    public static Page open() {
        return open(1280, 800, ColorScheme.LIGHT, "en-US");
    }

    private static com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable())
                .setArgs(ARGUMENTS));
        }
        return chromium;
    }

    private static Path executable() {
        String named = System.getenv("TANGGOL_CHROMIUM");
        return Stream.of(named == null ? "" : named, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .filter(path -> !path.isBlank()).map(Path::of).filter(Files::isExecutable).findFirst()
            .orElseThrow(() -> new AssertionError("There is no Chromium; install it or name it in TANGGOL_CHROMIUM."));
    }

    static synchronized void close() {
        if (playwright != null) {
            playwright.close();
            playwright = null;
            chromium = null;
        }
    }
}
