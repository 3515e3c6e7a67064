package org.tanggol.testing;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds on a page. */
public final class Accessibility {

    private Accessibility() {
    }

    /** Rule and place of each fault. Legacy mode leaves frames of other hosts out, which we have none of, and takes half the time. */
    public static List<String> faults(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).setLegacyMode(true).options(options).analyze().getViolations().stream()
            .map(violation -> violation.getId() + " " + violation.getNodes().get(0).getTarget()).toList();
    }
}
