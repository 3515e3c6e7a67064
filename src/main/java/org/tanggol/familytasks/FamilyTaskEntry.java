package org.tanggol.familytasks;

import java.time.LocalDate;
import org.tanggol.platform.Checks;

/**
 * What a family is asked to do, as the team writes it.
 *
 * @param title in the family's language; at most 200 letters
 * @param hint where and how, or null
 * @param language BCP 47 tag of both, or null
 * @param dueOn a plain date at the office, or null
 * @param photo whether a photo is asked for
 */
public record FamilyTaskEntry(String title, String hint, String language, LocalDate dueOn, boolean photo) {

    public FamilyTaskEntry {
        title = Checks.requiredText(title, "title", 200);
        hint = Checks.text(hint, "hint", 500);
        language = Checks.language(language, "language");
    }

    @Override
    public String toString() {
        return "FamilyTaskEntry";
    }
}
