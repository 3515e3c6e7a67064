package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
            for (Map.Entry<String, String> page : Pages.of(staff).entrySet()) {
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
        assertThat(all.get("person-overview")).as("counted at all").isPositive();
        assertThat(tooMany).as("statements by page, of %s", all).isEmpty();
    }
}
