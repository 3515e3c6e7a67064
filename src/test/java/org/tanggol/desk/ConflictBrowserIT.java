package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** Two people change the same thing: the second sees what the first saved beside what they typed, and loses nothing. */
class ConflictBrowserIT {

    private static final String NAME = "Emmanuel Tabe";

    @Test
    void theSecondToSaveAPersonComparesAndSavesAgain() {
        StaffPage lea = StaffPage.lea();
        StaffPage rosario = StaffPage.signedIn("rosario@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
        String edit = lea.openPerson(NAME) + "&do=edit";
        lea.open(edit);
        rosario.open(edit);
        lea.page().fill("#preferred", "Manu");
        lea.press("#save");
        rosario.page().fill("#pronouns", "he/him/his");
        rosario.page().locator("#save").click();
        assertThat(rosario.page().locator("#others").innerText()).contains("Manu").contains("Pronouns");
        assertThat(rosario.page().inputValue("#pronouns")).isEqualTo("he/him/his");
        rosario.press("#save");
        assertThat(rosario.message()).isEqualTo("Saved.");
        assertThat(rosario.page().locator("h1").innerText()).contains("he/him/his");
        lea.close();
        rosario.close();
    }

    @Test
    void theSecondToWriteASummarySeesTheFirstAndKeepsTheirOwn() {
        StaffPage lea = StaffPage.lea();
        StaffPage rosario = StaffPage.signedIn("rosario@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
        String summary = lea.openPerson(NAME) + "&do=summary";
        lea.open(summary);
        rosario.open(summary);
        lea.page().fill("#summary", "First summary (fictional)");
        lea.press("#save");
        rosario.page().fill("#summary", "Second summary (fictional)");
        rosario.page().locator("#save").click();
        assertThat(rosario.page().locator("#others").innerText()).contains("First summary (fictional)");
        rosario.press("#save");
        assertThat(rosario.page().locator("main").innerText()).contains("Second summary (fictional)");
        lea.close();
        rosario.close();
    }

    @Test
    void theSecondToRecordAMoveSeesWhereThePersonIsOnRecordNow() {
        StaffPage lea = StaffPage.lea();
        StaffPage rosario = StaffPage.signedIn("rosario@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
        String move = lea.openPerson(NAME) + "&tab=CUSTODY&do=move";
        lea.open(move);
        rosario.open(move);
        for (StaffPage staff : new StaffPage[] {lea, rosario}) {
            staff.page().selectOption("#placeKind", "HOSPITAL");
        }
        lea.page().fill("#place", "North hospital (fictional)");
        lea.press("#save");
        rosario.page().fill("#place", "South hospital (fictional)");
        rosario.page().locator("#save").click();
        assertThat(rosario.page().locator("#others").innerText()).contains("North hospital (fictional)").contains("Lea Santos");
        assertThat(rosario.page().inputValue("#place")).isEqualTo("South hospital (fictional)");
        lea.close();
        rosario.close();
    }
}
