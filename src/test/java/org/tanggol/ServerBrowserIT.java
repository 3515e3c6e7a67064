package org.tanggol;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Browser;

/** The browser of the tests reaches the server. */
class ServerBrowserIT {
    @Test
    void opensTheFirstPage() {
        Page page = Browser.open(390, 844, ColorScheme.DARK, "es-MX");
        assertThat(page.navigate("/").status()).isLessThan(500);
        assertThat(page.evaluate("() => matchMedia('(prefers-color-scheme: dark)').matches")).isEqualTo(true);
        assertThat(page.evaluate("() => navigator.language")).isEqualTo("es-MX");
        page.context().close();
    }
}
