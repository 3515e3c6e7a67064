package org.tanggol.people;

import org.tanggol.platform.Checks;

/**
 * What is known of a family member.
 *
 * @param relation in words: "sister", "hermana", "pastor"
 * @param language BCP 47 tag or null
 */
public record FamilyDetails(String name, String relation, Phone phone, String address, String note, String language) {

    public FamilyDetails {
        name = Checks.requiredText(name, "familyName", 200);
        relation = Checks.requiredText(relation, "relation", 60);
        address = Checks.text(address, "address", 300);
        note = Checks.text(note, "familyNote", 500);
        language = Checks.language(language, "language");
    }
}
