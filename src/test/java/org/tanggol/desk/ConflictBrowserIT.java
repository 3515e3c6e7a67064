package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Accessibility;

/** Two people change the same thing: the second sees what the first saved beside what they typed, and loses nothing. */
class ConflictBrowserIT {

    private static final String NAME = "Emmanuel Tabe";

    private StaffPage lea;
    private StaffPage rosario;

    @BeforeEach
    void signIn() {
        lea = StaffPage.lea();
        rosario = StaffPage.signedIn("rosario@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
    }

    @AfterEach
    void signOut() {
        lea.close();
        rosario.close();
    }

    private void bothOpen(String dialog) {
        String path = lea.openPerson(NAME) + dialog;
        lea.open(path);
        rosario.open(path);
    }

    private static Object inFront(StaffPage staff, String selector) {
        return staff.page().evaluate("s => { const e = document.querySelector(s), r = e.getBoundingClientRect();"
            + " return e.contains(document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2)); }", selector);
    }

    @Test
    void theSecondToSaveAPersonComparesAndSavesAgain() {
        bothOpen("&do=edit");
        lea.page().fill("#preferred", "Manu");
        lea.press("#save");
        rosario.page().fill("#pronouns", "he/him/his");
        rosario.page().locator("#save").click();
        assertThat(rosario.page().locator("#others").innerText()).contains("Manu").contains("Pronouns");
        assertThat(rosario.page().inputValue("#pronouns")).isEqualTo("he/him/his");
        assertThat(Accessibility.faults(rosario.page())).isEmpty();
        assertThat(inFront(rosario, "#messages li")).as("said before the dialog and not behind its mask").isEqualTo(true);
        rosario.press("#save");
        assertThat(rosario.message()).isEqualTo("Saved.");
        assertThat(rosario.page().locator("h1").innerText()).contains("he/him/his");
    }

    @Test
    void theSecondToWriteASummarySeesTheFirstAndKeepsTheirOwn() {
        bothOpen("&do=summary");
        lea.page().fill("#summary", "First summary (fictional)");
        lea.press("#save");
        rosario.page().fill("#summary", "Second summary (fictional)");
        rosario.page().locator("#save").click();
        assertThat(rosario.page().locator("#others").innerText()).contains("First summary (fictional)");
        rosario.press("#save");
        assertThat(rosario.page().locator("main").innerText()).contains("Second summary (fictional)");
    }

    @Test
    void theSecondToRecordAMoveSeesWhereThePersonIsOnRecordNow() {
        bothOpen("&tab=CUSTODY&do=move");
        for (StaffPage staff : new StaffPage[] {lea, rosario}) {
            staff.page().selectOption("#placeKind", "HOSPITAL");
        }
        lea.page().fill("#place", "North hospital (fictional)");
        lea.press("#save");
        rosario.page().fill("#place", "South hospital (fictional)");
        rosario.page().locator("#save").click();
        assertThat(rosario.page().locator("#others").innerText()).contains("North hospital (fictional)").contains("Lea Santos");
        assertThat(rosario.page().inputValue("#place")).isEqualTo("South hospital (fictional)");
    }
}
