package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;
import org.tanggol.testing.Statements;

/** A page asks the database a few things, whatever the number of its rows: what asks row by row is slow on the day when it matters. */
class StatementsBrowserIT {

    private static final int MOST = 8;
    private static final int LOOKS = 3;
    private static final int MOST_LOOKS = 12;   // on a busy machine a look takes so long that the job runner's own statements fall into each of three

    @Test
    void aPageOpensWithAFewStatements() throws Exception {
        StaffPage staff = StaffPage.signedIn("rosario@bayanihan.example", 1440, 900, com.microsoft.playwright.options.ColorScheme.LIGHT);
        Map<String, Long> tooMany = new LinkedHashMap<>();
        Map<String, Long> all = new LinkedHashMap<>();
        try (Statements statements = new Statements()) {
            Map<String, String> pages = Pages.of(staff);
            pages.put("disclosure-open", openDemand(staff));
            for (Map.Entry<String, String> page : pages.entrySet()) {
                long fewest = Long.MAX_VALUE;       // the directory and the caller's standing are read anew every five seconds: a look without them
                for (int look = 0; look < LOOKS || fewest > MOST && look < MOST_LOOKS; look++) {
                    long before = statements.sent();
                    staff.open(page.getValue());
                    fewest = Math.min(fewest, statements.sent() - before);
                }
                all.put(page.getKey(), fewest);
                if (fewest > MOST) {
                    tooMany.put(page.getKey(), fewest);
                }
            }
        }
        staff.close();
        assertThat(all.get("disclosure-open")).as("with what would leave").isPositive();
        assertThat(all.get("person-overview")).as("counted at all").isPositive();
        assertThat(tooMany).as("statements by page, of %s", all).isEmpty();
    }

    /** A demand for everything on record about somebody with a matter, a hearing and a note; it stands open, so the page gathers the record. */
    private static String openDemand(StaffPage staff) {
        Http http = Program.first().http();
        String file = Program.first().hearing("2087-03-17T09:00:00").getString("case_id");
        http.post("/api/v1/notes", Json.createObjectBuilder().add("case_id", file).add("tier", "TEAM").add("text", "Asked for her papers").build());
        Page page = staff.page();
        page.navigate("/people/disclosure?file=" + file);
        page.selectOption("#kind", "COURT_ORDER");
        page.fill("#demander", "A court nobody knows");
        page.selectOption("#personTold", "TOLD");
        page.fill("#steps", "Asked what it is for");
        page.locator("#parts input").all().forEach(part -> part.check());
        page.waitForNavigation(() -> page.click("#ask"));
        assertThat(page.innerText("#entry")).contains("A court nobody knows");
        return page.url().substring(page.url().indexOf("/people/"));
    }
}
