package org.tanggol.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;

/** The pictures in the documentation are taken by the browser tests, so they show what is, not what was. */
public final class Pictures {
    private static final Path FOLDER = Path.of("docs/pictures");

    private Pictures() {
    }

    /** Takes the whole page, also what lies below the window. */
    public static void take(Page page, String name) {
        page.evaluate("() => document.fonts.ready.then(() => true)");
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")).setFullPage(true)
            .setAnimations(ScreenshotAnimations.DISABLED).setCaret(ScreenshotCaret.HIDE));
    }
}
